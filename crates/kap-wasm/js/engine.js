// Fetches the app when a guide needs it.

import { Failure, report } from "./failure.js";
import { files, get, once, packFile } from "./files.js";

/** @typedef {import("./app.js").App} App */

/** The app, once it runs. @type {App | undefined} */
let app;
let attempts = 0;

/** What a guide needs of a language's pack. @param {string} language @param {boolean} whole */
const pieces = (language, whole) =>
  (whole ? ["pack", "rest"] : ["pack"]).map((piece) => packFile(piece, language));

/**
 * The app if it can show a guide in this language at once.
 * @param {string} language
 * @param {boolean} whole or the walkthrough alone
 */
export const running = (language, whole) => (app?.has(pieces(language, whole)) ? app : undefined);

/**
 * Loads what is missing, all at the same time.
 * @param {string} base
 * @param {string} language
 * @param {boolean} whole
 * @param {Document} words
 * @returns {Promise<void>}
 */
export async function load(base, language, whole, words) {
  let ready = once("app", () => start(base, words));
  for (const piece of pieces(language, whole)) {
    const before = ready;
    ready = once(piece, async () => {
      const bytes = get(base, piece).then((response) => response.arrayBuffer());
      // Whichever fails first is told; the other must not go unhandled.
      bytes.catch(() => {});
      const app = await before;
      app.add(piece, new Uint8Array(await bytes));
      return app;
    });
  }
  await ready;
}

/**
 * @param {string} base
 * @param {Document} words
 * @returns {Promise<App>}
 */
async function start(base, words) {
  // Browsers remember a module that failed to load under its address.
  const retry = attempts++ ? `?retry=${attempts}` : "";
  const wasm = get(base, files.wasm);
  wasm.catch(() => {});
  const module = await import(base + files.app + retry).catch(async () => {
    await get(base, files.app);
    throw new Failure("corrupt", files.app);
  });
  /** @type {App} */
  const loaded = new module.App({ Failure, report, files });
  await loaded.start(wasm, words);
  return (app = loaded);
}
