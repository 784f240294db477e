// The guide's markup: what is fetched of it and where it goes, and a click handler that moves
// through it until the app is there, or if it never comes.
//
// Where the reader is stands in three attributes of #guide: `data-view`, `data-step` and
// `data-route`. Whoever moves writes them, and `show` makes the markup show what they say.

import { shiftHeadings } from "./headings.js";
import { idIn } from "./ids.js";
import { distinct } from "./lists.js";
import { Event } from "./native.js";
import { keepWays } from "./ways.js";

/** @typedef {{view: string, step: string, route: string}} Place */

export class Navigator {
  /** Ends what is moved here: the app moves from then on. */
  #stop = new AbortController();
  /** Ends everything. */
  #end = new AbortController();
  /** The number of the latest journey: what comes late for another moves nobody. */
  #journey = 0;
  /** The kind of fold that is open from step to step, or `all`. */
  #unfolded = "";
  /** Where the reader was on the way to last. @type {Partial<Place>} */
  wanted = {};

  /**
   * @param {HTMLElement} root the element that holds the markup
   * @param {(part: string) => Promise<Document>} read gives the markup of a part
   * @param {number} level of the first heading
   * @param {(name: string, key: string, value: string) => void} emit
   * @param {(to: Partial<Place> & {open?: string}) => void} goTo takes what leads into another part
   * @param {string[]} first routes whose words are fetched before the others'
   */
  constructor(root, read, level, emit, goTo, first) {
    this.root = root;
    this.read = read;
    this.level = level;
    this.emit = emit;
    this.goTo = goTo;
    this.first = first;
    const moving = this.#stop.signal;
    root.addEventListener("click", (event) => this.#clicked(event), { signal: moving });
    root.addEventListener("keydown", (event) => this.#pressed(event), { signal: moving });
    root.addEventListener("change", (event) => this.#changed(event), { signal: moving });
    const { signal } = this.#end;
    root.addEventListener("click", (event) => this.#folded(event), { signal });
    root.addEventListener("change", () => this.#restyle(), { signal });
    root.addEventListener("toggle", (event) => this.#toggled(event), { signal, capture: true });
    for (const near of ["focusin", "pointerover"]) {
      root.addEventListener(near, (event) => this.#foresee(event), { signal });
    }
  }

  /** @param {string} selector @returns {HTMLElement | null} */
  #find(selector) {
    return this.root.querySelector(selector);
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  #all(selector) {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll(selector))];
  }

  /** Where the reader is. @returns {Place} */
  get place() {
    const { view = "", step = "", route = "" } = this.root.dataset;
    return { view, step, route };
  }

  /** Puts markup into an element of the guide. @param {Element} into @param {Document} markup */
  fill(into, markup) {
    into.replaceChildren(this.#copy(markup));
    this.#tell(into);
  }

  /** Tells everybody that there is new markup. @param {Element} where */
  #tell(where) {
    this.#keepWays(where);
    where.dispatchEvent(new Event("filled", { bubbles: true }));
  }

  /** @param {Element} where */
  #keepWays(where) {
    keepWays(where, (view) => this.knows("view", view));
  }

  /** @param {Document} markup */
  #copy(markup) {
    const template = /** @type {HTMLTemplateElement} */ (markup.querySelector("template"));
    const copy = document.importNode(template.content, true);
    shiftHeadings(copy, this.level - 2);
    return copy;
  }

  /** Takes over markup that the page brought along. */
  adopt() {
    shiftHeadings(this.root, this.level - Number(this.root.dataset.level));
    delete this.root.dataset.level;
  }

  /**
   * Says where the reader begins: at the first step, whatever the route; in a consultation at the
   * desk, which there is nowhere else.
   * @param {string[]} views the parts to show, in order; all if none
   * @param {string} [mode]
   */
  begin(views, mode) {
    if (mode !== "consult") for (const id of ["tab", "part"]) this.#find(`#${id}-consult`)?.remove();
    else if (views.length) views = ["consult", ...views];
    const tabs = views.map((view) => this.#find("#tab-" + view)).filter((tab) => tab !== null);
    if (tabs.length) this.#find("[role=tablist]")?.replaceChildren(...distinct(tabs));
    const id = (/** @type {string} */ selector, /** @type {string} */ name) => this.#find(selector)?.getAttribute(name) ?? "";
    this.#keepWays(this.root);
    const { view = "", step, route } = this.root.dataset;
    Object.assign(this.root.dataset, {
      view: this.knows("view", view) ? view : id("[role=tab]", "data-go"),
      step: step ?? id(".step", "data-step"),
      route: route ?? id("#route option", "value"),
    });
  }

  /** Whether there is such a part or route. @param {string} what `view` or `route` @param {string} id */
  knows(what, id) {
    if (what === "view") return this.#find("#tab-" + idIn(id)) !== null;
    const options = /** @type {HTMLOptionElement[]} */ (this.#all("#route option"));
    return options.some(({ value }) => value === id);
  }

  /** Opens or folds all that is folded in the steps, from here on. @param {boolean} all */
  #unfold(all) {
    this.#unfolded = all ? "all" : "";
    for (const page of this.#all(".step")) this.#showFolds(page);
  }

  /** A kind of fold that was opened in a step is open in the next. @param {HTMLElement} page */
  #showFolds(page) {
    const all = this.#unfolded === "all";
    for (const fold of /** @type {NodeListOf<HTMLDetailsElement>} */ (page.querySelectorAll("details[data-fold]"))) {
      fold.open = all || fold.dataset.fold === this.#unfolded;
    }
    const button = /** @type {HTMLElement | null} */ (page.querySelector("[data-unfold]"));
    if (!button || (button.dataset.unfold === "all") === all) return;
    const { foldWords = "" } = button.dataset;
    button.dataset.foldWords = button.textContent ?? "";
    button.textContent = foldWords;
    button.dataset.unfold = all ? "all" : "";
  }

  /** @param {{target: any}} event */
  #folded({ target }) {
    const button = target.closest("[data-unfold]");
    if (button) return this.#unfold(button.getAttribute("data-unfold") !== "all");
    const fold = /** @type {HTMLDetailsElement | null} */ (target.closest("details[data-fold] > summary")?.parentElement ?? null);
    if (fold && this.#unfolded !== "all") this.#unfolded = fold.open ? "" : (fold.dataset.fold ?? "");
  }

  /**
   * Goes to another place; what isn't named stays, what isn't known changes nothing.
   * @param {Partial<Place>} to
   */
  async go(to) {
    const { view, step, route } = to;
    this.wanted = to;
    // Another choice of route is no journey: the reader stays where they are.
    const journey = view || step ? ++this.#journey : this.#journey;
    if (route && route !== this.place.route && this.knows("route", route)) await this.#choose(route);
    if (step && !this.#find("#step-" + step)) await this.bring("rest");
    if (view && this.knows("view", view)) await this.bring(view);
    if (journey !== this.#journey || this.#end.signal.aborted) return;
    // What came while the app did is the app's to show.
    if (this.isHandedOver) return this.goTo(to);
    if (step && this.#find("#step-" + step)) this.#move("step", step);
    if (view && this.knows("view", view)) this.#move("view", view);
    this.show();
  }

  /** @param {"view" | "step" | "route"} what @param {string} to */
  #move(what, to) {
    if (this.place[what] === to) return;
    this.root.dataset[what] = to;
    this.emit(what === "route" ? "kap-route-chosen" : `kap-${what}-changed`, what, to);
  }

  /** Shows the words of another route once they are here; until then, and if they can't be had, says so. @param {string} route */
  async #choose(route) {
    const select = /** @type {HTMLSelectElement} */ (this.#find("#route"));
    const name = (/** @type {string} */ id) => [...select.options].find(({ value }) => value === id)?.text ?? "";
    const say = (/** @type {string | undefined} */ words) => {
      const text = words?.replace("{route}", name(route)).replace("{old}", name(this.place.route)) ?? "";
      this.#find(".notice")?.replaceChildren(text);
    };
    const { coming, missing } = /** @type {HTMLElement} */ (this.#find("[data-island=route]")).dataset;
    select.value = route;
    const late = setTimeout(say, 150, coming);
    try {
      await this.read("walkthrough." + route);
      // Another one may have been chosen meanwhile. The app sees to it, wherever the reader has gone since.
      if (this.#end.signal.aborted || select.value !== route) return;
      if (this.isHandedOver) return this.goTo({ route });
      await this.bring("walkthrough." + route);
      this.#move("route", route);
      say("");
    } catch {
      if (this.isHandedOver || select.value !== route) return;
      select.value = this.place.route;
      say(missing);
    } finally {
      clearTimeout(late);
    }
  }

  /**
   * Brings in markup that isn't there yet: `compare`, `rest`, `walkthrough.iv`.
   * @param {string} part
   */
  async bring(part) {
    if (!this.lacks(part)) return;
    const markup = await this.read(part);
    if (!this.#end.signal.aborted && this.lacks(part)) this.#put(part, markup);
  }

  /** Whether a part's markup isn't there yet; a route's words always go in anew. @param {string} part */
  lacks(part) {
    if (part.startsWith("walkthrough.")) return true;
    if (part === "rest") return this.#find("[data-rest]") !== null;
    return this.#find(`#part-${part} > .waiting`) !== null;
  }

  /** @param {string} part @param {Document} markup */
  #put(part, markup) {
    if (part === "rest") {
      const copy = this.#copy(markup);
      for (const into of this.#all("[data-rest]")) {
        delete into.dataset.rest;
        into.append(.../** @type {Element} */ (copy.querySelector("." + into.className)).childNodes);
        this.#tell(into);
      }
    } else if (part.startsWith("walkthrough.")) {
      for (const words of this.#copy(markup).querySelectorAll("[data-words]")) {
        const old = this.#find(`[data-words="${words.getAttribute("data-words")}"]`);
        old?.replaceWith(words);
        this.#tell(words);
      }
    } else {
      this.fill(/** @type {Element} */ (this.#find("#part-" + part)), markup);
    }
    this.show();
  }

  /** Opens a `<details>`, whatever it is folded into; its summary has focus, and stands at the window's top. @param {string} id */
  open(id) {
    const details = this.#find("#" + idIn(id));
    for (let fold = details; fold; fold = fold.parentElement) {
      if (fold.localName === "details") fold.setAttribute("open", "");
    }
    details?.querySelector("summary")?.focus({ preventScroll: true });
    details?.scrollIntoView();
  }

  /** Puts focus on a step's heading, and the step's top, or a visit's bar, at the window's. @param {string} step */
  arrive(step) {
    for (const id of ["#step-list", "#after"]) this.#find(id)?.removeAttribute("open");
    this.#find(`#step-${step}-title`)?.focus({ preventScroll: true });
    (this.#find(".visit:not([hidden])") ?? this.#find(step === "start" ? ".head" : ".step-bar"))?.scrollIntoView();
  }

  /** The same for a part: its tab has focus. @param {string} view */
  arriveAt(view) {
    if (view === "walkthrough") return this.arrive(this.place.step);
    this.#find("#tab-" + view)?.focus({ preventScroll: true });
    this.#find(".tabs")?.scrollIntoView();
  }

  /** Makes the markup show where the reader is. */
  show() {
    const { view, step } = this.place;
    for (const tab of this.#all("[role=tab]")) {
      const current = tab.dataset.go === view;
      tab.setAttribute("aria-selected", String(current));
      tab.tabIndex = current ? 0 : -1;
    }
    for (const part of this.#all("[role=tabpanel]")) part.hidden = part.id !== "part-" + view;
    for (const page of this.#all(".step")) {
      const isHere = page.dataset.step === step;
      if (isHere && page.hidden) this.#showFolds(page);
      page.hidden = !isHere;
    }
    for (const mark of this.#all(".step-list [data-step]")) {
      if (mark.dataset.step === step) mark.setAttribute("aria-current", "step");
      else mark.removeAttribute("aria-current");
    }
    if (!this.isHandedOver) this.#nameSteps();
    const here = this.#find(`.step-list [data-step="${idIn(step)}"]`);
    if (here) here.dataset.seen = "";
  }

  /** Says which step it is, of how many. Some steps have another name for some routes. */
  #nameSteps() {
    const steps = this.#all(".step-list li:not(.opening) > [data-step]");
    const n = steps.findIndex(({ dataset }) => dataset.step === this.place.step) + 1;
    const { here = "" } = this.#find("[data-island=steps]")?.dataset ?? {};
    const words = n ? here.replace("{n}", String(n)).replace("{total}", String(steps.length)) : "";
    const place = this.#find(".step-here") ?? document.createElement("span");
    place.className = "step-here";
    place.textContent = words;
    if (!words) place.remove();
    else if (!place.isConnected) this.#find(".step-list summary")?.prepend(place, " ");
    for (const mark of this.#all(".step-list [data-titles]")) {
      const { title = "", titles = "" } = mark.dataset;
      const own = titles.split("\n").find((line) => line.startsWith(this.place.route + " "));
      mark.textContent = own?.slice(this.place.route.length + 1) ?? title;
    }
  }

  /** Who comes near the choice of route gets its words ahead, the clinic's routes first. @param {{target: any}} event */
  async #foresee({ target }) {
    if (!target.closest(".route-choice")) return;
    const options = /** @type {HTMLOptionElement[]} */ (this.#all("#route option")).map(({ value }) => value);
    for (const route of distinct([...this.first, ...options])) {
      if (this.#end.signal.aborted) return;
      if (route === this.place.route || !options.includes(route)) continue;
      await this.read("walkthrough." + route).catch(() => {});
    }
  }

  /** @param {{target: any}} event */
  async #clicked({ target }) {
    const link = /** @type {HTMLElement | null} */ (target.closest("[data-go]"));
    if (!link) return;
    const { go = "", open, way } = link.dataset;
    if (go === "crisis") return this.open("crisis");
    if (go === "route") {
      this.#find("#route")?.focus();
      return this.go({ route: way }).catch(() => {});
    }
    const [view, step] = go.split("/");
    if (open) return this.goTo({ view, open });
    // If it fails, whoever reads files has told so, and the reader can try again.
    await this.go({ view, step }).catch(() => {});
    if (!step) return link.closest("[role=tab]") ? undefined : this.arriveAt(view);
    if (this.place.step === step) this.arrive(step);
  }

  /** @param {KeyboardEvent} event */
  async #pressed(event) {
    const tabs = this.#all("[role=tab]");
    const at = tabs.indexOf(/** @type {any} */ (event.target));
    const to = /** @type {Record<string, number>} */ ({
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    })[event.key];
    if (at < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return; // Else it is the browser's: back, forward.
    event.preventDefault();
    await this.go({ view: tabs[to].dataset.go }).catch(() => {});
    this.#all("[role=tab]")[to]?.focus();
  }

  /** @param {{target: any}} event */
  #changed({ target }) {
    if (target.id === "route") this.go({ route: target.value });
  }

  /** WebKit (2.50) knows that :has() matches anew, but restyles only what inherits a change. */
  #restyle() {
    if (navigator.vendor.startsWith("Apple")) this.#find(".compare")?.toggleAttribute("data-turn");
  }

  /** @param {{target: any}} event */
  #toggled({ target }) {
    if (target.id.startsWith("q-") && target.hasAttribute("open")) {
      this.emit("kap-question-opened", "question", target.id.slice(2));
    }
  }

  /** Whether the app moves. */
  get isHandedOver() {
    return this.#stop.signal.aborted;
  }

  /** The app moves from here on. */
  handOver() {
    this.#stop.abort();
  }

  /** Stops listening: the guide is gone. */
  end() {
    this.#stop.abort();
    this.#end.abort();
    // Chromium keeps a group of radio buttons for as long as its shadow root stands, and by it all the rest.
    for (const radio of this.#all("[type=radio]")) radio.removeAttribute("name");
  }
}
