// <kap-guide>: shows static markup at once, then lets the app take it over.

import { HEAD, load, running } from "./engine.js";
import { Failure, report } from "./failure.js";
import { files, getMarkup, getScript, getStyles, hash, markupFile } from "./files.js";
import { readProfile } from "./profile.js";

const TAG = "kap-guide";
const here = new URL(".", import.meta.url).href;

/** @typedef {import("./static-guide.js").StaticGuide} StaticGuide */
/** @typedef {{view?: string, step?: string, route?: string, question?: string, open?: string}} Destination */

class KapGuide extends HTMLElement {
  static version = files.version;
  static observedAttributes = [
    "base", "color-scheme", "deep-links", "heading-level", "lang", "loading", "mode", "profile",
    "region", "route", "view", "views",
  ];

  /** The guide's markup. @type {StaticGuide | undefined} */
  #static;
  /** The app, once it shows this guide. @type {import("./app.js").App | undefined} */
  #app;
  /** The app's number for this guide. */
  #number = 0;
  /** How to leave the app. @type {(() => void) | undefined} */
  #leave;
  /** The first markup file; it also carries the owner's messages. @type {Document | undefined} */
  #words;
  /** The text of the clinic's profile, and the region that it names. */
  #profile = "";
  #region = "";
  /** Where the reader is, so that a guide taken out and put back goes on there. @type {Record<string, string>} */
  #place = {};
  /** Differs for each start, so that what arrives late is dropped. */
  #run = 0;
  /** @type {IntersectionObserver | undefined} */
  #seen;
  /** Kind of the failure that keeps the app away, if any. */
  #failed = "";

