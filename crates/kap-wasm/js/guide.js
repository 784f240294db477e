// What happens in a guide: the readable markup first, then the parts that live on it, then the
// app. Fetched beside the first markup (kap-guide.js).

import { later } from "./later.js";
import { readProfile } from "./profile.js";
import { StaticGuide } from "./static-guide.js";

/** The name under which the parts keep what the reader wants kept (keep.rs). */
const KEPT = "kap-guide";

/** How a reader shows that what failed to come is needed. */
const touches = ["pointerdown", "focusin", "kap-view-changed"];

/** Where a guide goes whose page takes back its wish. @type {Record<string, string>} */
const usual = { view: "walkthrough", route: "not-sure" };

/** Failures that another try may mend. */
const passing = ["missing", "network", "corrupt"];

/**
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {import("./failure.js").Failure} Failure
 * @typedef {import("./kap-guide.js").Tools} Tools
 * @typedef {{view?: string, step?: string, route?: string, question?: string, open?: string}} Destination
 */

export class Guide {
  /** The readable markup. @type {StaticGuide | undefined} */
  #static;
  /** How to leave the engine. @type {(() => void) | undefined} */
  #leave;
  /** When the parts live in it. @type {Promise<void> | undefined} */
  #parts;
  /** Whether the app has taken over, and its number for this guide. */
  #taken = false;
  #number = 0;
  /** Told when the app stands in the document. @type {((value?: unknown) => void) | undefined} */
  #onTaken;
  /** The first markup file; it also carries the owner's messages. @type {Document | undefined} */
  #words;
  /** The text of the clinic's profile, and the region that it names. */
  #profile = "";
  #region = "";
  /** Where the reader is, so that a guide taken out and put back goes on there. @type {Record<string, string>} */
  #place = {};
  /** What goes on in this start of the guide; ended with it, so that what arrives late is dropped. */
  #run = new AbortController();
  /** @type {IntersectionObserver | undefined} */
  #seen;
  /** Kind of the failure that keeps the app away, if any. */
  #failed = "";

  /** @param {HTMLElement} element @param {Tools} tools */
  constructor(element, tools) {
    this.element = element;
    this.tools = tools;
  }

