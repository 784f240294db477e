// The app: one WebAssembly instance for all guides of a page.

import { Failure, report } from "./failure.js";
import { files, get, once, packFile } from "./files.js";

/**
 * The exports of the WebAssembly module's glue.
 * @typedef {{
 *   default: (options: {module_or_path: WebAssembly.Module}) => Promise<unknown>,
 *   add_pack: (bytes: Uint8Array) => void,
 *   mount: (guide: object) => number,
 *   update: (number: number) => void,
 *   go: (number: number, view?: string, step?: string, route?: string, question?: string) => void,
 *   unmount: (number: number) => void,
 * }} App
 */

/** The app, once it runs. @type {App | undefined} */
let app;
/** Set when the app has trapped: its memory can't be trusted until the page is reloaded. @type {Failure | undefined} */
let dead;
/** Languages whose packs the app has. @type {Set<string>} */
const packs = new Set();
/** What every guide does when the app dies. @type {Set<(failure: Failure) => void>} */
const guides = new Set();
let attempts = 0;

/**
 * The app if it can show a guide in this language at once.
 * @param {string} language
 */
export const running = (language) => (!dead && packs.has(language) ? app : undefined);

/**
 * Loads what is missing, all at the same time.
 * @param {string} base
 * @param {string} language
 * @param {Document} words
 * @returns {Promise<App>}
 */
export async function load(base, language, words) {
  if (dead) throw dead;
  const pack = packFile(language);
  const [loaded] = await Promise.all([
    once("app", () => instantiate(base, words)),
    once(pack, async () => new Uint8Array(await (await get(base, pack)).arrayBuffer())).then(
      async (bytes) => {
        const loaded = await once("app", () => instantiate(base, words));
        try {
          if (!packs.has(language)) loaded.add_pack(bytes);
        } catch {
          throw new Failure("corrupt", pack);
        }
        packs.add(language);
      },
    ),
  ]);
  if (dead) throw dead;
  return loaded;
}

/**
 * @param {string} base
 * @param {Document} words
 * @returns {Promise<App>}
 */
async function instantiate(base, words) {
  if (typeof WebAssembly !== "object") throw new Failure("no-webassembly");
  // Browsers remember a module that failed to load under its address.
  const retry = attempts++ ? `?retry=${attempts}` : "";
  const [glue, module] = await Promise.all([
    /** @type {Promise<App>} */ (import(base + files.glue + retry)).catch(async () => {
      await get(base, files.glue);
      throw new Failure("corrupt", files.glue);
    }),
    compile(base, words),
  ]);
  await glue.default({ module_or_path: module }).catch(refused);
  app = glue;
  return glue;
}

/**
 * @param {string} base
 * @param {Document} words
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(base, words) {
  const file = files.wasm;
  const response = await get(base, file);
  const type = response.headers.get("content-type") ?? "";
  try {
    if (type.startsWith("application/wasm")) return await WebAssembly.compileStreaming(response);
    report(new Failure("mime", file, type), words, "warn");
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    return refused(error);
  }
}

/**
 * Why the browser didn't take the file. Chromium and Firefox refuse to compile what a policy
 * forbids, WebKit to instantiate it.
 * @param {unknown} error
 * @returns {never}
 */
function refused(error) {
  throw new Failure(/csp|unsafe-eval|content.security/i.test(String(error)) ? "csp" : "corrupt", files.wasm);
}

/**
 * Calls the app. A panic is a trap, and the app is dead from then on.
 * @template T
 * @param {(app: App) => T} work
 * @param {App} app
 */
export function call(work, app) {
  try {
    return work(app);
  } catch (error) {
    onTrap({ error });
    throw dead ?? error;
  }
}

/** Where a trap shows up that none of our own calls caught. */
const traps = /** @type {const} */ (["error", "unhandledrejection"]);

/**
 * A guide that lives on the app: told when the app dies. Returns how to leave.
 * @param {(failure: Failure) => void} onDeath
 */
export function join(onDeath) {
  if (!guides.size) for (const type of traps) addEventListener(type, onTrap);
  guides.add(onDeath);
  return () => {
    guides.delete(onDeath);
    if (!guides.size) for (const type of traps) removeEventListener(type, onTrap);
  };
}

/** @param {{error?: any, reason?: any}} event */
function onTrap({ error, reason = error }) {
  const ours = [files.wasm, files.glue].some((file) => reason?.stack?.includes(file));
  if (dead || !ours || !(reason instanceof WebAssembly.RuntimeError)) return;
  dead = new Failure("panicked", files.wasm, reason.message);
  // The trap is still on its way out of the app.
  queueMicrotask(() => {
    for (const onDeath of [...guides]) onDeath(/** @type {Failure} */ (dead));
  });
}
