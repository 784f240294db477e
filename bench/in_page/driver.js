// Runs in measured pages: uses a guide as a reader does, by roles and visible words, and tells
// how long each use took until the document was changed and laid out again.

(() => {
  const LIMIT = 2000;
  const expected = window.benchExpected;
  const root = () => document.querySelector("kap-guide").shadowRoot;
  const all = (selector) => [...root().querySelectorAll(selector)];
  const isShown = (element) => element?.checkVisibility({ visibilityProperty: true });
  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const opened = { number: 0 };
  addEventListener("kap-question-opened", () => opened.number++);

  const { port1, port2 } = new MessageChannel();
  let resume;
  port1.onmessage = () => resume();
  const turn = () => new Promise((resolve) => {
    resume = resolve;
    port2.postMessage(0);
  });

  async function until(done) {
    const end = performance.now() + 20_000;
    while (!done() && performance.now() < end) await frame();
    if (!done()) throw new Error(`waited in vain for ${done}`);
  }

  /** Milliseconds from an act to its visible end, layout included; none if it had none. */
  async function timed(act, done) {
    for (let i = 0; i < 3; i++) await frame();
    const start = performance.now();
    act();
    await null;
    while (!done()) {
      if (performance.now() - start > LIMIT) return [];
      await turn();
    }
    root().host.getBoundingClientRect();
    return [performance.now() - start];
  }

  const heading = (title) => all("h1, h2, h3, h4, h5, h6").find((one) => one.textContent === title && isShown(one));
  const button = (start, title) =>
    all("button").find((one) => words(one).startsWith(start) && words(one).endsWith(title) && isShown(one));
  const panel = () => all("[role=tabpanel]").find(isShown);

  async function open(part) {
    const tab = all("[role=tab]").find((tab) => words(tab) === part);
    tab.click();
    const isThere = () => panel()?.querySelector("h2, h3, h4") && !panel().querySelector(":scope > .waiting");
    await until(() => panel()?.getAttribute("aria-labelledby") === tab.id && isThere());
    await frame();
  }

  /** Goes to the first step; the guide begins before it. */
  async function begin() {
    const { ids, steps } = expected;
    root().host.goTo({ step: ids[0] });
    await until(() => heading(steps[0]));
  }

  function choose(route) {
    const select = all("select").find((one) => one.querySelector("[value=iv]"));
    select.value = route;
    for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }

  window.drive = {
    /** What each part shows. */
    async parts() {
      const parts = {};
      for (const part of all("[role=tab]").map(words)) {
        await open(part);
        const elements = panel().querySelectorAll("*").length;
        parts[part] = { words: panel().textContent.split(/\s+/).filter(Boolean), elements };
      }
      return parts;
    },

    /** The first act of each kind on a page. */
    async first() {
      const { steps, next, routes } = expected;
      const used = {};
      await begin();
      const box = all("article input[type=checkbox]").find(isShown);
      used.tick = await timed(() => box.click(), () => root().querySelector("[role=tab] .count"));
      used.step = await timed(() => button(next, steps[1]).click(), () => heading(steps[1]) === root().activeElement);
      const shown = () => all("article").find(isShown)?.textContent;
      const before = shown();
      used.route = await timed(() => choose(routes[0]), () => shown() !== before);
      const [, tab] = all("[role=tab]");
      const isThere = () => panel()?.getAttribute("aria-labelledby") === tab.id && panel().querySelector("table, fieldset");
      used.tab = await timed(() => tab.click(), isThere);
      await open(expected.questions);
      const summary = all("summary").find((one) => expected.asks.includes(words(one)) && isShown(one));
      const { number } = opened;
      used.answer = await timed(() => summary.click(), () => opened.number > number);
      return used;
    },

    async steps() {
      const { steps, next, back } = expected;
      const times = [];
      await begin();
      // A step has come when focus is on its heading: until then a screen reader says nothing of it.
      const there = (title) => root().activeElement && heading(title) === root().activeElement;
      const go = async (word, title) => times.push(...(await timed(() => button(word, title).click(), () => there(title))));
      for (const title of steps.slice(1)) await go(next, title);
      for (const title of steps.slice(0, -1).reverse()) await go(back, title);
      return times;
    },

    async routes() {
      const title = expected.steps[expected.routeStep];
      await begin();
      while (!heading(title)) await timed(() => button(expected.next, "").click(), () => true);
      const shown = () => all("article").find(isShown)?.textContent;
      const times = [];
      for (const route of expected.routes.flatMap((route) => [route, "not-sure"])) {
        const before = shown();
        times.push(...(await timed(() => choose(route), () => shown() && shown() !== before)));
      }
      return times;
    },

    async answers() {
      await open(expected.questions);
      const times = [];
      for (const ask of expected.asks) {
        const summary = all("summary").find((one) => words(one) === ask);
        if (!summary) continue;
        for (let fold = summary.parentElement.parentElement.closest("details"); fold; fold = fold.parentElement.closest("details")) {
          fold.open = true;
        }
        const before = opened.number;
        times.push(...(await timed(() => summary.click(), () => opened.number > before)));
      }
      return times;
    },

    /** Searches for these words, one after another; tells how many answers stood there then. */
    async search(queries) {
      await open(expected.questions);
      const field = () => all("input[type=search]").find(isShown);
      // It is there once it can search.
      await until(field);
      const input = field();
      const status = () => [...panel().querySelectorAll("[role=status]")].map(words).join(" ");
      input.focus();
      for (let i = 0; i < 30; i++) await frame();
      const type = async (text) => {
        const before = status();
        const put = () => {
          input.value = text;
          input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, data: text }));
        };
        return timed(put, () => status() !== before);
      };
      const found = [];
      const times = [];
      for (const word of queries) {
        times.push(await type(word));
        found.push([...panel().querySelectorAll("summary, dt")].filter(isShown).length);
      }
      const cleared = await type("");
      return { first: times[0], later: times.slice(1).flat(), cleared, found };
    },
  };
})();
