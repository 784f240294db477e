// Fetches the app when a guide needs it.

import { Failure, report } from "./failure.js";
import { files, get, getScript, once, packFile } from "./files.js";

/** @typedef {import("./app.js").App} App */

/** The app, once it runs. @type {App | undefined} */
let app;

/**
 * The app if it can write all of this edition.
 * @param {string} edition
 */
export const running = (edition) => (app?.has(edition) ? app : undefined);

/**
 * Loads what is missing, all at the same time.
 * @param {string} base
 * @param {string} edition
 * @param {Document | Promise<Document>} words
 * @param {boolean} [whole] whether the app is to write the walkthrough, not only to go on with it
 * @returns {Promise<App>}
 */
export function load(base, edition, words, whole) {
  const started = once("app", () => start(base, words));
  const file = packFile(edition, whole);
  return once(file, async () => {
    const bytes = get(base, file).then((response) => response.arrayBuffer());
    // Whichever fails first is told; the other must not go unhandled.
    bytes.catch(() => {});
    const loaded = await started;
    loaded.add(edition, new Uint8Array(await bytes), file, whole);
    return loaded;
  });
}

/**
 * @param {string} base
 * @param {Document | Promise<Document>} words
 * @returns {Promise<App>}
 */
async function start(base, words) {
  const wasm = get(base, files.wasm);
  wasm.catch(() => {});
  const module = await getScript(base, files.app);
  /** @type {App} */
  const loaded = new module.App({ Failure, report, get, getScript, load, files });
  await loaded.start(wasm, await words);
  return (app = loaded);
}
