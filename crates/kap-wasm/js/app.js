// The app: one WebAssembly instance for all guides of a page, and another for the finished parts
// around it. Built into one file with the glue that wasm-bindgen writes, and fetched only when a
// guide needs it (engine.js).

import { __wbg_init, add_pack, go, mount, unmount, update } from "./app-glue.js";

/**
 * What the loader lends, so that both mean the same things.
 * @typedef {{
 *   Failure: typeof import("./failure.js").Failure,
 *   report: typeof import("./failure.js").report,
 *   get: typeof import("./files.js").get,
 *   getScript: typeof import("./files.js").getScript,
 *   load: typeof import("./engine.js").load,
 *   files: import("./files.js").Files,
 * }} Tools
 */

/**
 * A guide, as the element hands it over (handover.rs); here only what the parts need.
 * @typedef {{element: HTMLElement, base: string, edition: string, words: Document, profile: string}} Handover
 */

/** The files of the module that gives life to the finished parts. */
const parts = __KAP_PARTS__;

/** How a reader shows that the parts are needed. */
const touches = ["pointerdown", "focusin", "kap-view-changed"];

/** Where a trap shows up that none of our own calls caught. */
const traps = /** @type {const} */ (["error", "unhandledrejection"]);

export class App {
  update = update;
  go = go;
  /** Editions whose whole packs the app has. @type {Set<string>} */
  #packs = new Set();
  /** What every guide does when the app dies. @type {Set<(failure: Error) => void>} */
  #guides = new Set();
  /** Set when the app has trapped: its memory can't be trusted until the page is reloaded. @type {InstanceType<Tools["Failure"]> | undefined} */
  #dead;

  /** For each guide that is shown, its parts. @type {Map<number, {start: () => Promise<void> | undefined, stop: () => void}>} */
  #attended = new Map();
  /** The parts' module, once it was asked for. @type {Promise<typeof import("./parts.js")> | undefined} */
  #parts;

  /** @param {Tools} tools */
  constructor(tools) {
    this.tools = tools;
  }

  /** Shows a guide and returns its number. @param {Handover} handover */
  mount(handover) {
    const number = mount(handover);
    this.#attended.set(number, this.#attend(handover));
    return number;
  }

  /** @param {number} number */
  unmount(number) {
    this.#attended.get(number)?.stop();
    this.#attended.delete(number);
    unmount(number);
  }

  /** When the finished parts of this guide live. @param {number} number */
  attended(number) {
    return this.#attended.get(number)?.start();
  }

  /**
   * Brings the finished parts of a guide to life, when the browser has time for it or the reader
   * comes.
   * @param {Handover} handover
   */
  #attend({ element, base, edition, words, profile }) {
    const over = new AbortController();
    const { signal } = over;
    /** @type {Promise<void> | undefined} */
    let started;
    const attach = async () => {
      try {
        // For the day that the reader asks for another route.
        const pack = this.tools.load(base, edition, words, true);
        pack.catch(() => {});
        const module = await (this.#parts ??= this.#loadParts(base));
        if (signal.aborted) return;
        const number = module.attach(element, profile);
        signal.addEventListener("abort", () => this.#dead || module.detach(number));
        await pack;
      } catch (error) {
        if (!(error instanceof this.tools.Failure)) return this.#onTrap({ error });
        // Whoever uses the guide next tries again.
        started = this.#parts = undefined;
        this.tools.report(error, words);
      }
    };
    const start = () => (signal.aborted ? undefined : (started ??= attach()));
    (globalThis.requestIdleCallback ?? setTimeout)(start);
    for (const touch of touches) element.addEventListener(touch, start, { signal });
    return { start, stop: () => over.abort() };
  }

  /** @param {string} base */
  async #loadParts(base) {
    const { get, getScript } = this.tools;
    const wasm = get(base, parts.wasm);
    wasm.catch(() => {});
    const module = await getScript(base, parts.script);
    await this.#instantiate(await wasm, parts.wasm, module.start);
    return module;
  }

  /** Whether all of this edition can be written at once. @param {string} edition */
  has(edition) {
    return !this.#dead && this.#packs.has(edition);
  }

  /**
   * @param {Promise<Response>} wasm
   * @param {Document} words
   */
  async start(wasm, words) {
    if (typeof WebAssembly !== "object") throw new this.tools.Failure("no-webassembly");
    await this.#instantiate(await wasm, this.tools.files.wasm, (module) => __wbg_init({ module_or_path: module }), words);
  }

  /**
   * @param {Response} response
   * @param {string} file its name
   * @param {(module: WebAssembly.Module) => Promise<unknown>} init
   * @param {Document} [words] with the messages for the owner; without them a wrong type isn't told
   */
  async #instantiate(response, file, init, words) {
    const type = response.headers.get("content-type") ?? "";
    try {
      if (words && !type.startsWith("application/wasm")) {
        this.tools.report(new this.tools.Failure("mime", file, type), words, "warn");
      }
      await init(
        type.startsWith("application/wasm")
          ? await WebAssembly.compileStreaming(response)
          : await WebAssembly.compile(await response.arrayBuffer()),
      );
    } catch (error) {
      // Chromium and Firefox refuse to compile what a policy forbids, WebKit to instantiate it.
      const kind = /csp|unsafe-eval|content.security/i.test(String(error)) ? "csp" : "corrupt";
      throw new this.tools.Failure(kind, file);
    }
  }

  /**
   * Takes in an edition's pack.
   * @param {string} edition
   * @param {Uint8Array} bytes
   * @param {string} file its name
   * @param {boolean} [whole]
   */
  add(edition, bytes, file, whole) {
    if (this.#dead) throw this.#dead;
    if (this.#packs.has(edition)) return;
    try {
      add_pack(edition, bytes);
    } catch {
      throw new this.tools.Failure("corrupt", file);
    }
    if (whole) this.#packs.add(edition);
  }

  /**
   * Does something with the app. A panic is a trap, and the app is dead from then on.
   * @template T
   * @param {(app: this) => T} work
   */
  call(work) {
    try {
      return work(this);
    } catch (error) {
      this.#onTrap({ error });
      throw this.#dead ?? error;
    }
  }

  /**
   * A guide that lives on the app: told when the app dies. Returns how to leave.
   * @param {(failure: Error) => void} onDeath
   */
  join(onDeath) {
    if (!this.#guides.size) for (const type of traps) addEventListener(type, this.#onTrap);
    this.#guides.add(onDeath);
    return () => {
      this.#guides.delete(onDeath);
      if (!this.#guides.size) for (const type of traps) removeEventListener(type, this.#onTrap);
    };
  }

  #onTrap = (/** @type {{error?: any, reason?: any}} */ { error, reason = error }) => {
    const { files, Failure } = this.tools;
    const ours = [files.wasm, files.app, parts.wasm, parts.script].some((file) => reason?.stack?.includes(file));
    if (this.#dead || !ours || !(reason instanceof WebAssembly.RuntimeError)) return;
    this.#dead = new Failure("panicked", files.wasm, reason.message);
    // The trap is still on its way out of the app.
    queueMicrotask(() => {
      for (const onDeath of [...this.#guides]) onDeath(/** @type {Error} */ (this.#dead));
    });
  };
}
