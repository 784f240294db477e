// The app: one WebAssembly instance for all guides of a page. Built into one file with the
// glue that wasm-bindgen writes, and fetched only when a guide needs it (engine.js).

import { __wbg_init, add_pack, go, mount, unmount, update } from "./glue.js";

/**
 * What the loader lends, so that both mean the same things.
 * @typedef {{
 *   Failure: typeof import("./failure.js").Failure,
 *   report: typeof import("./failure.js").report,
 *   files: import("./files.js").Files,
 * }} Tools
 */

/** Where a trap shows up that none of our own calls caught. */
const traps = /** @type {const} */ (["error", "unhandledrejection"]);

export class App {
  mount = mount;
  update = update;
  go = go;
  unmount = unmount;
  /** Editions whose packs the app has. @type {Set<string>} */
  #packs = new Set();
  /** What every guide does when the app dies. @type {Set<(failure: Error) => void>} */
  #guides = new Set();
  /** Set when the app has trapped: its memory can't be trusted until the page is reloaded. @type {InstanceType<Tools["Failure"]> | undefined} */
  #dead;

  /** @param {Tools} tools */
  constructor(tools) {
    this.tools = tools;
  }

  /** Whether this edition can be shown at once. @param {string} edition */
  has(edition) {
    return !this.#dead && this.#packs.has(edition);
  }

  /**
   * @param {Promise<Response>} wasm
   * @param {Document} words
   */
  async start(wasm, words) {
    if (typeof WebAssembly !== "object") throw new this.tools.Failure("no-webassembly");
    const response = await wasm;
    const type = response.headers.get("content-type") ?? "";
    try {
      if (!type.startsWith("application/wasm")) {
        this.tools.report(new this.tools.Failure("mime", this.tools.files.wasm, type), words, "warn");
      }
      const module_or_path = type.startsWith("application/wasm")
        ? await WebAssembly.compileStreaming(response)
        : await WebAssembly.compile(await response.arrayBuffer());
      await __wbg_init({ module_or_path });
    } catch (error) {
      // Chromium and Firefox refuse to compile what a policy forbids, WebKit to instantiate it.
      const kind = /csp|unsafe-eval|content.security/i.test(String(error)) ? "csp" : "corrupt";
      throw new this.tools.Failure(kind, this.tools.files.wasm);
    }
  }

  /** Takes in an edition's pack. @param {string} edition @param {Uint8Array} bytes @param {string} file its name */
  add(edition, bytes, file) {
    if (this.#dead) throw this.#dead;
    if (this.#packs.has(edition)) return;
    try {
      add_pack(edition, bytes);
    } catch {
      throw new this.tools.Failure("corrupt", file);
    }
    this.#packs.add(edition);
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
    const ours = [files.wasm, files.app].some((file) => reason?.stack?.includes(file));
    if (this.#dead || !ours || !(reason instanceof WebAssembly.RuntimeError)) return;
    this.#dead = new Failure("panicked", files.wasm, reason.message);
    // The trap is still on its way out of the app.
    queueMicrotask(() => {
      for (const onDeath of [...this.#guides]) onDeath(/** @type {Error} */ (this.#dead));
    });
  };
}
