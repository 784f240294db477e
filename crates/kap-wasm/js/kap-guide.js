// <kap-guide>: the element, and what it asks for at once. This is all that a page loads for a
// guide that nobody has come near; what happens in a guide is in guide.js.

import { Failure, report } from "./failure.js";
import { ask, files, get, getMarkup, getScript, getStyles, hash, markupFile, once, take } from "./files.js";
import { askProfile, baseOf, editionOf, emit, isEager, isNear, languageOf } from "./wishes.js";

const TAG = "kap-guide";

/** What all guides of a page share, and what their script gets of this one, so that both mean the same. */
const tools = {
  Failure, ask, askProfile, baseOf, editionOf, emit, files, get, getMarkup, getScript, getStyles, hash, isEager,
  isNear, languageOf, markupFile, once, report, take,
  /** What runs the WebAssembly, once it is there. @type {import("./engine.js").Engine | undefined} */
  engine: undefined,
};

/**
 * How far the first markup goes ahead of the WebAssembly, in milliseconds: as long as it travels
 * itself, which is somewhat more than half of what this script's way here took. The answers then
 * arrive when the markup has, not beside it, and the line is never idle.
 */
const HEAD = Math.min(performance.getEntriesByName(import.meta.url)[0]?.duration * 0.6 || 0, 150);

/** @typedef {typeof tools} Tools */
/** @typedef {import("./guide.js").Guide} Guide */

class KapGuide extends HTMLElement {
  static version = files.version;
  static observedAttributes = [
    "base", "color-scheme", "deep-links", "heading-level", "lang", "loading", "mode", "profile",
    "region", "route", "view", "views",
  ];

  /** What happens in it, once that has been asked for. @type {Promise<Guide> | undefined} */
  #guide;
  /** Differs for each time that the element came into the document; nothing while it isn't there. @type {object | undefined} */
  #stay;

  connectedCallback() {
    // A move in the document is a removal and a return at once: nothing to do.
    if (!this.#stay) this.#begin((this.#stay = {}));
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stay = undefined;
      this.#with((guide) => guide.end());
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (before !== value) this.#with((guide) => guide.change(name));
  }

  /** Sends the reader somewhere. @param {import("./guide.js").Destination} to */
  goTo(to) {
    return this.#load().then((guide) => guide.goTo(to), () => {});
  }

  /** Prints a sheet. @param {"mine" | "companion"} sheet */
  print(sheet) {
    return this.#load().then((guide) => guide.print(sheet), () => {});
  }

  /** Forgets all that the reader chose, typed or kept here, and begins anew. */
  clear() {
    return this.#load().then((guide) => guide.clear(), () => {});
  }

  /** @param {(guide: Guide) => void} work what is done if there is a guide already */
  #with(work) {
    this.#guide?.then(work, () => {});
  }

  #load() {
    const loaded = getScript(baseOf(this), files.guide);
    this.#guide ??= loaded.then(({ Guide }) => new Guide(this, tools));
    // Whoever asks next tries again.
    this.#guide.catch(() => (this.#guide = undefined));
    return this.#guide;
  }

  /** Asks for all that is read first, at the same time. @param {object} stay */
  async #begin(stay) {
    await this.#turn();
    if (stay !== this.#stay) return;
    const base = baseOf(this);
    const first = markupFile(editionOf(this));
    // What fails is told by whoever needs it.
    getStyles(base, files.css).catch(() => {});
    // A profile names the region, and so which words are wanted.
    if (!askProfile(this)) getMarkup(base, first).catch(() => {});
    if (isNear(this)) {
      setTimeout(() => once("ahead", async () => {
        getScript(base, files.parts.script).catch(() => {});
        ask(base, files.parts.wasm);
      }), HEAD);
    }
    try {
      const guide = await this.#load();
      if (stay === this.#stay) guide.start();
    } catch (error) {
      const failure = /** @type {Failure} */ (error);
      report(failure, await getMarkup(base, first).catch(() => undefined));
      emit(this, "kap-guide-failed", "kind", failure.kind);
    }
  }

  /** A guide far below the window lets the page's own files go first. */
  async #turn() {
    const far = this.getBoundingClientRect().top > 2 * innerHeight;
    if (!far || document.readyState === "complete" || isEager(this)) return;
    /** @type {IntersectionObserver | undefined} */
    let seen;
    await new Promise((done) => {
      // The page's last picture is painted before anything is done here.
      addEventListener("load", () => (globalThis.requestIdleCallback ?? setTimeout)(done), { once: true });
      seen = new IntersectionObserver(([entry]) => entry.isIntersecting && done(0), { rootMargin: "100%" });
      seen.observe(this);
    });
    seen?.disconnect();
  }
}

const known = /** @type {typeof KapGuide | undefined} */ (customElements.get(TAG));
if (!known) {
  customElements.define(TAG, KapGuide);
} else if (known.version !== files.version) {
  console.warn(
    `[kap-guide] two versions on this page: ${known.version} runs, ${files.version} doesn't. Load one.`,
  );
}
