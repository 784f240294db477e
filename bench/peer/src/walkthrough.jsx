// What to expect: all steps stand in the document, the current one is shown.

import { h, Fragment } from "preact";
import { useMemo } from "preact/hooks";
import { pieceNow } from "./content.js";
import { Heading, Items, Prose, Sources, Warning, fill } from "./prose.jsx";

const SECTIONS = ["happens", "feels", "hard", "to_do", "ask", "speak_up"];
const CLASSES = ["happens", "feels", "hard", "do", "ask", "speak-up"];

export function Walkthrough({ content, step, route, level, go }) {
  const { walk, frame } = content.texts;
  const { name, walked } = content.routes[route];
  const opening = useMemo(() => (
    <>
      <Heading level={level + 1} id="walkthrough-title">{frame.walkthrough}</Heading>
    </>
  ), []);
  const day = useMemo(() => <Timeline content={content} route={route} level={level + 2} />, [route]);
  const driving = useMemo(() => <Driving content={content} />, []);
  const { steps } = walked ? pieceNow("steps") : content;
  return (
    <div class="walk">
      {opening}
      <div class="route-choice">
        <label for="route">{walk.choose_route}</label>
        <select id="route" onChange={(event) => go({ route: event.target.selectedIndex })}>
          {content.routes.map(({ id, name }, index) => <option value={id} selected={index === route}>{name}</option>)}
        </select>
      </div>
      <div class="notice" role="status">{walked !== route && <p>{fill(walk.borrowed, { route: name })}</p>}</div>
      <div class="walk-body">
        {day}
        <StepList content={content} current={step} go={go} />
        <div class="pages">
          {steps.map((of, index) => (
            <article
              key={of.id}
              class="step"
              id={`step-${of.id}`}
              data-step={of.id}
              aria-labelledby={`step-${of.id}-title`}
              hidden={index !== step}
            >
              <StepPage of={of} index={index} route={walked} level={level + 2} content={content} go={go} />
            </article>
          ))}
        </div>
        {driving}
      </div>
    </div>
  );
}

function StepList({ content, current, go }) {
  const { steps, texts: { walk } } = content;
  return (
    <nav class="step-list" aria-label={walk.all_steps}>
      <details id="step-list">
        <summary><span class="step-here">{fill(walk.step_of, { n: current + 1, total: steps.length })}</span> <span>{walk.all_steps}</span></summary>
        <ol>
          {steps.map(({ id, title }, index) => (
            <li key={id}>
              <button type="button" data-step={id} aria-current={index === current ? "step" : undefined} onClick={() => go({ step: index })}>{title}</button>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** What stands in a step changes with the route alone, so it is made once for each. */
function StepPage({ of, index, route, level, content, go }) {
  return useMemo(() => {
    const { walk, frame } = content.texts;
    const holds = ([routes]) => (routes >> route) & 1;
    const leads = of.leads.filter(holds);
    const items = of.items.filter(holds);
    const lists = of.lists.map((place) => content.lists[place]);
    const to = (index, name, label) => content.steps[index] && (
      <button type="button" class={name} onClick={() => go({ step: index })}>
        <span class="quiet">{label}</span> <span>{content.steps[index].title}</span>
      </button>
    );
    return (
      <>
        <p class="step-number">{fill(walk.step_of, { n: index + 1, total: content.steps.length })}</p>
        <Heading level={level} id={`step-${of.id}-title`}>{of.title}</Heading>
        <p class="step-lead">{leads[0] && <Prose of={leads[0][1]} />}</p>
        {content.routes[route].warnings.map((place) => <Warning of={content.warnings[place]} content={content} />)}
        {SECTIONS.map((section, place) => {
          const here = items.filter(([, , at]) => at === place);
          const id = `step-${of.id}-${CLASSES[place]}`;
          return here.length > 0 && (
            <section class={CLASSES[place]} aria-labelledby={id}>
              <Heading level={level + 1} id={id}>{walk[section]}</Heading>
              <ul>
                {here.map(([, text, , id]) => section === "to_do" || section === "ask"
                  ? <li key={id}><label class="tick"><input type="checkbox" value={id} /><span><Prose of={text} /></span></label></li>
                  : <li><Prose of={text} /></li>)}
              </ul>
            </section>
          );
        })}
        {lists.map((list, place) => (
          <details class="listed" data-list={list.id} open={place === 0}>
            <summary>{list.title}</summary>
            <Items of={list} />
          </details>
        ))}
        <Sources of={[[...leads, ...items].map(([, text]) => text), ...lists.map((list) => list.text)].flat()} content={content} />
        <div class="step-nav">
          {to(index - 1, "previous", walk.previous)}
          {to(index + 1, "next", walk.next)}
          <button type="button" class="to-crisis" onClick={() => go({ open: "crisis" })}>{frame.crisis}</button>
        </div>
      </>
    );
  }, [of, route]);
}

function Timeline({ content, route, level }) {
  const { walk } = content.texts;
  const { marks, note, paths } = content.routes[route].day;
  return (
    <section class="timeline" aria-labelledby="day-title">
      <Heading level={level} id="day-title">{walk.day}</Heading>
      <details id="day">
        <summary>{walk.day}</summary>
        <div class="day">
          <svg viewBox="0 0 800 800" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <g>{paths.map(([name, d]) => <path class={name} d={d} />)}</g>
          </svg>
          <ol>
            {marks.map(([label, when]) => (
              <li><span>{label}</span> <span class="quiet">{when}</span></li>
            ))}
          </ol>
        </div>
        <p class="quiet">{note}</p>
      </details>
    </section>
  );
}

function Driving({ content }) {
  const { driving } = content.safety;
  return (
    <div class="driving">
      <p class="driving-title">{driving.title}</p>
      {driving.text.map((line) => <p class="quiet"><Prose of={line} /></p>)}
    </div>
  );
}
