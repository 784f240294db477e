// <kap-guide>: the element, and what it asks for at once. This is all that a page loads for a
// guide that nobody has come near, so it is as short as can be; what happens in a guide is in
// guide.js.

import { ask, early, files, getDocument } from "./preload.js";
import { baseOf, editionOf, fileOf, here, isEager, isNear, self } from "./options.js";

/**
 * Finds out what failed, and mends it if it can. It knows the names of the newest files, so it is asked
 * for past every cache, by another address each time; but by its own where the page may say what its
 * scripts must be (sealed.js). Where another site has the files, only scripts may be allowed, and this
 * is one, so it is looked for beside this, too. @param {string} base @returns {Promise<typeof import("./diagnosis.js")>}
 */
const diagnosis = (base) => {
  const file = "kap-guide-diagnosis.js" + (document.querySelector("[type=importmap]") ? "" : "?" + Date.now());
  return import(base + file).catch(() => import(here + file));
};

/**
 * Tells the owner what ended it, unless whoever found out its kind has. All browsers say "module" of a
 * script that they can't have; else the page has changed what they offer. @param {any} error
 */
function tell(error) {
  return error.kind ??
    console.error(`[kap-guide] ${error}. Check files, base, policies, load first.`) ??
    (/module/.test(error) ? "missing" : "panicked");
}

/** What the guide's script borrows, so that both mean the same. */
const loader = { ask, early, files, getDocument, baseOf, editionOf, isEager, isNear, fileOf, diagnosis };

/** @typedef {typeof loader} Loader */
/** @typedef {import("./guide.js").Guide} Guide */

class KapGuide extends HTMLElement {
  static version = files.version;

  /**
   * Makes guides of what stands for them where unknown elements are taken out:
   * `<div data-kap-guide data-route="iv">`. @param {ParentNode} [root]
   */
  static upgrade(root = document) {
    const stand = /** @type {HTMLElement | null} */ (root.querySelector("[data-kap-guide]"));
    if (stand) new this().#load(stand).then((guide) => guide.upgrade(root), tell);
  }

  /** What happens in it, once that has been asked for. @type {Promise<Guide> | undefined} */
  #guide;
  /** Differs for each time that the element came into the document; nothing while it isn't there. @type {object | undefined} */
  #stay;

  connectedCallback() {
    // A move in the document is a removal and a return at once: nothing to do.
    if (!this.#stay) this.#begin((this.#stay = {}));
  }

  async disconnectedCallback() {
    await 0;
    if (!this.isConnected) this.#stay = undefined;
    this.#guide?.then((guide) => guide.moved(), () => {});
  }

  /** Sends the reader somewhere. @param {import("./guide.js").Destination} to */
  goTo(to) {
    return this.#load().then((guide) => guide.goTo(to), () => {});
  }

  /** Prints a sheet. @param {"mine" | "companion" | "steps"} sheet */
  print(sheet) {
    return this.#load().then((guide) => guide.print(sheet), () => {});
  }

  /** Forgets all that the reader chose, typed or kept here, and begins anew. */
  clear() {
    return this.#load().then((guide) => guide.clear(), () => {});
  }

  /** @param {HTMLElement} at what says where the files are */
  #load(at = this) {
    const make = (/** @type {typeof import("./guide.js")} */ { Guide }) => new Guide(this, loader);
    return (this.#guide ??= import(baseOf(at) + files.guide).then(make)
      // Where nobody can find out more, the file that was missed first is told.
      .catch((error) => diagnosis(baseOf(at)).then(({ mend }) => mend(at, loader), () => { throw error; }).then(make)));
  }

  /** Asks for all that is read first, at the same time. @param {object} stay */
  async #begin(stay) {
    try {
      // Where nothing tells when it is near, it doesn't wait.
      await this.#turn().catch(() => {});
      if (stay !== this.#stay) return;
      const base = baseOf(this);
      const profile = this.getAttribute("profile");
      ask(base + files.css, fetch);
      // A profile names the region, and so which words are wanted.
      if (profile) ask(profile, fetch);
      else ask(base + fileOf(editionOf(this)), getDocument);
      if (isNear(this)) {
        // The first markup goes ahead of the WebAssembly as long as it travels itself, which is somewhat
        // more than half of what this script's way here took. The answers then arrive when the markup
        // has, not beside it, and the line is never idle. No number, which waits for nothing, where the
        // browser doesn't tell.
        setTimeout(() => {
          import(base + files.app.script).catch(() => {});
          ask(base + files.app.wasm, fetch);
        }, Math.min(performance.getEntriesByName(self)[0]?.duration * 0.6, 150));
      }
      const guide = await this.#load();
      if (stay === this.#stay) guide.start();
    } catch (error) {
      this.#guide = undefined;
      // As guide.js does: who asks later finds why.
      this.dispatchEvent(new CustomEvent("kap-guide-failed", {
        detail: { kind: (/** @type {import("./guide.js").Told} */ (this).failed = tell(error)) },
        bubbles: true,
        composed: true,
      }));
    }
  }

  /** A guide far below the window lets the page's own files go first. */
  async #turn() {
    if (isEager(this) || document.readyState === "complete" || !(this.getClientRects()[0]?.top > innerHeight * 2)) return;
    /** @type {IntersectionObserver | undefined} */
    let seen;
    await new Promise((done) => {
      // The page's last picture is painted before anything is done here.
      addEventListener("load", () => setTimeout(done, 99));
      seen = new IntersectionObserver(([entry]) => entry.isIntersecting && done(0), { rootMargin: "100%" });
      seen.observe(this);
    });
    seen?.disconnect();
  }
}

try {
  const known = /** @type {typeof KapGuide | undefined} */ (customElements.get("kap-guide"));
  if (!known) {
    customElements.define("kap-guide", KapGuide);
    KapGuide.upgrade();
  } else if (known.version !== files.version) {
    console.warn(`[kap-guide] ${known.version} runs, not ${files.version}. Load one.`);
  }
} catch (error) {
  tell(error);
}
