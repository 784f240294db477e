// A guide, from its first words on: shows what can be read, and has it enlivened (life.js) when
// somebody comes near. Fetched beside the first markup (kap-guide.js).

import { Failure, report } from "./failure.js";
import { borrow, get, getMarkup, getScript, getStyles, hash, once } from "./files.js";
import { later } from "./later.js";
import { readProfile } from "./profile.js";
import { StaticGuide } from "./static-guide.js";

/** The name under which the parts keep what the reader wants kept (keep.rs). */
const KEPT = "kap-guide";

/** Where a guide goes whose page takes back its wish. @type {Record<string, string>} */
const usual = { view: "walkthrough", route: "not-sure" };

/** Attributes that make another guide of it. */
const wishes = ["base", "deep-links", "heading-level", "lang", "loading", "mode", "profile", "region", "views"];

/** Failures that another try may mend. */
const passing = ["missing", "network", "corrupt"];

/**
 * @typedef {import("./kap-guide.js").Loader} Loader
 * @typedef {{view?: string, step?: string, route?: string, question?: string, open?: string}} Destination
 */

/** What all guides of a page share with what lives in them, so that both mean the same. */
const tools = {
  Failure, get, getScript, hash, once, report,
  /** What runs the WebAssembly, once it is there. @type {import("./engine.js").Engine | undefined} */
  engine: undefined,
};

/** @typedef {typeof tools} Tools */

export class Guide {
  /** The readable markup. @type {StaticGuide | undefined} */
  #static;
  /** What lives in it. @type {import("./life.js").Life | undefined} */
  #life;
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