  connectedCallback() {
    // A move in the document is a removal and a return at once: nothing to do.
    if (!this.#static) this.#start();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (before === value || !this.#static) return;
    // The styles follow the color scheme by themselves.
    if (name === "color-scheme") return this.dispatchEvent(new Event("kap-recolored"));
    if (name === "view" || name === "route") delete this.#place[name];
    if (this.#app && ["view", "views", "route"].includes(name)) {
      return this.#app.call((app) => app.update(this.#number));
    }
    this.#end();
    this.#start();
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
    if (this.#app) return this.#app.call((app) => app.go(this.#number, view, step, route, open));
    await guide.go({ view: view ?? (step && "walkthrough"), step, route });
    if (open) guide.open(open);
  }

  /** Prints a sheet. @param {"mine" | "companion"} sheet */
  async print(sheet) {
    await this.#app?.attended(this.#number);
    this.dispatchEvent(new CustomEvent("kap-print", { detail: { sheet } }));
  }

  /** Forgets all that the reader chose, typed or kept here, and begins anew. */
  async clear() {
    try {
      // Emptied first, so that other tabs know that all is to be cleared (keep.rs).
      if (localStorage[TAG]) localStorage[TAG] = "";
      delete localStorage[TAG];
    } catch {
      // Where storage is blocked, nothing was kept.
    }
    this.#place = {};
    if (!this.#static) return;
    // Else the address would lead back to where the reader was (deep_links.rs).
    if (this.hasAttribute("deep-links") && location.hash.startsWith("#kap/")) {
      history.replaceState(history.state, "", location.href.split("#")[0]);
    }
    const ready = this.#app && new Promise((done) => this.addEventListener("kap-guide-ready", done, { once: true }));
    this.#end();
    await this.#start();
    // The app renders the tabs anew.
    await ready;
    /** @type {HTMLElement | null | undefined} */ (this.shadowRoot?.querySelector("[role=tab]"))?.focus();
  }

  async #start() {
    const run = ++this.#run;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!shadow.firstChild) shadow.append(document.createElement("slot"));
    await this.#turn();
    if (run !== this.#run) return;
    try {
      const styles = getStyles(this.#base, files.css);
      const script = getScript(this.#base, files.static);
      // Whichever fails first is told; the others must not go unhandled.
      for (const early of [script, styles]) early.catch(() => {});
      const { text = "", region = "", unread } = await readProfile(this.getAttribute("profile"));
      if (run !== this.#run) return;
      this.#profile = text;
      this.#region = region;
      const [base, edition] = [this.#base, this.#edition];
      const words = getMarkup(base, markupFile(edition));
      words.catch(() => {});
      if (this.#near()) setTimeout(() => load(base, edition, words).catch(() => {}), HEAD);
      if (unread) words.then((words) => report(unread, words, "warn"), () => {});
      await this.#showStatic(shadow, await words, await styles, (await script).StaticGuide, run);
      if (run !== this.#run) return;
      const app = running(this.#edition);
      if (app) this.#takeOver(app);
      else this.#awaitNeed();
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  /** Whether the app is wanted without anybody touching the guide. */
  #near() {
    // A guide that isn't displayed has no box.
    const [box] = this.getClientRects();
    return this.#eager || (box && box.top < innerHeight + 200 && box.bottom > -200);
  }

  /** A guide far below the window lets the page's own files go first. */
  async #turn() {
    const far = this.getBoundingClientRect().top > 2 * innerHeight;
    if (!far || document.readyState === "complete" || this.#eager) return;
    await new Promise((done) => {
      // The page's last picture is painted before anything is done here.
      addEventListener("load", () => (globalThis.requestIdleCallback ?? setTimeout)(done), { once: true });
      this.#seen = new IntersectionObserver(([entry]) => entry.isIntersecting && done(0), { rootMargin: "100%" });
      this.#seen.observe(this);
    });
    this.#seen?.disconnect();
  }

  /**
   * The readable guide: markup that the page brought along, or our first file.
   * @param {ShadowRoot} shadow
   * @param {Document} words
   * @param {CSSStyleSheet} styles
   * @param {typeof import("./static-guide.js").StaticGuide} Static
   * @param {number} run
   */
  async #showStatic(shadow, words, styles, Static, run) {
    if (run !== this.#run) return;
    this.#words = words;
    const brought = /** @type {HTMLElement | null} */ (shadow.querySelector("#guide[data-level]"));
    // What the page brought along may be of an older build.
    const root = brought?.dataset.made === hash(this.#edition) ? brought : document.createElement("div");
    const level = Number(this.getAttribute("heading-level"));
    const [base, edition] = [this.#base, this.#edition];
    const guide = new Static(
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
      root.lang = this.#language;
      guide.fill(root, words);
    }
    this.#static = guide;
    shadow.adoptedStyleSheets = [styles]; // The way to another part adds to them.
    guide.arrange((this.getAttribute("views") ?? "").split(/[\s,]+/).filter(Boolean));
    const { view = this.getAttribute("view"), step, route = this.getAttribute("route") } = this.#place;
    const isTab = view && root.querySelector("#tab-" + CSS.escape(view));
    await guide
      .go({ view: isTab ? view : guide.place.view, step, route: route ?? undefined })
      .catch(() => {});
    if (run !== this.#run) return;
    root.dataset.state = "static";
    root.toggleAttribute("data-far", !this.#near());
    if (root !== brought) shadow.replaceChildren(root);
    else if (!root.querySelector("[data-rest]")) await this.#dress(shadow, base);
    const { question } = this.#place;
    delete this.#place.question;
    if (question) this.goTo({ question });
  }

  /** Adds the styles of the other parts. @param {ShadowRoot} shadow @param {string} base */
  async #dress(shadow, base) {
    const styles = await getStyles(base, files.more);
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

  /** Loads the app when the guide is near the window or is touched; at once if the page says so. */
  #awaitNeed() {
    const root = this.#static?.root;
    const go = () => {
      this.#seen?.disconnect();
      this.#loadApp();
    };
    for (const touch of ["pointerdown", "focusin"]) root?.addEventListener(touch, go, { once: true });
    // Whoever uses the guide tries again, where another try can help.
    root?.addEventListener("click", () => ["missing", "network", "corrupt"].includes(this.#failed) && this.#loadApp());
    if (this.#eager) return go();
    this.#seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && go(),
      { rootMargin: "200px" },
    );
    this.#seen.observe(this);
  }

  async #loadApp() {
    const run = this.#run;
    try {
      this.#failed = "";
      const needs = /** @type {const} */ ([this.#base, this.#edition, /** @type {Document} */ (this.#words)]);
      const app = await load(...needs);
      const asItStands = this.#static?.pristine;
      if (!asItStands) await load(...needs, true);
      if (run === this.#run && !this.#app) this.#takeOver(app, asItStands);
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  /**
   * @param {import("./app.js").App} app
   * @param {boolean} [asItStands] whether it may go on with the markup node by node; else it writes all
   */
  #takeOver(app, asItStands) {
    const guide = /** @type {StaticGuide} */ (this.#static);
    this.#leave ??= app.join((failure) => this.#fallBack(failure));
    const handover = this.#handover(guide, asItStands);
    // From here on whatever is on its way goes to the app.
    guide.taken = true;
    this.#number = app.call(() => app.mount(handover));
    this.#app = app;
  }

  /** Back to what can be read: the app has died. @param {Error} failure */
  async #fallBack(failure) {
    this.#app = undefined;
    this.#end();
    const run = this.#run;
    const shadow = /** @type {ShadowRoot} */ (this.shadowRoot);
    const { StaticGuide } = await getScript(this.#base, files.static);
    await this.#showStatic(shadow, /** @type {Document} */ (this.#words), shadow.adoptedStyleSheets[0], StaticGuide, run);
    if (run === this.#run) this.#fail(failure);
  }

  /** @param {unknown} error */
  #fail(error) {
    const failure = error instanceof Failure ? error : new Failure("panicked", "", String(error));
    this.#failed = failure.kind;
    this.#mark("failed");
    report(failure, this.#words);
    this.#emit("kap-guide-failed", "kind", failure.kind);
  }

  /** @param {string} state */
  #mark(state) {
    const root = this.shadowRoot?.querySelector("#guide");
    if (root instanceof HTMLElement) root.dataset.state = state;
  }

  #end() {
    this.#run++;
    this.#seen?.disconnect();
    this.#static?.stop();
    this.#app?.unmount(this.#number);
    this.#leave?.();
    this.#static = this.#app = this.#leave = undefined;
    this.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  /** Where the files are, with a slash at the end. */
  get #base() {
    const base = this.getAttribute("base");
    return base ? new URL(base.replace(/\/?$/, "/"), document.baseURI).href : here;
  }

  get #language() {
    const wanted = /** @type {HTMLElement | null} */ (this.closest("[lang]"))?.lang.split("-")[0].toLowerCase();
    return wanted && files.languages[wanted] ? wanted : Object.keys(files.languages)[0];
  }

  /** Whether the guide is wanted at once: the page says so, or its address leads into the guide. */
  get #eager() {
    return this.getAttribute("loading") === "eager" || location.hash.startsWith("#kap");
  }

  /** The language, and the region if it isn't the first. */
  get #edition() {
    const region = this.getAttribute("region") ?? this.#region;
    return this.#language + (files.regions.indexOf(region) > 0 ? "." + region : "");
  }

  /**
   * What the app gets of this guide (handover.rs).
   * @param {StaticGuide} guide @param {boolean} [asItStands]
   */
  #handover(guide, asItStands) {
    const element = this;
    const run = this.#run;
    const live = /** @type {HTMLElement} */ (guide.live);
    const { view, step, route } = guide.place;
    return {
      element,
      base: this.#base,
      words: /** @type {Document} */ (this.#words),
      profile: this.#profile,
      root: asItStands ? live : undefined,
      edition: this.#edition,
      languages: Object.keys(files.languages),
      regions: files.regions,
      get attributes() {
        return element.getAttributeNames().flatMap((name) => [name, element.getAttribute(name)]);
      },
      place: [view, step, route],
      emit: this.#emit,
      warn: this.#warn,
      /** The app has rendered. */
      ready: (/** @type {HTMLElement} */ root) => {
        if (run !== this.#run) return;
        root.className = "live";
        if (root !== live) live.replaceWith(root);
        this.#mark("ready");
        this.#emit("kap-guide-ready", "version", files.version);
        guide.rest().catch(() => {});
      },
    };
  }

  #warn(/** @type {string} */ message) {
    console.warn("[kap-guide] " + message);
  }

  #emit = (/** @type {string} */ name, /** @type {string} */ key, /** @type {string} */ value) => {
    if (["view", "step", "route"].includes(key)) this.#place[key] = value;
    if (this.#app && key === "view") {
      this.#static?.ensure(value).catch(() => {});
    }
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { [key]: value } }));
  };
}

const known = /** @type {typeof KapGuide | undefined} */ (customElements.get(TAG));
if (!known) {
  customElements.define(TAG, KapGuide);
} else if (known.version !== files.version) {
  console.warn(
    `[kap-guide] two versions on this page: ${known.version} runs, ${files.version} doesn't. Load one.`,
  );
}
