// The guide's markup: a click handler moves through it before the app and without it. Once the
// app has taken over the live part, this keeps the parts around it.

/** @typedef {{view: string, step: string, route: string}} Place */

/** Puts focus on an element of the guide. @param {Element | null | undefined} element */
const focus = (element) => /** @type {HTMLElement | null | undefined} */ (element)?.focus();

export class StaticGuide {
  /** Where the reader is; empty is where every guide begins. @type {Place} */
  place = { view: "walkthrough", step: "", route: "" };
  /** Whether the app has taken over the live part. */
  taken = false;
  #stop = new AbortController();
  #watch = new MutationObserver(() => this.#spoil());
  #spoiled = false;

  /**
   * @param {HTMLElement} root the element that holds the markup
   * @param {(part: string) => Promise<Document>} read gives the markup of a part
   * @param {number} level of the first heading
   * @param {(name: string, key: string, value: string) => void} emit
   * @param {(to: Partial<Place> & {open?: string}) => void} goTo takes a journey that the app overtook
   */
  constructor(root, read, level, emit, goTo) {
    this.root = root;
    this.read = read;
    this.level = level;
    this.emit = emit;
    this.goTo = goTo;
    const { signal } = this.#stop;
    root.addEventListener("click", (event) => this.#early(event), { signal, capture: true });
    root.addEventListener("click", (event) => this.#clicked(event), { signal });
    root.addEventListener("keydown", (event) => this.#pressed(event), { signal });
    root.addEventListener("change", (event) => this.#changed(event), { signal });
    root.addEventListener("toggle", (event) => this.#toggled(event), { signal, capture: true });
  }

  /** The part that the app takes over. */
  get live() {
    return this.#find(".live");
  }

  /** @param {string} selector @returns {HTMLElement | null} */
  #find(selector) {
    return this.root.querySelector(selector);
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  #all(selector) {
    return [...this.root.querySelectorAll(selector)].filter((e) => e instanceof HTMLElement);
  }

  /** Puts markup into an element of the guide. @param {Element} into @param {Document} markup */
  fill(into, markup) {
    this.own(() => {
      into.replaceChildren(this.#copy(markup));
      into.dispatchEvent(new Event("filled", { bubbles: true }));
      this.#observe();
    });
  }

  /**
   * Does something to the markup that isn't someone else's doing: the parts' writing in it, too.
   * @template T
   * @param {() => T} work
   */
  own(work) {
    if (this.#watch.takeRecords().length) this.#spoil();
    const done = work();
    this.#watch.takeRecords();
    return done;
  }

  /** @param {Document} markup */
  #copy(markup) {
    const template = /** @type {HTMLTemplateElement} */ (markup.querySelector("template"));
    const copy = document.importNode(template.content, true);
    this.#shiftHeadings(copy, 2);
    return copy;
  }

  /**
   * Moves the headings of new markup to the level that the page asks for.
   * @param {Element | DocumentFragment} into @param {number} from
   */
  #shiftHeadings(into, from) {
    const shift = this.level - from;
    for (const old of shift ? into.querySelectorAll("h1,h2,h3,h4,h5,h6") : []) {
      const heading = document.createElement("h" + Math.min(6, Number(old.tagName[1]) + shift));
      for (const { name, value } of old.attributes) heading.setAttribute(name, value);
      heading.append(...old.childNodes);
      old.replaceWith(heading);
    }
  }

  /** Takes over markup that the page brought along. */
  adopt() {
    this.#shiftHeadings(this.root, Number(this.root.dataset.level));
    delete this.root.dataset.level;
    this.#observe();
  }

  /** From here on, changes to the live part are someone else's. */
  #observe() {
    const live = this.live;
    // Markup may come for a guide that has gone; its live part may wait for the next one.
    if (live && !this.#stop.signal.aborted) this.#watch.observe(live, { childList: true, subtree: true, characterData: true });
  }

  #spoil() {
    this.#spoiled = true;
  }

  /** Whether the markup is still ours alone, so that the app may take it over node by node. */
  get pristine() {
    this.own(() => {});
    return !this.#spoiled;
  }

  /** Shows only these parts' tabs, in this order. @param {string[]} views */
  arrange(views) {
    const tabs = views.map((view) => this.#find("#tab-" + view)).filter((tab) => tab !== null);
    if (!tabs.length) return;
    this.own(() => this.#find("[role=tablist]")?.replaceChildren(...new Set(tabs)));
    if (!tabs.some((tab) => tab.dataset.go === this.place.view)) {
      this.place.view = String(tabs[0].dataset.go);
    }
  }

  /**
   * Goes to another place; what isn't named stays, what isn't known changes nothing.
   * @param {Partial<Place>} to
   */
  async go(to) {
    const { view, step, route } = this.place;
    const select = this.#find("#route");
    if (
      to.route &&
      to.route !== (route || "not-sure") &&
      select instanceof HTMLSelectElement &&
      [...select.options].some((option) => option.value === to.route)
    ) {
      const markup = await this.read("walkthrough." + to.route);
      if (this.taken) return this.goTo(to);
      this.fill(/** @type {Element} */ (this.#find("#part-walkthrough")), markup);
      const filled = /** @type {HTMLSelectElement} */ (this.#find("#route"));
      filled.value = to.route;
      this.place.route = to.route;
      this.emit("kap-route-chosen", "route", to.route);
    }
    if (to.step && !this.#find("#step-" + to.step)) {
      await this.rest();
      if (this.taken) return this.goTo(to);
    }
    if (to.step && to.step !== step && this.#find("#step-" + to.step)) {
      this.place.step = to.step;
      this.emit("kap-step-changed", "step", to.step);
    }
    if (to.view && to.view !== view && this.#find("#part-" + to.view)) {
      await this.ensure(to.view);
      if (this.taken) return this.goTo(to);
      this.place.view = to.view;
      this.emit("kap-view-changed", "view", to.view);
    }
    this.show();
  }

  /** Brings in the markup of a part, if it isn't there yet. @param {string} view */
  async ensure(view) {
    const part = this.#find("#part-" + view);
    const waits = () => part?.querySelector(".waiting");
    if (!waits()) return;
    const markup = await this.read(view);
    if (waits()) this.fill(/** @type {Element} */ (part), markup);
  }

  /** Brings in what the first file left out: the other steps, and explanations of their words. */
  async rest() {
    const left = () => this.#all("[data-rest]");
    if (!left().length) return;
    const copy = this.#copy(await this.read("rest"));
    this.own(() => {
      for (const into of left()) {
        delete into.dataset.rest;
        into.append(.../** @type {Element} */ (copy.querySelector("." + into.className)).childNodes);
        into.dispatchEvent(new Event("filled", { bubbles: true }));
      }
    });
  }

  /** Opens a `<details>` and puts focus on its summary. @param {string} id */
  open(id) {
    const details = this.#find("#" + CSS.escape(id));
    if (details instanceof HTMLDetailsElement) details.open = true;
    focus(details?.querySelector("summary"));
  }

  /** Makes the markup show where the reader is. */
  show() {
    const { view, step } = this.place;
    for (const tab of this.#all("[role=tab]")) {
      const current = tab.dataset.go === view;
      tab.ariaSelected = String(current);
      tab.tabIndex = current ? 0 : -1;
    }
    for (const part of this.#all("[role=tabpanel]")) part.hidden = part.id !== "part-" + view;
    if (!step) return;
    for (const page of this.#all(".step")) page.hidden = page.dataset.step !== step;
    for (const mark of this.#all("ol [data-step]")) {
      mark.ariaCurrent = mark.dataset.step === step ? "step" : null;
    }
  }

  /**
   * Where an event came from; nothing if the app sees to it.
   * @param {Event} event
   */
  #target(event) {
    const target = event.target instanceof Element ? event.target : null;
    return this.taken && target?.closest(".live") ? null : target;
  }

  /** Who asks for a step that isn't there yet waits for it. @param {Event} event */
  async #early(event) {
    const target = event.target instanceof Element ? event.target : null;
    const link = /** @type {HTMLElement | null | undefined} */ (target?.closest("[data-go]"));
    const step = link?.dataset.go?.split("/")[1];
    if (!step || this.#find("#step-" + step) || !this.#find("[data-rest]")) return;
    event.stopPropagation();
    // If it fails, whoever reads files has told so, and the reader can try again.
    await this.rest().then(() => link?.click(), () => {});
  }

  /** @param {Event} event */
  async #clicked(event) {
    const link = /** @type {HTMLElement | null | undefined} */ (this.#target(event)?.closest("[data-go]"));
    if (!link) return;
    const { go = "", open } = link.dataset;
    if (go === "crisis") return this.open("crisis");
    const [view, step] = go.split("/");
    if (open) return this.goTo({ view, open });
    await this.go({ view, step });
    if (!step) return;
    this.#find("#step-list")?.removeAttribute("open");
    focus(this.#find(`#step-${step}-title`));
  }

  /** @param {KeyboardEvent} event */
  async #pressed(event) {
    const target = this.#target(event);
    const tabs = this.#all("[role=tab]");
    const at = tabs.findIndex((tab) => tab === target);
    const to = /** @type {Record<string, number>} */ ({
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    })[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    await this.go({ view: tabs[to].dataset.go });
    focus(tabs[to]);
  }

  /** @param {Event} event */
  async #changed(event) {
    // WebKit (2.50) knows that :has() matches anew, but restyles only what inherits a change.
    if (navigator.vendor.startsWith("Apple")) this.#find(".compare")?.toggleAttribute("data-turn");
    const select = this.#target(event);
    if (select instanceof HTMLSelectElement) {
      await this.go({ route: select.value });
      focus(this.#find("#route"));
    }
  }

  /** @param {Event} event */
  #toggled(event) {
    const details = event.target;
    if (details instanceof HTMLDetailsElement && details.open && details.id.startsWith("q-")) {
      this.emit("kap-question-opened", "question", details.id.slice(2));
    }
  }

  /** Stops listening: the app has taken over, or the guide is gone. */
  stop() {
    this.#stop.abort();
    this.#watch.disconnect();
  }
}
