// A guide, from its first words on: shows what can be read, and has the app live in it when
// somebody comes near. Fetched beside the first markup (kap-guide.js).

import { Failure, report, warn } from "./failure.js";
import { borrow, getMarkup, getStyles, hash } from "./files.js";
import { forget } from "./kept.js";
import { onLanguage, takeUp, whatIsKept } from "./language.js";
import { Navigator } from "./navigator.js";
import { attributes, readOptions } from "./read_options.js";
import { onProfile, readProfile } from "./profile.js";
import { upgrade } from "./upgrade.js";
import { call, join, load } from "./wasm_runtime.js";

/** Attributes that send the reader somewhere, and where they go when one is taken back. @type {Record<string, string>} */
const journeys = { view: "walkthrough", route: "not-sure" };

/** Names of the styles of the other parts, and of the desk; the build puts them in. @type {string[]} */
const late = __KAP_LATE__;

/** Failures that another try may mend. */
const passing = ["missing", "network", "corrupt"];

/**
 * @typedef {import("./kap-guide.js").Loader} Loader
 * @typedef {import("./wasm_runtime.js").App} App
 * @typedef {{view?: string, step?: string, route?: string, question?: string, open?: string}} Destination
 */

export class Guide {
  static upgrade = upgrade;

  /** The readable markup. @type {Navigator | undefined} */
  #markup;
  /** The app, once it lives in this guide, and its number for it. @type {{app: App, number: number} | undefined} */
  #live;
  /** The first markup file; it also carries the owner's messages. @type {Document | undefined} */
  #words;
  /** The text of the clinic's profile, and what it says of the frame. */
  #profile = /** @type {Awaited<ReturnType<typeof readProfile>>} */ ({ text: "", region: "", routes: [], views: [] });
  /** Where the reader is, so that a guide taken out and put back goes on there. @type {Record<string, string>} */
  #place = {};
  /** What goes on in this start of the guide; ended with it, so that what arrives late is dropped. */
  #run = new AbortController();
  /** @type {IntersectionObserver | undefined} */
  #seen;
  /** A visit that has just ended, and can be taken back for a while. @type {{kept: import("./language.js").Kept, place: Destination} | undefined} */
  #ended;
  /** The edition that is shown. */
  #shown = "";
  /** Kind of the failure that keeps the app away, if any. */
  #failed = "";
  /** Told when the app lives in it. @type {((value?: unknown) => void) | undefined} */
  #onReady;

  /** @param {HTMLElement} element @param {Loader} loader */
  constructor(element, loader) {
    borrow(loader);
    this.element = element;
    this.loader = loader;
    // The browser would tell the element itself, but only of names that the loader had to list.
    new MutationObserver((changes) => this.#change(changes)).observe(element, {
      attributeFilter: attributes,
      attributeOldValue: true,
    });
    onProfile(element, () => this.#markup && !element.hasAttribute("profile") && this.#again());
  }

