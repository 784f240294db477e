// The islands: controls that live in slots of the finished markup, with the words that stand there.

import { h, Fragment } from "preact";

const all = (slot, selector) => [...slot.querySelectorAll(selector)];
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The words of each island's slot, as what draws it wants them. */
export const read = {
  tabs: (slot) => ({
    label: slot.dataset.label,
    tabs: all(slot, "[role=tab]").map((tab) => ({ view: tab.dataset.go, name: tab.dataset.name ?? tab.textContent })),
  }),
  route: (slot) => ({
    said: { ...slot.dataset },
    label: slot.querySelector("label").textContent,
    routes: all(slot, "option").map(({ value, text, dataset }) => ({ id: value, name: text, borrowed: dataset.borrowed })),
  }),
  steps: (slot) => ({
    all: slot.dataset.all,
    here: slot.dataset.here,
    steps: all(slot, "[data-step]").map((button) => {
      const { step, title = button.textContent, titles = "" } = button.dataset;
      const own = titles.split("\n").filter(Boolean).map((line) => [line.split(" ", 1)[0], line.slice(line.indexOf(" ") + 1)]);
      return { id: step, title, titles, own: new Map(own), opens: button.parentElement.className === "opening" };
    }),
  }),
};

function Tabs({ words, state }) {
  return (
    <div class="tabs" role="tablist" aria-label={words.label}>
      {words.tabs.map(({ view, name }) => {
        const isCurrent = view === state.place.view;
        const count = view === "summary" && state.ticked.size;
        return (
          <button
            key={view}
            type="button"
            role="tab"
            id={`tab-${view}`}
            aria-controls={`part-${view}`}
            aria-selected={String(isCurrent)}
            tabindex={isCurrent ? 0 : -1}
            data-go={view}
            data-name={count ? name : undefined}
          >
            {name}
            {count ? <> <span class="count">{count}</span></> : null}
          </button>
        );
      })}
    </div>
  );
}

function Route({ words, state }) {
  const { route } = state.place;
  const { wish } = state;
  const named = (id) => words.routes.find((one) => one.id === id);
  const notice = (said, of) => <p>{fill(words.said[said], { route: named(of)?.name, old: named(route)?.name })}</p>;
  const chosen = wish && wish.said !== "missing" ? wish.route : route;
  return (
    <>
      <div class="route-choice">
        <label for="route">{words.label}</label>
        <select id="route" autocomplete="off" value={chosen}>
          {words.routes.map(({ id, name, borrowed }) => <option value={id} data-borrowed={borrowed} selected={id === chosen}>{name}</option>)}
        </select>
      </div>
      <div class="notice" role="status">
        {wish ? wish.said && notice(wish.said, wish.route) : named(route)?.borrowed !== undefined && notice("borrowed", route)}
      </div>
    </>
  );
}

function Steps({ words, state }) {
  const { step, route } = state.place;
  const numbered = words.steps.filter(({ opens }) => !opens);
  const at = numbered.findIndex(({ id }) => id === step);
  return (
    <nav class="step-list" aria-label={words.all}>
      <details id="step-list">
        <summary>
          {at >= 0 && <><span class="step-here">{fill(words.here, { n: at + 1, total: numbered.length })}</span> </>}
          <span class="step-all">{words.all}</span>
        </summary>
        <ol>
          {words.steps.map(({ id, title, titles, own, opens }) => (
            <li key={id} class={opens ? "opening" : undefined}>
              <button
                type="button"
                aria-current={id === step ? "step" : undefined}
                data-step={id}
                data-seen={state.seen.includes(id) ? "" : undefined}
                data-title={titles ? title : undefined}
                data-titles={titles || undefined}
                data-go={`walkthrough/${id}`}
              >{own.get(route) ?? title}</button>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

export const islands = { tabs: Tabs, route: Route, steps: Steps };
