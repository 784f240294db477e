// The two WebAssembly modules, one instance of each for all guides of a page: the parts, which
// give life to the finished markup, and the app. And the end of both when one traps.

import { later } from "./later.js";

/**
 * @typedef {import("./guide.js").Tools} Tools
 * @typedef {typeof import("./app.js")} App
 * @typedef {typeof import("./parts.js")} Parts
 */

/** Where a trap shows up that none of our own calls caught. */
const traps = /** @type {const} */ (["error", "unhandledrejection"]);

export class Engine {
  /** The app, once it runs. @type {App | undefined} */
  app;
  /** Editions whose whole packs the app has. @type {Set<string>} */
  #packs = new Set();
  /** What every guide does when a module dies. @type {Set<(failure: Error) => void>} */
  #guides = new Set();
  /** Set when a module has trapped: its memory can't be trusted until the page is reloaded. @type {InstanceType<Tools["Failure"]> | undefined} */
  #dead;

  /** @param {Tools} tools @param {import("./early.js").Module} parts names of the files of the parts */
  constructor(tools, parts) {
    this.tools = tools;
    this.files = { parts, app: later.app };
  }

  /** Whether no module has trapped. */
  get isAlive() {
    return !this.#dead;
  }

  /** Whether all of this edition can be written at once. @param {string} edition */
  has(edition) {
    return this.isAlive && this.#packs.has(edition);
  }

  /**
   * Loads the parts.
   * @param {string} base
   * @returns {Promise<Parts>}
   */
  parts(base) {
    return this.tools.once("parts", () => this.#start(base, this.files.parts));
  }

  /**
   * Loads of the app what is missing, all at the same time.
   * @param {string} base
   * @param {string} edition
   * @param {Document} words
   * @param {boolean} [whole] whether it is to write the walkthrough, not only to go on with it
   * @returns {Promise<void>}
   */
  load(base, edition, words, whole) {
    const { get, hash, once } = this.tools;
    const started = once("app", async () => (this.app = await this.#start(base, this.files.app, words)));
    const file = `${whole ? "pack" : "names"}.${edition}.${hash(edition)}.bin`;
    return once(file, async () => {
      const bytes = get(base, file).then((response) => response.arrayBuffer());
      // Whichever fails first is told; the other must not go unhandled.
      bytes.catch(() => {});
      await started;
      this.#add(edition, new Uint8Array(await bytes), file, whole);
    });
  }

  /**
   * @param {string} base
   * @param {import("./early.js").Module} files
   * @param {Document} [words] with the messages for the owner; without them a wrong type isn't told
   */
  async #start(base, { script, wasm }, words) {
    const { Failure, get, getScript } = this.tools;
    const answer = get(base, wasm);
    answer.catch(() => {});
    const module = await getScript(base, script);
    if (typeof WebAssembly !== "object") throw new Failure("no-webassembly");
    await this.#instantiate(await answer, wasm, module.start, words);
    return module;
  }

  /**
   * @param {Response} response
   * @param {string} file its name
   * @param {(module: WebAssembly.Module) => Promise<unknown>} init
   * @param {Document} [words]
   */
  async #instantiate(response, file, init, words) {
    const { Failure, report } = this.tools;
    const type = response.headers.get("content-type") ?? "";
    try {
      if (words && !type.startsWith("application/wasm")) {
        report(new Failure("mime", file, type), words, "warn");
      }
      await init(
        type.startsWith("application/wasm")
          ? await WebAssembly.compileStreaming(response)
          : await WebAssembly.compile(await response.arrayBuffer()),
      );
    } catch (error) {
      // Chromium and Firefox refuse to compile what a policy forbids, WebKit to instantiate it.
      const kind = /csp|unsafe-eval|content.security/i.test(String(error)) ? "csp" : "corrupt";
      throw new Failure(kind, file);
    }
  }

  /**
   * Takes in an edition's pack.
   * @param {string} edition
   * @param {Uint8Array} bytes
   * @param {string} file its name
   * @param {boolean} [whole]
   */
  #add(edition, bytes, file, whole) {
    if (this.#dead) throw this.#dead;
    if (this.#packs.has(edition)) return;
    try {
      this.app?.add_pack(edition, bytes);
    } catch {
      throw new this.tools.Failure("corrupt", file);
    }
    if (whole) this.#packs.add(edition);
  }

  /**
   * Does something with a module. A panic is a trap, and both are dead from then on.
   * @template T
   * @param {() => T} work
   */
  call(work) {
    if (this.#dead) throw this.#dead;
    try {
      return work();
    } catch (error) {
      this.#onTrap({ error });
      throw this.#dead ?? error;
    }
  }

  /**
   * A guide that lives on the modules: told when they die. Returns how to leave.
   * @param {(failure: Error) => void} onDeath
   */
  join(onDeath) {
    if (this.#dead) throw this.#dead;
    if (!this.#guides.size) for (const type of traps) addEventListener(type, this.#onTrap);
    this.#guides.add(onDeath);
    return () => {
      this.#guides.delete(onDeath);
      if (!this.#guides.size) for (const type of traps) removeEventListener(type, this.#onTrap);
    };
  }

  #onTrap = (/** @type {{error?: any, reason?: any}} */ { error, reason = error }) => {
    const { app, parts } = this.files;
    const ours = [app, parts].flatMap(Object.values).some((file) => reason?.stack?.includes(file));
    if (this.#dead || !ours || !(reason instanceof WebAssembly.RuntimeError)) return;
    this.#dead = new this.tools.Failure("panicked", app.wasm, reason.message);
    // The trap is still on its way out of the module.
    queueMicrotask(() => {
      for (const onDeath of [...this.#guides]) onDeath(/** @type {Error} */ (this.#dead));
    });
  };
}
