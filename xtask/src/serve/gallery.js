// Every part and panel of the guide in every state, each in a frame, to look through. A frame loads
// when it comes near the window; what is done in it stands in the table.

/** @typedef {["go", object] | ["press", string] | ["type", string, string]} Act */
/** @typedef {{name: string, wish?: Record<string, string>, acts?: Act[], page?: string, without?: "script" | "wasm"}} State */

/** @type {Record<string, State[]>} */
const GALLERY = {
  Frame: [
    { name: "The start" },
    { name: "Before the app, or without script", without: "script" },
    { name: "The app can't run here", without: "wasm" },
    { name: "Help, open", acts: [["press", "#crisis > summary"]] },
    { name: "After a session", acts: [["press", "[data-open=after]"]] },
    { name: "After a session: one symptom", acts: [["press", "[data-open=after]"], ["press", "#about-bladder"]] },
    { name: "A word explained", wish: { route: "iv" }, acts: [["go", { step: "dose" }], ["press", "[data-unfold]"], ["press", "article .term"]] },
    { name: "A clinic's guide", wish: { profile: "demo/clinic.json" } },
  ],
  Steps: [
    { name: "The whole way", acts: [["go", { step: "way" }]] },
    ...["not-sure", "iv", "esketamine-nasal", "lozenge-home"].map((route) => ({ name: `A step: ${route}`, wish: { route }, acts: [/** @type {Act} */ (["go", { step: "dose" }])] })),
    { name: "A step, everything shown", wish: { route: "iv" }, acts: [["go", { step: "dose" }], ["press", "[data-unfold]"]] },
    { name: "All steps", wish: { route: "iv" }, acts: [["go", { step: "prepare" }], ["press", "#step-list > summary"]] },
    { name: "When to call", acts: [["go", { step: "when-to-call" }]] },
    { name: "A clinic's facts", wish: { profile: "demo/clinic.json", route: "iv" }, acts: [["go", { step: "prepare" }]] },
  ],
  Compare: [
    { name: "All ways", wish: { view: "compare" } },
    { name: "Two ways", wish: { view: "compare", compare: "iv,esketamine-nasal" } },
    { name: "What would make this hard", wish: { view: "compare", compare: "iv,esketamine-nasal" }, acts: [["press", ".hurdles > summary"], ["press", ".hurdle-choice input"]] },
    { name: "A way that isn't known", wish: { view: "compare", compare: "iv,rectal" } },
    { name: "A clinic's ways", wish: { view: "compare", profile: "demo/clinic.json" } },
  ],
  Questions: [
    { name: "As they open", wish: { view: "questions" } },
    { name: "An answer", acts: [["go", { question: "is-it-safe" }]] },
    { name: "Found", wish: { view: "questions" }, acts: [["type", "#search", "drive"]] },
    { name: "Nothing found", wish: { view: "questions" }, acts: [["type", "#search", "xylophone"]] },
    { name: "Somebody in a crisis", wish: { view: "questions" }, acts: [["type", "#search", "want to die"]] },
    { name: "Sources", wish: { view: "questions" }, acts: [["press", "#sources > summary"]] },
  ],
  "My sheet": [
    { name: "Empty", wish: { view: "summary" } },
    { name: "With questions", wish: { view: "summary" }, acts: [["type", "#own-question", "Can my sister sit in?"], ["press", "#own-add"]] },
    { name: "Shown to the clinic", wish: { view: "summary" }, acts: [["type", "#own-question", "Can my sister sit in?"], ["press", "#own-add"], ["press", "#sheet-show"]] },
    { name: "The companion's page", acts: [["press", "[data-open=companion]"]] },
  ],
  Consultation: [
    { name: "The desk", page: "consult" },
    { name: "A kind of visit", page: "consult", acts: [["press", "[data-desk^=begin]"]] },
  ],
};

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const wall = /** @type {HTMLElement} */ (document.querySelector("main"));

/** The address of a state's page, in the language, region and scheme that were chosen. @param {State} state */
function address({ page = "embed", wish = {} }) {
  const chosen = new FormData(form);
  const language = String(chosen.get("language"));
  const wishes = new URLSearchParams({ ...wish, "color-scheme": String(chosen.get("scheme")) });
  const region = String(chosen.get("region")).trim();
  if (region) wishes.set("region", region);
  return `/${page}${language && `.${language}`}.html?${wishes}`;
}

/** Does in a guide what its state needs, as a reader would. @param {HTMLElement} guide @param {Act[]} acts */
async function bring(guide, acts) {
  /** @param {string} selector @param {number} patience @returns {Promise<HTMLElement>} */
  const find = (selector, patience = 10_000) =>
    new Promise((found, lost) => {
      const until = performance.now() + patience;
      const look = () => {
        const all = /** @type {HTMLElement[]} */ ([...(guide.shadowRoot?.querySelectorAll(selector) ?? [])]);
        const seen = all.find((element) => element.checkVisibility());
        if (seen) found(seen);
        else if (performance.now() > until) lost(new Error(`nothing to see by ${selector}`));
        else requestAnimationFrame(look);
      };
      look();
    });
  await find("#guide[data-state=ready]", Number.POSITIVE_INFINITY);
  for (const [act, what, words] of acts) {
    if (act === "go") /** @type {any} */ (guide).goTo(what);
    else if (act === "press") (await find(what)).click();
    else {
      const field = /** @type {HTMLInputElement} */ (await find(what));
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    }
  }
}

/** A frame with a state, and its name above it. @param {State} state */
function framed(state) {
  const figure = document.createElement("figure");
  const caption = figure.appendChild(document.createElement("figcaption"));
  const link = caption.appendChild(document.createElement("a"));
  const frame = figure.appendChild(document.createElement("iframe"));
  link.textContent = state.name;
  link.href = address(state);
  frame.title = state.name;
  frame.loading = "lazy";
  if (state.without === "script") frame.setAttribute("sandbox", "allow-same-origin");
  if (state.without === "wasm") {
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="script-src 'self'">
      <script type="module" src="/kap-guide.js"></script><kap-guide loading="eager"></kap-guide>`;
  } else frame.src = link.href;
  frame.addEventListener("load", async () => {
    const page = frame.contentDocument;
    if (!page?.body) return;
    new ResizeObserver(() => {
      frame.style.height = `${Math.max(Number(form.height.value), page.body.scrollHeight)}px`;
    }).observe(page.body);
    const guide = /** @type {HTMLElement | null} */ (page.querySelector("kap-guide"));
    try {
      if (guide && !state.without) await bring(guide, state.acts ?? []);
    } catch (error) {
      caption.append(` · ${error instanceof Error ? error.message : error}`);
      caption.className = "lost";
    }
  });
  return figure;
}

function show() {
  wall.style.setProperty("--width", `${form.width.value}px`);
  const sections = Object.entries(GALLERY).map(([name, states]) => {
    const section = document.createElement("section");
    section.appendChild(document.createElement("h2")).textContent = name;
    section.append(...states.map(framed));
    return section;
  });
  wall.replaceChildren(...sections);
}

form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