  /** Begins anew where the reader is. */
  #again() {
    this.end();
    return this.start();
  }

  get #options() {
    return readOptions(this.element);
  }

  /** Attributes have changed. @param {MutationRecord[]} changes */
  #change(changes) {
    const { element } = this;
    const names = changes
      .filter(({ attributeName, oldValue }) => element.getAttribute(String(attributeName)) !== oldValue)
      .map(({ attributeName }) => String(attributeName));
    if (!this.#markup || !names.length) return;
    // The styles follow the color scheme by themselves.
    if (names.includes("color-scheme")) element.dispatchEvent(new Event("kap-recolored"));
    for (const name in journeys) if (names.includes(name)) delete this.#place[name];
    if (names.some((name) => name !== "color-scheme" && !(name in journeys))) return this.#again();
    // The app tells the owner what isn't right.
    const live = this.#live;
    if (live) call(() => live.app.check(live.number));
    for (const name in journeys) {
      const to = this.#options[name];
      if (names.includes(name)) this.goTo({ [name]: this.#markup.knows(name, to) ? to : journeys[name] });
    }
  }

  /** Sends the reader somewhere. @param {Destination} to */
  async goTo({ view, step, route, question, open = question && "q-" + question }) {
    view ??= question && "questions";
    const markup = this.#markup;
    if (!markup) {
      // Nothing is there yet: the guide will begin at that place.
      Object.assign(this.#place, { ...(view && { view }), ...(step && { step }), ...(route && { route }), ...(question && { question }) });
      return;
    }
    if (view) await markup.bring(view).catch(() => {});
    if (open && !markup.root.querySelector("#" + CSS.escape(open))) {
      this.#warn(`goTo: there is no question "${question}".`);
      open = undefined;
    }
    const live = this.#live;
    if (live) return call(() => live.app.go(live.number, view, step, route, open));
    await markup.go({ view: view ?? (step && "walkthrough"), step, route }).catch(() => {});
    if (open) markup.open(open);
  }

  /** Prints a sheet. @param {"mine" | "companion"} sheet */
  async print(sheet) {
    if (this.#markup && !this.#live) await this.#enliven();
    this.element.dispatchEvent(new CustomEvent("kap-print", { detail: { sheet } }));
  }

  /** Forgets all that the reader chose, typed or kept here, and begins anew. @param {boolean} [canUndo] */
  async clear(canUndo) {
    this.#ended = canUndo && this.#markup ? { kept: whatIsKept(this.#markup.root), place: this.#place } : undefined;
    forget(this.element);
    this.#place = {};
    if (!this.#markup) return;
    const ready = this.#live && new Promise((done) => (this.#onReady = done));
    this.end();
    await this.start();
    // The app draws the tabs anew.
    await ready;
    /** @type {HTMLElement | null | undefined} */ (this.element.shadowRoot?.querySelector("[role=tab]"))?.focus();
  }

  /** Shows the guide. */
  async start() {
    const run = (this.#run = new AbortController());
    const { element } = this;
    const { files, markupFile } = this.loader;
    // The page may have another language around it then.
    const around = new MutationObserver(() => this.#markup && this.#edition !== this.#shown && this.#again());
    around.observe(document.documentElement, { attributeFilter: ["lang"] });
    run.signal.addEventListener("abort", () => around.disconnect());
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    if (!shadow.firstChild) shadow.append(document.createElement("slot"));
    try {
      const styles = getStyles(this.#base, files.css);
      // Whichever fails first is told; the other must not go unhandled.
      styles.catch(() => {});
      const { unread, ...profile } = await readProfile(element);
      if (run.signal.aborted) return;
      this.#profile = profile;
      const words = getMarkup(this.#base, markupFile(this.#edition));
      if (unread) words.then((words) => report(unread, words, "warn"), () => {});
      await this.#show(shadow, await words, await styles, run);
      if (!run.signal.aborted) this.#awaitNeed();
    } catch (error) {
      if (!run.signal.aborted) this.#fail(error);
    }
  }

  /** The readable guide: markup of the page, or our first file. @param {ShadowRoot} shadow @param {Document} words @param {CSSStyleSheet} styles @param {AbortController} run */
  async #show(shadow, words, styles, run) {
    if (run.signal.aborted) return;
    const { element, loader } = this;
    this.#words = words;
    const brought = /** @type {HTMLElement | null} */ (shadow.querySelector("#guide[data-level]"));
    // What the page brought along may be of an older build.
    const root = brought?.dataset.made === hash(this.#edition) ? brought : document.createElement("div");
    const [base, edition] = [this.#base, this.#edition];
    const options = this.#options;
    const markup = new Navigator(
      root,
      (part) => this.#read(shadow, base, edition, part),
      Number(options["heading-level"] || 2),
      this.#emit,
      (to) => this.goTo(to),
      this.#profile.routes,
    );
    if (root === brought) {
      markup.adopt();
    } else {
      root.id = "guide";
      [root.lang] = edition.split(".");
      markup.fill(root, words);
    }
    onLanguage(root, (language) => this.#speak(language, markup), run.signal);
    this.#markup = markup;
    this.#shown = edition;
    shadow.adoptedStyleSheets = [styles]; // The way to another part adds to them.
    root.toggleAttribute("data-untitled", this.#profile.title === false);
    markup.begin({ ...options, views: options.views.length ? options.views : this.#profile.views });
    const { view = options.view || markup.place.view, step, route = options.route } = this.#place;
    await markup.go({ view, step, route }).catch(() => {});
    if (run.signal.aborted) return;
    root.dataset.state = "static";
    root.toggleAttribute("data-far", !loader.isNear(element));
    if (root !== brought) shadow.replaceChildren(root);
    else if (!root.querySelector("[data-rest]")) await this.#dress(shadow, base);
    const { question } = this.#place;
    delete this.#place.question;
    if (question) this.goTo({ question });
  }

  /** The reader wants another language. @param {string} language @param {Navigator} markup */
  async #speak(language, markup) {
    const kept = whatIsKept(markup.root);
    const ready = new Promise((done) => (this.#onReady = done));
    this.element.lang = language;
    await ready;
    await this.#takeUp(kept);
  }

  /** @param {import("./language.js").Kept} kept */
  #takeUp(kept) {
    const now = this.#markup;
    return now && takeUp(now.root, kept, (part) => now.bring(part)).catch(() => {});
  }

  /** Takes the end of a visit back, or forgets it for good. @param {boolean} isWanted */
  async #undo(isWanted) {
    const ended = this.#ended;
    this.#ended = undefined;
    if (!ended || !isWanted) return;
    await this.#takeUp(ended.kept);
    this.goTo(ended.place);
  }

  /** Adds the styles of another part. @param {ShadowRoot} shadow @param {string} base @param {string} [part] */
  async #dress(shadow, base, part) {
    const names = part === "consult" ? late : [late[0]];
    const styles = await Promise.all(names.map((name) => getStyles(base, name)));
    shadow.adoptedStyleSheets = [...new Set([...shadow.adoptedStyleSheets, ...styles])];
  }

  /** Another file of markup, with its styles. @param {ShadowRoot} shadow @param {string} base @param {string} edition @param {string} part */
  async #read(shadow, base, edition, part) {
    try {
      const markup = getMarkup(base, this.loader.markupFile(edition, part));
      markup.catch(() => {});
      await this.#dress(shadow, base, part);
      return await markup;
    } catch (failure) {
      report(/** @type {Failure} */ (failure), this.#words);
      throw failure;
    }
  }

  /** Has the app live in it when it is near the window or is touched; at once if the page says so. */
  #awaitNeed() {
    const root = this.#markup?.root;
    const { signal } = this.#run;
    const once = new AbortController();
    const go = () => {
      once.abort();
      this.#seen?.disconnect();
      this.#enliven();
    };
    // Whoever uses the guide tries again, where another try can help.
    root?.addEventListener("click", () => passing.includes(this.#failed) && this.#enliven(), { signal });
    if (this.loader.isEager(this.element)) return go();
    for (const touch of ["pointerdown", "focusin"]) root?.addEventListener(touch, go, { signal: once.signal });
    this.#seen = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && go(),
      { rootMargin: "200px" },
    );
    this.#seen.observe(this.element);
  }

  /** Brings the app to life in it; if that fails, the next who asks tries again. */
  async #enliven() {
    const { signal } = this.#run;
    const markup = this.#markup;
    if (!markup || this.#live) return;
    if (this.#failed) this.#mark("static");
    this.#failed = "";
    try {
      const app = await load(this.#base, this.loader.files.app, /** @type {Document} */ (this.#words));
      if (signal.aborted || this.#live) return;
      await new Promise((ready) => {
        const leave = join((failure) => {
          leave();
          this.#live = undefined;
          if (failure) return this.#fallBack(failure);
          this.#renew(markup);
          this.#enliven();
        });
        const number = call(() => app.mount(this.#host(markup, ready)));
        this.#live = { app, number };
        markup.handOver();
        signal.addEventListener("abort", () => {
          leave();
          if (this.#live?.app === app) call(() => app.unmount(number));
        });
      });
      if (signal.aborted) return;
      this.#mark("ready");
      this.#emit("kap-guide-ready", "version", this.loader.files.version);
      this.#onReady?.();
      markup.bring("rest").catch(() => {});
    } catch (error) {
      if (signal.aborted) return;
      if (markup.isHandedOver) this.#fallBack(error);
      else this.#fail(error);
    }
  }

  /** The guide, as the app sees it (guide.rs). @param {Navigator} markup @param {(value?: unknown) => void} ready */
  #host(markup, ready) {
    const { element } = this;
    return {
      element,
      root: markup.root,
      profile: this.#profile.text,
      languages: Object.keys(this.loader.files.languages),
      emit: this.#emit,
      warn: this.#warn,
      bring: (/** @type {string} */ part) => markup.bring(part),
      fetch: (/** @type {string} */ part) => markup.read(part),
      lacks: (/** @type {string} */ part) => markup.lacks(part),
      show: () => markup.show(),
      open: (/** @type {string} */ id) => markup.open(id),
      arrive: (/** @type {string} */ step) => markup.arrive(step),
      arriveAt: (/** @type {string} */ view) => markup.arriveAt(view),
      goTo: (/** @type {Destination} */ to) => this.goTo(to),
      clear: (/** @type {boolean} */ canUndo) => this.clear(canUndo),
      undo: (/** @type {boolean} */ isWanted) => this.#undo(isWanted),
      ready,
    };
  }

  /**
   * A fresh app will take up what stands in the markup, ticked and typed: in a copy, since the dead
   * one still listens to the original.
   * @param {Navigator} old
   */
  #renew(old) {
    const { level, emit, goTo, first, read } = old;
    const root = /** @type {HTMLElement} */ (old.root.cloneNode(true));
    const focused = /** @type {ShadowRoot} */ (this.element.shadowRoot).activeElement?.id;
    old.end();
    old.root.replaceWith(root);
    root.dataset.state = "static";
    this.#markup = new Navigator(root, read, level, emit, goTo, first);
    if (focused) /** @type {HTMLElement | null} */ (root.querySelector("#" + CSS.escape(focused)))?.focus();
  }

  /** The app can't be had again: back to what can be read. @param {unknown} failure */
  async #fallBack(failure) {
    this.end();
    const run = (this.#run = new AbortController());
    const shadow = /** @type {ShadowRoot} */ (this.element.shadowRoot);
    const styles = await getStyles(this.#base, this.loader.files.css);
    await this.#show(shadow, /** @type {Document} */ (this.#words), styles, run);
    if (!run.signal.aborted) this.#fail(failure);
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
    const root = this.element.shadowRoot?.querySelector("#guide");
    if (root instanceof HTMLElement) root.dataset.state = state;
  }

  /** Takes the guide away; the element shows its own children again. */
  end() {
    this.#run.abort();
    this.#seen?.disconnect();
    this.#markup?.end();
    this.#markup = this.#live = undefined;
    this.element.shadowRoot?.replaceChildren(document.createElement("slot"));
  }

  get #base() {
    return this.loader.baseOf(this.element);
  }

  get #edition() {
    return this.loader.editionOf(this.element, this.#profile.region);
  }

  #warn = (/** @type {string} */ message) => warn(this.element, message);

  #emit = (/** @type {string} */ name, /** @type {string} */ key, /** @type {string} */ value) => {
    if (key in { view: 0, step: 0, route: 0 }) this.#place[key] = value;
    this.element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { [key]: value } }));
  };
}
