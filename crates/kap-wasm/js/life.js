// What lives in a guide: first the parts, with which everything can be used, then the app, which
// takes over the walkthrough. For one start of the guide, until its signal ends it.

import { Engine } from "./engine.js";

/** How a reader shows that what failed to come is needed. */
const touches = ["pointerdown", "focusin", "kap-view-changed"];

/**
 * The guide, as what lives in it sees it.
 * @typedef {object} Body
 * @property {HTMLElement} element
 * @property {import("./guide.js").Tools} tools
 * @property {import("./early.js").Files} files names of the built files
 * @property {AbortSignal} signal ends this life
 * @property {string} base
 * @property {string} edition
 * @property {import("./static-guide.js").StaticGuide} guide the readable markup
 * @property {string} profile the text of the clinic's profile
 * @property {Document} words the first markup file, with the owner's messages
 * @property {(name: string, key: string, value: string) => void} emit
 * @property {(message: string) => void} warn
 * @property {() => void} onTaken the app stands in the document
 * @property {(failure: any) => void} onDeath a module has died
 */

export class Life {
  /** Whether the app has taken over. */
  taken = false;
  /** The app's number for this guide. */
  #number = 0;
  /** When the parts live in it. @type {Promise<void> | undefined} */
  #parts;
  /** How to leave the engine. @type {(() => void) | undefined} */
  #leave;

  /** @param {Body} body */
  constructor(body) {
    this.body = body;
    this.engine = body.tools.engine ??= new Engine(body.tools, body.files.parts);
    body.signal.addEventListener("abort", () => {
      if (this.taken && this.engine.isAlive) {
        this.engine.app?.unmount(this.#number);
        // The app keeps it for the next guide, and must not keep all that is around it.
        body.guide.live?.remove();
      }
      this.#leave?.();
    });
  }

  /** The parts first, then the app and what else is left; what is there already, at once. */
  async begin() {
    const { element, edition, guide, signal } = this.body;
    if (!this.taken && this.engine.has(edition)) this.#takeOver();
    const withoutParts = await this.enliven().catch((failure) => failure);
    if (signal.aborted) return;
    guide.rest().catch(() => {});
    await this.#loadApp();
    if (signal.aborted) return;
    // Where the app fails, too, it has told as much.
    if (withoutParts) this.#report(withoutParts);
    for (const touch of touches) element.addEventListener(touch, this.#complete, { signal });
    // For the next guide, too, if this one has gone by then: without them each would need a root of its own.
    (globalThis.requestIdleCallback ?? setTimeout)(() => this.#loadWords());
  }

  /** Brings the finished parts to life; if that fails, the next who asks tries again. */
  enliven() {
    if (!this.#parts) {
      this.#parts = this.#attach();
      this.#parts.catch(() => (this.#parts = undefined));
    }
    return this.#parts;
  }

  async #attach() {
    const { base, element, emit, files, guide, profile, signal } = this.body;
    const parts = await this.engine.parts(base);
    if (signal.aborted) return;
    this.#join();
    const number = this.engine.call(() => guide.own(() => parts.attach(element, profile)));
    signal.addEventListener("abort", () => this.engine.isAlive && parts.detach(number));
    emit("kap-guide-ready", "version", files.version);
  }

  #join() {
    this.#leave ??= this.engine.join(this.body.onDeath);
  }

  async #loadApp() {
    if (this.taken) return;
    const { base, edition, guide, signal, words } = this.body;
    await this.engine.load(base, edition, words);
    const asItStands = guide.pristine;
    if (!asItStands) await this.engine.load(base, edition, words, true);
    if (!signal.aborted && !this.taken) this.#takeOver(asItStands);
  }

  /** @param {boolean} [asItStands] whether the app may go on with the markup node by node; else it writes all */
  #takeOver(asItStands) {
    this.#join();
    const handover = this.#handover(asItStands);
    // From here on whatever is on its way goes to the app.
    this.body.guide.taken = true;
    this.#number = this.#call((app) => app.mount(handover));
    this.taken = true;
  }

  /** Follows changed attributes. */
  update() {
    this.#call((app) => app.update(this.#number));
  }

  /**
   * Sends the reader somewhere.
   * @param {string} [view] @param {string} [step] @param {string} [route] @param {string} [open]
   */
  go(view, step, route, open) {
    this.#call((app) => app.go(this.#number, view, step, route, open));
  }

  /** @template T @param {(app: import("./engine.js").App) => T} work */
  #call(work) {
    return this.engine.call(() => work(/** @type {import("./engine.js").App} */ (this.engine.app)));
  }

  /** All words of the walkthrough, for a reader who asks for another route. */
  #loadWords() {
    const { base, edition, words } = this.body;
    this.engine.load(base, edition, words, true).catch(this.#report);
  }

  /** Tries again for a reader who is here, if something is still missing. */
  #complete = () => {
    this.#loadWords();
    this.enliven().catch(this.#report);
  };

  #report = (/** @type {import("./failure.js").Failure} */ failure) =>
    this.body.tools.report(failure, this.body.words);

  /**
   * What the app gets of this guide (handover.rs).
   * @param {boolean} [asItStands]
   */
  #handover(asItStands) {
    const { edition, element, emit, files, guide, onTaken, signal, warn } = this.body;
    const { languages, regions } = files;
    const live = /** @type {HTMLElement} */ (guide.live);
    const { view, step, route } = guide.place;
    return {
      root: asItStands ? live : undefined,
      edition,
      languages: Object.keys(languages),
      regions,
      get attributes() {
        return element.getAttributeNames().flatMap((name) => [name, element.getAttribute(name)]);
      },
      place: [view, step, route],
      emit,
      warn,
      /** The app has rendered. */
      ready: (/** @type {HTMLElement} */ root) => {
        if (signal.aborted) return;
        root.className = "live";
        if (root !== live) {
          live.replaceWith(root);
          // The parts have nothing of theirs in it yet.
          root.dispatchEvent(new Event("filled", { bubbles: true }));
        }
        onTaken();
      },
    };
  }
}
