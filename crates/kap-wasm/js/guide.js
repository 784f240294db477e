// A guide, from its first words on: shows what can be read, and has the app live in it when
// somebody comes near. Fetched beside the first markup (kap-guide.js).

import { expectAside } from "./aside.js";
import { readClinic } from "./clinic.js";
import { attempting, isPassing, lookInto, showPanel, warn } from "./failure.js";
import { borrow, getMarkup, hash } from "./files.js";
import { isDeaf, isOurs, listen, settle, shadowOf } from "./foreign.js";
import { heirOf } from "./heir.js";
import { hostOf } from "./host.js";
import { idIn } from "./ids.js";
import { forget } from "./kept.js";
import { onLanguage, onPageLanguage, takeUp, whatIsKept } from "./language.js";
import { Navigator } from "./navigator.js";
import { whenNear } from "./need.js";
import { CustomEvent, Event } from "./native.js";
import { editionFor, readProfile } from "./profile.js";
import { readOptions } from "./read_options.js";
import { renewed } from "./renew.js";
import { dress, firstStyles } from "./styles.js";
import { upgrade } from "./upgrade.js";
import { call, join, load } from "./wasm_runtime.js";
import { watch } from "./watch.js";
import { isPanelWished } from "./wished.js";

/** Attributes that send the reader somewhere, and where they go when one is taken back. @type {Record<string, string>} */
const journeys = { view: "walkthrough", route: "not-sure" };

/**
 * @typedef {import("./failure.js").Failure} Failure
 * @typedef {import("./kap-guide.js").Loader} Loader
 * @typedef {import("./wasm_runtime.js").App} App
 * @typedef {HTMLElement & {failed?: string}} Told with the kind of failure that the page was told last; empty once it is ready
 * @typedef {{view?: string, step?: string, route?: string, question?: string, open?: string}} Destination
 */

export class Guide {
  upgrade = upgrade;

  /** Kept, since a page may see to it that all are closed. @type {ShadowRoot | undefined} */
  #shadow;
  /** The readable markup. @type {Navigator | undefined} */
  #markup;
  /** The app, once it lives in this guide, and its number for it. @type {{app: App, number: number} | undefined} */
  #live;
  /** The first markup file. @type {Document | undefined} */
  #words;
  /** The text of the clinic's profile, and what it says of the frame. */
  #profile = /** @type {Awaited<ReturnType<typeof readProfile>>} */ ({ text: "", region: "", routes: [], views: [] });
  /** Where the reader is, so that a guide taken out and put back goes on there. @type {Record<string, string>} */
  #place = {};
  /** What goes on in this start of the guide; ended with it, so that what arrives late is dropped. */
  #run = new AbortController();
  /** A visit that has just ended, and can be taken back for a while. @type {{kept: import("./language.js").Kept, place: Destination} | undefined} */
  #ended;
  /** The edition that is shown. */
  #shown = "";
  /** Kind of the failure that keeps the app away, if any. */
  #failed = "";
  /** Tells of other attributes. @type {MutationObserver | undefined} */
  watch;
  /** Told when the app lives in it, or can't come. @type {((value?: unknown) => void) | undefined} */
  #onReady;
  /** The guide of a newer build that goes on in its place. @type {Guide | undefined} */
  #heir;

  /** @param {Told} element @param {Loader} loader */
  constructor(element, loader) {
    borrow(loader);
    this.element = element;
    this.loader = loader;
    // The names of the files as this guide knows them.
    this.build = JSON.stringify(loader.files);
    this.#run.abort(); // Until it is started.
  }

