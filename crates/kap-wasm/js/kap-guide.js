// <kap-guide>: shows static markup at once, then lets the app take it over.

import { load, running } from "./engine.js";
import { Failure, report } from "./failure.js";
import { files, getMarkup, getStyles, markupFile } from "./files.js";
import { StaticGuide } from "./static-guide.js";

const TAG = "kap-guide";
const here = new URL(".", import.meta.url).href;

/** @typedef {{view?: string, step?: string, route?: string, question?: string}} Destination */

class KapGuide extends HTMLElement {
  static version = files.version;
  static observedAttributes = [
    "base", "color-scheme", "heading-level", "lang", "loading", "region", "route", "view", "views",
  ];

  /** The guide before the app. @type {StaticGuide | undefined} */
  #static;
  /** The app, once it shows this guide. @type {import("./app.js").App | undefined} */
  #app;
  /** The app's number for this guide. */
  #number = 0;
  /** How to leave the app. @type {(() => void) | undefined} */
  #leave;
  /** The first markup file; it also carries the owner's messages. @type {Document | undefined} */
  #words;
  /** Where the reader is, so that a guide taken out and put back goes on there. @type {Record<string, string>} */
  #place = {};
  /** Differs for each start, so that what arrives late is dropped. */
  #run = 0;
  /** @type {IntersectionObserver | undefined} */
  #near;
  /** Kind of the failure that keeps the app away, if any. */
  #failed = "";