  /** @param {HTMLElement} element @param {Loader} loader */
  constructor(element, loader) {
    borrow(loader);
    this.element = element;
    this.loader = loader;
    // The browser would tell the element itself, but only of names that the loader had to list.
    new MutationObserver((changes) => this.#change(changes)).observe(element, {
      attributeFilter: ["color-scheme", ...Object.keys(usual), ...wishes],
      attributeOldValue: true,
    });
  }

  /** Attributes have changed. @param {MutationRecord[]} changes */
  #change(changes) {
    const { element } = this;
    const names = changes
      .filter(({ attributeName, oldValue }) => element.getAttribute(String(attributeName)) !== oldValue)
      .map(({ attributeName }) => String(attributeName));
    if (!this.#static || !names.length) return;
    // The styles follow the color scheme by themselves.
    if (names.includes("color-scheme")) element.dispatchEvent(new Event("kap-recolored"));
    for (const name in usual) if (names.includes(name)) delete this.#place[name];
    const { taken } = this.#life ?? {};
    if (names.some((name) => wishes.includes(name) && !(taken && name === "views"))) {
      this.end();
      return this.start();
    }
    if (taken) return names.some((name) => name !== "color-scheme") && this.#life?.update();
    for (const name in usual) {
      if (!names.includes(name)) continue;
      this.#static.go({ [name]: element.getAttribute(name) ?? usual[name] }).catch(() => {});
    }
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
    if (this.#life?.taken) return this.#life.go(view, step, route, open);
    await guide.go({ view: view ?? (step && "walkthrough"), step, route });
    if (open) guide.open(open);
  }

  /** Prints a sheet. @param {"mine" | "companion"} sheet */
  async print(sheet) {
    if (this.#static) await this.#getLife().then((life) => life?.enliven()).catch(() => {});
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
    const taken = this.#life?.taken && new Promise((done) => (this.#onTaken = done));
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
    const { files, markupFile } = this.loader;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    if (!shadow.firstChild) shadow.append(document.createElement("slot"));
    try {
      const styles = getStyles(this.#base, files.css);
      // Whichever fails first is told; the other must not go unhandled.
      styles.catch(() => {});
      const { text = "", region = "", unread } = await readProfile(element.getAttribute("profile"));
      if (run.signal.aborted) return;
      this.#profile = text;
      this.#region = region;
      const words = getMarkup(this.#base, markupFile(this.#edition));
      if (unread) words.then((words) => report(unread, words, "warn"), () => {});
      await this.#showStatic(shadow, await words, await styles, run);
      if (run.signal.aborted) return;
      this.#awaitNeed(tools.engine?.has(this.#edition));
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
    const { element, loader } = this;
    this.#words = words;
    const brought = /** @type {HTMLElement | null} */ (shadow.querySelector("#guide[data-level]"));
    // What the page brought along may be of an older build.
    const root = brought?.dataset.made === hash(this.#edition) ? brought : document.createElement("div");
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
      [root.lang] = edition.split(".");
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
    root.toggleAttribute("data-far", !loader.isNear(element));
    if (root !== brought) shadow.replaceChildren(root);
    else if (!root.querySelector("[data-rest]")) await this.#dress(shadow, base);
    const { question } = this.#place;
    delete this.#place.question;
    if (question) this.goTo({ question });
  }

  /** Adds the styles of the other parts. @param {ShadowRoot} shadow @param {string} base */
  async #dress(shadow, base) {
    const styles = await getStyles(base, later.css);
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
      const markup = getMarkup(base, this.loader.markupFile(edition, part));
      markup.catch(() => {});
      await this.#dress(shadow, base);
      return await markup;
    } catch (failure) {
      report(/** @type {Failure} */ (failure), this.#words);
      throw failure;
    }
  }

  /**
   * Has it enlivened when it is near the window or is touched; at once if the page says so.
   * @param {boolean} [isCheap] whether all that it takes is there already
   */
  #awaitNeed(isCheap) {
    const root = this.#static?.root;
    const { signal } = this.#run;
    const once = new AbortController();
    const go = () => {
      once.abort();
      this.#seen?.disconnect();
      this.#enliven();
    };
    // Whoever uses the guide tries again, where another try can help.
    root?.addEventListener("click", () => passing.includes(this.#failed) && this.#enliven(), { signal });
    if (isCheap || this.loader.isEager(this.element)) return go();
    for (const touch of ["pointerdown", "focusin"]) root?.addEventListener(touch, go, { signal: once.signal });
    this.#seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && go(),
      { rootMargin: "200px" },
    );
    this.#seen.observe(this.element);
  }

  async #enliven() {
    const { signal } = this.#run;
    // The parts may come this time, even if the app doesn't.
    if (this.#failed) this.#mark("static");
    this.#failed = "";
    try {
      await (await this.#getLife())?.begin();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** What can live in it; nothing if the guide has gone meanwhile. */
  async #getLife() {
    const { element } = this;
    const { signal } = this.#run;
    const { ask, files } = this.loader;
    if (!tools.engine) ask(this.#base + files.parts.wasm, fetch);
    const { Life } = await getScript(this.#base, files.parts.script);
    if (signal.aborted) return;
    this.#life ??= new Life({
      element,
      tools,
      files,
      signal,
      base: this.#base,
      edition: this.#edition,
      guide: /** @type {StaticGuide} */ (this.#static),
      profile: this.#profile,
      words: /** @type {Document} */ (this.#words),
      emit: this.#emit,
      warn: this.#warn,
      onTaken: () => {
        this.#mark("ready");
        this.#onTaken?.();
      },
      onDeath: (/** @type {Failure} */ failure) => this.#fallBack(failure),
    });
    return this.#life;
  }

  /** Back to what can be read: a module has died. @param {Failure} failure */
  async #fallBack(failure) {
    this.end();
    const run = (this.#run = new AbortController());
    const shadow = /** @type {ShadowRoot} */ (this.element.shadowRoot);
    await this.#showStatic(shadow, /** @type {Document} */ (this.#words), shadow.adoptedStyleSheets[0], run);
    if (!run.signal.aborted) this.#fail(failure);
  }

  /** @param {unknown} error */
  #fail(error) {
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
    this.#static = this.#life = undefined;
    this.element.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  get #base() {
    return this.loader.baseOf(this.element);
  }

  get #edition() {
    return this.loader.editionOf(this.element, this.#region);
  }

  #warn(/** @type {string} */ message) {
    console.warn("[kap-guide] " + message);
  }

  #emit = (/** @type {string} */ name, /** @type {string} */ key, /** @type {string} */ value) => {
    if (["view", "step", "route"].includes(key)) this.#place[key] = value;
    if (this.#life?.taken && key === "view") {
      this.#static?.ensure(value).catch(() => {});
    }
    this.element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { [key]: value } }));
  };
}