  /** Moved by the page, or taken out; `document.open()`, or a frame that goes, takes all that listened. @returns {void} */
  moved() {
    if (!this.element.isConnected) return this.end();
    if (this.#heir) return this.#heir.moved();
    const markup = this.#markup;
    if (markup && isDeaf(this.element)) this.#keeping(markup, () => this.#again());
  }

  /** Begins anew where the reader is, if it goes on at all. */
  #again() {
    if (this.#run.signal.aborted) return;
    this.end();
    return this.start();
  }

  /** Attributes have changed. @param {string[]} names */
  #change(names) {
    for (const name in journeys) if (names.includes(name)) delete this.#place[name];
    // Also while it begins: the words of another region may be on their way.
    if (names.some((name) => name !== "color-scheme" && !(name in journeys))) return this.#again();
    if (!this.#markup) return;
    // The styles follow the color scheme by themselves.
    if (names.includes("color-scheme")) this.element.dispatchEvent(new Event("kap-recolored"));
    // The app tells the owner what isn't right.
    const live = this.#live;
    if (live) call(() => live.app.check(live.number));
    for (const name in journeys) {
      const to = readOptions(this.element)[name];
      if (names.includes(name)) this.goTo({ [name]: this.#markup.knows(name, to) ? to : journeys[name] });
    }
  }

  /** Sends the reader somewhere. @param {Destination} to @returns {Promise<void>} */
  async goTo({ view, step, route, question, open = question && "q-" + question }) {
    if (this.#heir) return this.#heir.goTo({ view, step, route, question, open });
    view ??= question && "questions";
    const markup = this.#markup;
    // Where nothing is there yet, the guide will begin at that place.
    if (!markup) return void Object.assign(this.#place, Object.fromEntries(Object.entries({ view, step, route, question }).filter(([, id]) => id)));
    if (view) await markup.bring(view).catch(() => {});
    if (open && !markup.root.querySelector("#" + idIn(open))) {
      // A part that didn't come has been told of by itself.
      if (question && !markup.lacks(view ?? "questions")) this.#warn(`goTo: there is no question "${question}".`);
      open = undefined;
    }
    const live = this.#live;
    if (live) return call(() => live.app.go(live.number, view, step, route, open));
    await markup.go({ view: view ?? (step && "walkthrough"), step, route }).catch(() => {});
    if (open) markup.open(open);
  }

  /** Prints a sheet. @param {"mine" | "companion" | "steps"} sheet @returns {Promise<void>} */
  async print(sheet) {
    if (this.#heir) return this.#heir.print(sheet);
    if (this.#markup && !this.#live) await this.#enliven();
    this.element.dispatchEvent(new CustomEvent("kap-print", { detail: { sheet } }));
  }

  /** Forgets all that the reader chose, typed or kept here, and begins anew. @param {boolean} [canUndo] @returns {Promise<void>} */
  async clear(canUndo) {
    if (this.#heir) return this.#heir.clear(canUndo);
    this.#ended = canUndo && this.#markup ? { kept: whatIsKept(this.#markup.root), place: this.#place } : undefined;
    forget(this.element);
    this.#place = {};
    if (!this.#markup) return;
    const ready = this.#live && new Promise((done) => (this.#onReady = done));
    this.end();
    await this.start();
    // The app draws the tabs anew.
    await ready;
    /** @type {HTMLElement | null | undefined} */ (this.#shadow?.querySelector("[role=tab]"))?.focus();
  }

  /** Shows the guide. @returns {Promise<void>} */
  async start() {
    if (this.#heir) return this.#heir.start();
    const run = (this.#run = new AbortController());
    const { element, loader: { files, fileOf } } = this;
    if (!settle(element, this.#warnOf)) return;
    try {
      // Not before, nor in the constructor: what a page has taken away is told as that.
      onPageLanguage(() => this.#edition !== this.#shown && this.#again(), run.signal);
      listen(element, run.signal);
      this.watch ??= watch(element, {
        changed: (names) => this.#change(names),
        resized: (height) => this.#heir || this.#emit("kap-resized", "height", height),
        profiled: () => !element.hasAttribute("profile") && this.#again(),
      });
      const shadow = (this.#shadow ??= shadowOf(element));
      const styles = firstStyles(this.#base, files.css, this.#attempt);
      // Whichever fails first is told; the other must not go unhandled.
      styles.catch(() => {});
      const { unread, ...profile } = await readProfile(element);
      if (run.signal.aborted) return;
      this.#profile = profile;
      this.#shown = this.#edition;
      const words = this.#attempt(() => getMarkup(this.#base, fileOf(this.#shown)));
      if (unread) words.then(() => this.#warnOf(unread), () => {});
      await this.#show(shadow, await words, await styles, run);
      if (!run.signal.aborted) this.#awaitNeed();
    } catch (error) {
      if (!run.signal.aborted) await this.#fail(error);
    }
    if (!run.signal.aborted && isPanelWished(element)) showPanel(this).catch(() => {});
  }

  /** The readable guide: markup of the page, or our first file. @param {ShadowRoot} shadow @param {Document} words @param {CSSStyleSheet} styles @param {AbortController} run */
  async #show(shadow, words, styles, run) {
    if (run.signal.aborted) return;
    const { element, loader } = this;
    this.#words = words;
    const brought = /** @type {HTMLElement | null} */ (shadow.querySelector("#guide[data-level]"));
    const root = brought && isOurs(brought, hash(this.#edition), words) ? brought : document.createElement("div");
    const [base, edition] = [this.#base, this.#edition];
    const options = readOptions(element);
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
      // From the page's own address they would lead nowhere.
      for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll(".languages a"))) link.href = base + link.getAttribute("href");
    }
    onLanguage(root, (language) => this.#keeping(markup, () => (element.lang = language)), run.signal);
    this.#markup = markup;
    shadow.adoptedStyleSheets = [styles]; // The way to another part adds to them.
    root.toggleAttribute("data-untitled", this.#profile.title === false);
    markup.begin(options.views.length ? options.views : this.#profile.views, options.mode);
    const { routes } = this.#profile;
    // Where there is one way, nobody has to choose it.
    const { view: last = options.view, step, route = options.route || (routes[1] ? "" : routes[0]) } = this.#place;
    const view = markup.knows("view", last) ? last : markup.place.view;
    await markup.go({ view, step, route }).catch(() => {});
    if (run.signal.aborted) return;
    root.dataset.state = "static";
    root.toggleAttribute("data-far", !loader.isNear(element));
    if (root !== brought) shadow.replaceChildren(root);
    else if (!root.querySelector("[data-rest]")) await dress(shadow, base, this.#attempt);
    const { question } = this.#place;
    delete this.#place.question;
    if (question) this.goTo({ question });
  }

  /** Begins anew with what stands in it. @param {Navigator} markup @param {() => void} begin */
  async #keeping(markup, begin) {
    const kept = whatIsKept(markup.root);
    const ready = new Promise((done) => (this.#onReady = done));
    begin();
    await ready;
    await this.take(kept);
  }

  /** Ticks and writes again what stood in another guide. @param {import("./language.js").Kept} kept */
  async take(kept) {
    const markup = this.#markup;
    await (markup && takeUp(markup.root, kept, (part) => markup.bring(part)).catch(() => {}));
  }

  /** Takes the end of a visit back, or forgets it for good. @param {boolean} isWanted @returns {Promise<void>} */
  async #undo(isWanted) {
    const ended = this.#ended;
    this.#ended = undefined;
    if (!ended || !isWanted) return;
    await this.take(ended.kept);
    this.goTo(ended.place);
  }

  /** Another file of markup, with its styles. @param {ShadowRoot} shadow @param {string} base @param {string} edition @param {string} part */
  async #read(shadow, base, edition, part) {
    const file = this.loader.fileOf(edition, part);
    try {
      const markup = this.#attempt(() => getMarkup(base, file));
      markup.catch(() => {});
      await dress(shadow, base, this.#attempt, part);
      return await markup;
    } catch (failure) {
      if (/** @type {Failure} */ (failure).kind === "newer") this.#giveWay(part);
      throw failure;
    }
  }

  #attempt = attempting(this);
  #warnOf = (/** @type {Failure} */ failure) => void lookInto(this, failure);

  /**
   * The files of this build are gone: the guide of a newer one takes its place.
   * @param {string} [part] what the reader was on the way to
   */
  async #giveWay(part = "") {
    const { loader } = this;
    if (this.build === JSON.stringify(loader.files)) return;
    this.build = JSON.stringify(loader.files);
    const markup = this.#markup;
    const [view, route] = part.split(".");
    const wanted = route ? { route } : markup?.knows("view", view) ? { view } : markup?.wanted;
    try {
      const make = await heirOf(this, markup?.root, this.#edition, { ...this.#place, ...wanted }, this.#attempt);
      const heir = make();
      this.end();
      this.watch?.disconnect();
      this.#heir = heir;
      await heir.start();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Has the app live in it when it is near the window or is touched; at once if the page says so. */
  #awaitNeed() {
    const root = /** @type {Navigator} */ (this.#markup).root;
    const { signal } = this.#run;
    // Whoever uses the guide tries again, where another try can help.
    root.addEventListener("click", () => isPassing(this.#failed) && this.#enliven(), { signal });
    if (this.loader.isEager(this.element)) return this.#enliven();
    signal.addEventListener("abort", whenNear(root, () => this.#enliven()));
  }

  /** Brings the app to life in it; if that fails, the next who asks tries again. */
  async #enliven() {
    const { signal } = this.#run;
    const markup = this.#markup;
    if (!markup || this.#live) return;
    if (this.#failed) this.#mark("static");
    this.#failed = "";
    try {
      if (this.#profile.text) expectAside(this);
      const app = await this.#attempt(() => load(this.#base, this.loader.files.app, this.#warnOf));
      const clinic = await readClinic(this, markup.root, this.#profile.text, signal);
      if (signal.aborted || this.#live) return;
      await new Promise((ready) => {
        const leave = join((failure) => {
          leave();
          this.#live = undefined;
          if (failure) return this.#fallBack(failure);
          this.#markup = renewed(markup, /** @type {ShadowRoot} */ (this.#shadow));
          this.#enliven();
        });
        const number = call(() => app.mount(this.#host(markup, clinic, ready)));
        this.#live = { app, number };
        markup.handOver();
        signal.addEventListener("abort", () => {
          leave();
          if (this.#live?.app === app) call(() => app.unmount(number));
        });
      });
      if (signal.aborted) return;
      this.#mark("ready");
      this.element.failed = "";
      this.#emit("kap-guide-ready", "version", this.loader.files.version);
      this.#onReady?.();
      markup.bring("rest").catch(() => {});
    } catch (error) {
      if (signal.aborted) return;
      if (markup.isHandedOver) this.#fallBack(error);
      else this.#fail(error);
    }
  }

  /** The guide, as the app sees it (src/guide.rs). @param {Navigator} markup @param {string} profile @param {(value?: unknown) => void} ready */
  #host(markup, profile, ready) {
    const undo = (/** @type {boolean} */ isWanted) => this.#undo(isWanted);
    return hostOf(this, markup, { profile, emit: this.#emit, warn: this.#warn, undo }, ready);
  }

  /** The app can't be had again: back to what can be read. @param {unknown} failure */
  async #fallBack(failure) {
    this.end();
    const run = (this.#run = new AbortController());
    const styles = await firstStyles(this.#base, this.loader.files.css, this.#attempt);
    await this.#show(/** @type {ShadowRoot} */ (this.#shadow), /** @type {Document} */ (this.#words), styles, run);
    if (!run.signal.aborted) this.#fail(failure);
  }

  /** What can't be mended: the page is told, once for each kind. @param {unknown} error */
  async #fail(error) {
    const { signal } = this.#run;
    const failure = /** @type {Failure} */ (await this.#attempt(() => Promise.reject(error)).catch((failure) => failure));
    if (signal.aborted) return;
    if (failure.kind === "newer") return this.#giveWay();
    this.#failed = failure.kind;
    this.#mark("failed");
    // What waited for the app goes on without it.
    this.#onReady?.();
    if (this.element.failed === failure.kind) return;
    this.element.failed = failure.kind;
    this.#emit("kap-guide-failed", "kind", failure.kind);
  }

  #mark(/** @type {string} */ state) {
    this.#shadow?.querySelector("#guide")?.setAttribute("data-state", state);
  }

  /** Takes the guide away; the element shows its own children again. @returns {void} */
  end() {
    if (this.#heir) return this.#heir.end();
    this.#run.abort();
    this.#markup?.end();
    this.#markup = this.#live = undefined;
    this.#shadow?.replaceChildren(document.createElement("slot"));
  }

  get #base() {
    return this.loader.baseOf(this.element);
  }

  get #edition() {
    return editionFor(this, this.#profile.region);
  }

  #warn = (/** @type {string} */ message) => warn(this.element, { message, place: "", against: "" });
  #emit = (/** @type {string} */ name, /** @type {string} */ key, /** @type {string | number} */ value) => {
    if (key in { view: 0, step: 0, route: 0 }) this.#place[key] = /** @type {string} */ (value);
    this.element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { [key]: value } }));
  };
}