  connectedCallback() {
    // A move in the document is a removal and a return at once: nothing to do.
    if (!this.#static && !this.#app) this.#start();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (before === value || (!this.#static && !this.#app)) return;
    if (name === "view" || name === "route") delete this.#place[name];
    if (this.#app && name !== "lang") return this.#app.call((app) => app.update(this.#number));
    // The styles alone follow this one.
    if (name === "color-scheme") return;
    this.#end();
    this.#start();
  }

  /** Sends the reader somewhere. @param {Destination} to */
  goTo(to) {
    const view = to.view ?? (to.question ? "questions" : to.step && "walkthrough");
    if (this.#app) {
      this.#app.call((app) => app.go(this.#number, to.view, to.step, to.route, to.question));
    } else if (this.#static) {
      this.#static.go({ ...to, view }).then(() => {
        const question = to.question && this.#static?.root.querySelector("#q-" + CSS.escape(to.question));
        if (question instanceof HTMLDetailsElement) question.open = true;
      });
    } else {
      // Nothing is there yet: the guide will begin at that place.
      Object.assign(this.#place, to, view && { view });
    }
  }

  async #start() {
    const run = ++this.#run;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!shadow.firstChild) shadow.append(document.createElement("slot"));
    try {
      const styles = getStyles(this.#base);
      const words = getMarkup(this.#base, markupFile(this.#edition));
      if (running(this.#language, this.#needsWhole)) {
        shadow.adoptedStyleSheets = [await styles];
        this.#words = await words;
        if (run === this.#run) this.#takeOver();
        return;
      }
      await this.#showStatic(shadow, await words, await styles, run);
      if (run === this.#run) this.#awaitNeed();
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  /**
   * The readable guide: markup that the page brought along, or our first file.
   * @param {ShadowRoot} shadow
   * @param {Document} words
   * @param {CSSStyleSheet} styles
   * @param {number} run
   */
  async #showStatic(shadow, words, styles, run) {
    if (run !== this.#run) return;
    this.#words = words;
    const brought = shadow.querySelector("#guide[data-level]");
    const root = brought instanceof HTMLElement ? brought : document.createElement("div");
    const level = Number(this.getAttribute("heading-level"));
    const guide = new StaticGuide(root, this.#base, this.#edition, level >= 1 && level <= 4 ? level : 2, this.#emit, (to) => this.goTo(to));
    if (brought) {
      guide.shiftHeadings(root, Number(root.dataset.level));
      delete root.dataset.level;
    } else {
      root.id = "guide";
      root.lang = this.#language;
      guide.fill(root, words);
    }
    this.#static = guide;
    guide.arrange((this.getAttribute("views") ?? "").split(/[\s,]+/).filter(Boolean));
    const { view = this.getAttribute("view"), step, route = this.getAttribute("route") } = this.#place;
    const isTab = view && root.querySelector("#tab-" + CSS.escape(view));
    await guide
      .go({ view: isTab ? view : guide.place.view, step, route: route ?? undefined })
      .catch((error) => report(error, words));
    if (run !== this.#run) return;
    root.dataset.state = "static";
    shadow.adoptedStyleSheets = [styles];
    if (!brought) shadow.replaceChildren(root);
    const { question } = this.#place;
    delete this.#place.question;
    if (question) this.goTo({ question });
  }

  /** Loads the app when the guide is near the window or is touched; at once if the page says so. */
  #awaitNeed() {
    const root = this.#static?.root;
    const go = () => {
      this.#near?.disconnect();
      this.#loadApp();
    };
    for (const touch of ["pointerdown", "focusin"]) root?.addEventListener(touch, go, { once: true });
    // Whoever uses the guide tries again, where another try can help.
    root?.addEventListener("click", () => ["missing", "network", "corrupt"].includes(this.#failed) && this.#loadApp());
    if (this.getAttribute("loading") === "eager") return go();
    this.#near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && go(),
      { rootMargin: "200px" },
    );
    this.#near.observe(this);
  }

  async #loadApp() {
    const run = this.#run;
    try {
      this.#failed = "";
      // A part that was opened meanwhile needs more of the pack than the walkthrough does.
      while (run === this.#run && !running(this.#language, this.#needsWhole)) {
        await load(this.#base, this.#language, this.#needsWhole, /** @type {Document} */ (this.#words));
      }
      if (run === this.#run && !this.#app) this.#takeOver();
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  /** Whether the guide shows more than the walkthrough. */
  get #needsWhole() {
    const { view = this.getAttribute("view") ?? "walkthrough" } = this.#place;
    return [view, ...(this.#static?.parts ?? [])].some((part) => part !== "walkthrough");
  }

  /** Fetches the words beyond the walkthrough; whoever moves to them tries again. */
  #complete() {
    load(this.#base, this.#language, true, /** @type {Document} */ (this.#words)).catch((error) =>
      report(error, this.#words),
    );
  }

  #takeOver() {
    const app = /** @type {import("./app.js").App} */ (running(this.#language, this.#needsWhole));
    this.#leave ??= app.join((failure) => this.#fallBack(failure));
    const handover = this.#handover();
    // From here on whatever is on its way goes to the app.
    this.#static?.stop();
    this.#number = app.call(() => app.mount(handover));
    this.#app = app;
  }

  /** Back to what can be read: the app has died. @param {Error} failure */
  async #fallBack(failure) {
    this.#app = undefined;
    this.#end();
    const run = this.#run;
    const shadow = /** @type {ShadowRoot} */ (this.shadowRoot);
    await this.#showStatic(shadow, /** @type {Document} */ (this.#words), shadow.adoptedStyleSheets[0], run);
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
    this.#near?.disconnect();
    this.#static?.stop();
    this.#static = undefined;
    this.#app?.unmount(this.#number);
    this.#app = undefined;
    this.#leave?.();
    this.#leave = undefined;
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

  /** The language, and the region if it isn't the first. */
  get #edition() {
    const region = this.getAttribute("region") ?? "";
    return this.#language + (files.regions.includes(region) ? "." + region : "");
  }

  /** What the app gets of this guide (handover.rs). */
  #handover() {
    const element = this;
    const before = this.#static;
    const run = this.#run;
    const { view, step, route } = before?.place ?? {
      view: this.#place.view ?? this.getAttribute("view"),
      step: this.#place.step,
      route: this.#place.route ?? this.getAttribute("route"),
    };
    return {
      root: before?.pristine ? before.root : undefined,
      language: this.#language,
      languages: Object.keys(files.languages),
      get attributes() {
        return element.getAttributeNames().flatMap((name) => [name, element.getAttribute(name)]);
      },
      place: [view ?? "", step ?? "", route ?? ""],
      parts: before?.parts ?? [],
      emit: this.#emit,
      /** The app has rendered. */
      ready: (/** @type {HTMLElement} */ root) => {
        if (run !== this.#run) return;
        this.#static = undefined;
        root.id = "guide";
        root.lang = this.#language;
        if (!root.isConnected) this.shadowRoot?.replaceChildren(root);
        this.#mark("ready");
        this.#emit("kap-guide-ready", "version", files.version);
        this.#complete();
      },
      warn(/** @type {string} */ message) {
        console.warn("[kap-guide] " + message);
      },
    };
  }

  #emit = (/** @type {string} */ name, /** @type {string} */ key, /** @type {string} */ value) => {
    if (["view", "step", "route"].includes(key)) this.#place[key] = value;
    if (this.#app && key === "view") this.#complete();
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