  /** An attribute has changed. @param {string} name */
  change(name) {
    if (!this.#static) return;
    // The styles follow the color scheme by themselves.
    if (name === "color-scheme") return this.element.dispatchEvent(new Event("kap-recolored"));
    if (name in usual) delete this.#place[name];
    if (this.#taken && (name in usual || name === "views")) {
      return this.#call((app) => app.update(this.#number));
    }
    if (name in usual) {
      return this.#static.go({ [name]: this.element.getAttribute(name) ?? usual[name] }).catch(() => {});
    }
    this.end();
    this.start();
  }

  /** Sends the reader somewhere. @param {Destination} to */
  async goTo({ view, step, route, question, open = question && "q-" + question }) {
    view ??= question && "questions";
    const guide = this.#static;
    if (!guide) {
      // Nothing is there yet: the guide will begin at that place.
      Object.assign(this.#place, { ...(view && { view }), ...(step && { step }), ...(route && { route }), ...(question && { question }) });
      return;
    }
    if (view) await guide.ensure(view).catch(() => {});
    if (step) await guide.rest().catch(() => (step = undefined)); // Without its page it shows nothing.
    if (open && !guide.root.querySelector("#" + CSS.escape(open))) {
      this.#warn(`goTo: there is no question "${question}".`);
      open = undefined;
    }
    if (this.#taken) return this.#call((app) => app.go(this.#number, view, step, route, open));
    await guide.go({ view: view ?? (step && "walkthrough"), step, route });
    if (open) guide.open(open);
  }

  /** Prints a sheet. @param {"mine" | "companion"} sheet */
  async print(sheet) {
    if (this.#static) await this.#enliven().catch(() => {});
    this.element.dispatchEvent(new CustomEvent("kap-print", { detail: { sheet } }));
  }

  /** Forgets all that the reader chose, typed or kept here, and begins anew. */
  async clear() {
    try {
      // Emptied first, so that other tabs know that all is to be cleared.
      if (localStorage[KEPT]) localStorage[KEPT] = "";
      delete localStorage[KEPT];
    } catch {
      // Where storage is blocked, nothing was kept.
    }
    this.#place = {};
    if (!this.#static) return;
    // Else the address would lead back to where the reader was (deep_links.rs).
    if (this.element.hasAttribute("deep-links") && location.hash.startsWith("#kap/")) {
      history.replaceState(history.state, "", location.href.split("#")[0]);
    }
    const taken = this.#taken && new Promise((done) => (this.#onTaken = done));
    this.end();
    await this.start();
    // The app renders the tabs anew.
    await taken;
    /** @type {HTMLElement | null | undefined} */ (this.element.shadowRoot?.querySelector("[role=tab]"))?.focus();
  }

  /** Shows the guide. */
  async start() {
    const run = (this.#run = new AbortController());
    const { element } = this;
    const { askProfile, files, getMarkup, getStyles, markupFile, report } = this.tools;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    if (!shadow.firstChild) shadow.append(document.createElement("slot"));
    try {
      const styles = getStyles(this.#base, files.css);
      // Whichever fails first is told; the other must not go unhandled.
      styles.catch(() => {});
      const { text = "", region = "", unread } = await readProfile(this.tools, askProfile(element));
      if (run.signal.aborted) return;
      this.#profile = text;
      this.#region = region;
      const words = getMarkup(this.#base, markupFile(this.#edition));
      if (unread) words.then((words) => report(unread, words, "warn"), () => {});
      await this.#showStatic(shadow, await words, await styles, run);
      if (run.signal.aborted) return;
      const isRunning = this.tools.engine?.has(this.#edition);
      if (isRunning) this.#takeOver();
      this.#awaitNeed(isRunning);
    } catch (error) {
      if (!run.signal.aborted) this.#fail(error);
    }
  }

  /**
   * The readable guide: markup that the page brought along, or our first file.
   * @param {ShadowRoot} shadow
   * @param {Document} words
   * @param {CSSStyleSheet} styles
   * @param {AbortController} run
   */
  async #showStatic(shadow, words, styles, run) {
    if (run.signal.aborted) return;
    const { element, tools } = this;
    this.#words = words;
    const brought = /** @type {HTMLElement | null} */ (shadow.querySelector("#guide[data-level]"));
    // What the page brought along may be of an older build.
    const root = brought?.dataset.made === tools.hash(this.#edition) ? brought : document.createElement("div");
    const level = Number(element.getAttribute("heading-level"));
    const [base, edition] = [this.#base, this.#edition];
    const guide = new StaticGuide(
      root,
      (part) => this.#read(shadow, base, edition, part),
      level >= 1 && level <= 4 ? level : 2,
      this.#emit,
      (to) => this.goTo(to),
    );
    if (root === brought) {
      guide.adopt();
    } else {
      root.id = "guide";
      root.lang = tools.languageOf(element);
      guide.fill(root, words);
    }
    this.#static = guide;
    shadow.adoptedStyleSheets = [styles]; // The way to another part adds to them.
    guide.arrange((element.getAttribute("views") ?? "").split(/[\s,]+/).filter(Boolean));
    const { view = element.getAttribute("view"), step, route = element.getAttribute("route") } = this.#place;
    const isTab = view && root.querySelector("#tab-" + CSS.escape(view));
    await guide
      .go({ view: isTab ? view : guide.place.view, step, route: route ?? undefined })
      .catch(() => {});
    if (run.signal.aborted) return;
    root.dataset.state = "static";
    root.toggleAttribute("data-far", !tools.isNear(element));
    if (root !== brought) shadow.replaceChildren(root);
    else if (!root.querySelector("[data-rest]")) await this.#dress(shadow, base);
    const { question } = this.#place;
    delete this.#place.question;
    if (question) this.goTo({ question });
  }

  /** Adds the styles of the other parts. @param {ShadowRoot} shadow @param {string} base */
  async #dress(shadow, base) {
    const styles = await this.tools.getStyles(base, later.css);
    const sheets = shadow.adoptedStyleSheets;
    if (!sheets.includes(styles)) shadow.adoptedStyleSheets = [...sheets, styles];
  }

  /**
   * Another file of markup; with the first of them come the styles of the other parts.
   * @param {ShadowRoot} shadow
   * @param {string} base
   * @param {string} edition
   * @param {string} part
   */
  async #read(shadow, base, edition, part) {
    const { getMarkup, markupFile, report } = this.tools;
    try {
      const markup = getMarkup(base, markupFile(edition, part));
      markup.catch(() => {});
      await this.#dress(shadow, base);
      return await markup;
    } catch (failure) {
      report(/** @type {Failure} */ (failure), this.#words);
      throw failure;
    }
  }

  /**
   * Loads the rest when the guide is near the window or is touched; at once if the page says so.
   * @param {boolean} [isNeeded] whether that has been waited for already
   */
  #awaitNeed(isNeeded) {
    const root = this.#static?.root;
    const { signal } = this.#run;
    const once = new AbortController();
    const go = () => {
      once.abort();
      this.#seen?.disconnect();
      this.#loadAll();
    };
    // Whoever uses the guide tries again, where another try can help.
    root?.addEventListener("click", () => passing.includes(this.#failed) && this.#loadAll(), { signal });
    if (isNeeded || this.tools.isEager(this.element)) return go();
    for (const touch of ["pointerdown", "focusin"]) root?.addEventListener(touch, go, { signal: once.signal });
    this.#seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && go(),
      { rootMargin: "200px" },
    );
    this.#seen.observe(this.element);
  }

  /** The parts first: with them everything can be used. Then the app, and what else is left. */
  async #loadAll() {
    const run = this.#run;
    this.#failed = "";
    const withoutParts = await this.#enliven().catch((/** @type {Failure} */ failure) => failure);
    if (run.signal.aborted) return;
    this.#static?.rest().catch(() => {});
    try {
      await this.#loadApp(run);
    } catch (error) {
      if (!run.signal.aborted) this.#fail(error);
      return;
    }
    if (run.signal.aborted) return;
    // Where the app fails, too, it has told as much.
    if (withoutParts) this.tools.report(withoutParts, this.#words);
    for (const touch of touches) this.element.addEventListener(touch, this.#complete, { signal: run.signal });
    // For the next guide, too, if this one has gone by then: without them each would need a root of its own.
    (globalThis.requestIdleCallback ?? setTimeout)(() => this.#loadWords());
  }

  /** What runs both modules; it comes with the script of the first. @returns {Promise<Engine>} */
  async #getEngine() {
    const { ask, files, getScript } = this.tools;
    if (!this.tools.engine) {
      ask(this.#base, files.parts.wasm);
      const { Engine } = await getScript(this.#base, files.parts.script);
      this.tools.engine ??= new Engine(this.tools);
    }
    return /** @type {Engine} */ (this.tools.engine);
  }

  /** Brings the finished parts to life; if that fails, the next who asks tries again. */
  #enliven() {
    const { signal } = this.#run;
    const enliven = async () => {
      const engine = await this.#getEngine();
      const parts = await engine.parts(this.#base);
      if (signal.aborted) return;
      const guide = /** @type {StaticGuide} */ (this.#static);
      this.#leave ??= engine.join((failure) => this.#fallBack(failure));
      const number = engine.call(() => guide.own(() => parts.attach(this.element, this.#profile)));
      signal.addEventListener("abort", () => engine.isAlive && parts.detach(number));
      this.#emit("kap-guide-ready", "version", this.tools.files.version);
    };
    if (!this.#parts) {
      this.#parts = enliven();
      this.#parts.catch(() => signal.aborted || (this.#parts = undefined));
    }
    return this.#parts;
  }

  /** @param {AbortController} run */
  async #loadApp(run) {
    if (this.#taken) return;
    const engine = await this.#getEngine();
    const needs = /** @type {const} */ ([this.#base, this.#edition, /** @type {Document} */ (this.#words)]);
    await engine.load(...needs);
    const asItStands = this.#static?.pristine;
    if (!asItStands) await engine.load(...needs, true);
    if (!run.signal.aborted && !this.#taken) this.#takeOver(asItStands);
  }

  /** All words of the walkthrough, for a reader who asks for another route. */
  #loadWords() {
    const words = /** @type {Document} */ (this.#words);
    this.tools.engine?.load(this.#base, this.#edition, words, true).catch(this.#report);
  }

  /** Tries again for a reader who is here, if something is still missing. */
  #complete = () => {
    this.#loadWords();
    this.#enliven().catch(this.#report);
  };

  /** @param {boolean} [asItStands] whether the app may go on with the markup node by node; else it writes all */
  #takeOver(asItStands) {
    const engine = /** @type {Engine} */ (this.tools.engine);
    const guide = /** @type {StaticGuide} */ (this.#static);
    this.#leave ??= engine.join((failure) => this.#fallBack(failure));
    const handover = this.#handover(guide, asItStands);
    // From here on whatever is on its way goes to the app.
    guide.taken = true;
    this.#number = this.#call((app) => app.mount(handover));
    this.#taken = true;
  }

  /** @template T @param {(app: import("./app.js")) => T} work */
  #call(work) {
    const engine = /** @type {Engine} */ (this.tools.engine);
    return engine.call(() => work(/** @type {import("./engine.js").App} */ (engine.app)));
  }

  /** Back to what can be read: a module has died. @param {Error} failure */
  async #fallBack(failure) {
    this.#taken = false;
    this.end();
    const run = (this.#run = new AbortController());
    const shadow = /** @type {ShadowRoot} */ (this.element.shadowRoot);
    await this.#showStatic(shadow, /** @type {Document} */ (this.#words), shadow.adoptedStyleSheets[0], run);
    if (!run.signal.aborted) this.#fail(failure);
  }

  /** @param {unknown} error */
  #fail(error) {
    const { Failure, report } = this.tools;
    const failure = error instanceof Failure ? error : new Failure("panicked", "", String(error));
    this.#failed = failure.kind;
    // Where the parts live all can be used; only another route has to be fetched.
    if (!this.#static?.root.dataset.parts) this.#mark("failed");
    report(failure, this.#words);
    this.#emit("kap-guide-failed", "kind", failure.kind);
  }

  /** @param {string} state */
  #mark(state) {
    const root = this.element.shadowRoot?.querySelector("#guide");
    if (root instanceof HTMLElement) root.dataset.state = state;
  }

  /** Takes the guide away; the element shows its own children again. */
  end() {
    this.#run.abort();
    this.#seen?.disconnect();
    this.#static?.stop();
    if (this.#taken) this.tools.engine?.app?.unmount(this.#number);
    this.#leave?.();
    this.#static = this.#leave = this.#parts = undefined;
    this.#taken = false;
    this.element.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  get #base() {
    return this.tools.baseOf(this.element);
  }

  get #edition() {
    return this.tools.editionOf(this.element, this.#region);
  }

  /**
   * What the app gets of this guide (handover.rs).
   * @param {StaticGuide} guide @param {boolean} [asItStands]
   */
  #handover(guide, asItStands) {
    const { element } = this;
    const { signal } = this.#run;
    const { languages, regions } = this.tools.files;
    const live = /** @type {HTMLElement} */ (guide.live);
    const { view, step, route } = guide.place;
    return {
      root: asItStands ? live : undefined,
      edition: this.#edition,
      languages: Object.keys(languages),
      regions,
      get attributes() {
        return element.getAttributeNames().flatMap((name) => [name, element.getAttribute(name)]);
      },
      place: [view, step, route],
      emit: this.#emit,
      warn: this.#warn,
      /** The app has rendered. */
      ready: (/** @type {HTMLElement} */ root) => {
        if (signal.aborted) return;
        root.className = "live";
        if (root !== live) {
          live.replaceWith(root);
          // The parts have nothing of theirs in it yet.
          root.dispatchEvent(new Event("filled", { bubbles: true }));
        }
        this.#mark("ready");
        this.#onTaken?.();
        guide.rest().catch(() => {});
      },
    };
  }

  #report = (/** @type {Failure} */ failure) => this.tools.report(failure, this.#words);

  #warn(/** @type {string} */ message) {
    console.warn("[kap-guide] " + message);
  }

  #emit = (/** @type {string} */ name, /** @type {string} */ key, /** @type {string} */ value) => {
    if (["view", "step", "route"].includes(key)) this.#place[key] = value;
    if (this.#taken && key === "view") {
      this.#static?.ensure(value).catch(() => {});
    }
    this.tools.emit(this.element, name, key, value);
  };
}
