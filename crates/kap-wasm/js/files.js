// The guide's own files: where they are, and how they are fetched.

import { Failure } from "./failure.js";

/**
 * @typedef {{version: string, app: string, static: string, wasm: string, css: string, regions: string[], languages: Record<string, string>}} Files
 */

/** File names with their hashes; for each language the hash alone. The build puts them in. @type {Files} */
export const files = __KAP_FILES__;

/** What all files of a language carry in their names. @param {string} edition */
export const hash = (edition) => files.languages[edition.split(".")[0]];

/**
 * The file of a part: `compare`, `walkthrough.iv`; the first file without one.
 * @param {string} edition a language, and a region if it isn't the first: `en`, `en.uk`
 * @param {string} [part]
 */
export const markupFile = (edition, part) =>
  [edition, ...(part ? [part] : []), hash(edition), "html"].join(".");

/**
 * @param {string} edition
 * @param {boolean} [whole] all, or what takes over markup as it stands
 */
export const packFile = (edition, whole) => `${whole ? "pack" : "names"}.${edition}.${hash(edition)}.bin`;

/**
 * @param {string} base address of the folder with the files
 * @param {string} file
 * @param {RequestInit} [how]
 * @returns {Promise<Response>}
 */
export async function get(base, file, how) {
  const response = await fetch(base + file, how).catch(() => {
    throw new Failure("network", file);
  });
  if (!response.ok) throw new Failure("missing", file, response.status);
  return response;
}

/** @type {Map<string, Promise<any>>} */
const kept = new Map();

/**
 * Does a piece of work once for each address; a failed one may be tried again.
 * @template T
 * @param {string} address
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function once(address, work) {
  let result = kept.get(address);
  if (!result) {
    result = work();
    kept.set(address, result);
    result.catch(() => kept.delete(address));
  }
  return result;
}

/**
 * Markup, parsed by the browser as a document of its own: no string becomes HTML in a script,
 * so the strictest policies allow it.
 * @param {string} base
 * @param {string} file
 * @param {() => void} [begun] called when the answer begins to arrive
 * @returns {Promise<Document>}
 */
export function getMarkup(base, file, begun) {
  return once(base + file, () => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", base + file);
    request.responseType = "document";
    request.overrideMimeType("text/html;charset=utf-8");
    request.onload = () =>
      request.status < 400 && request.responseXML?.querySelector("template")
        ? resolve(request.responseXML)
        : reject(new Failure("missing", file, request.status));
    request.onerror = () => reject(new Failure("network", file));
    request.onreadystatechange = () => request.readyState === 2 && begun?.();
    request.send();
  }));
}

/**
 * @param {string} base
 * @returns {Promise<CSSStyleSheet>}
 */
export function getStyles(base) {
  return once(base + files.css, async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await get(base, files.css)).text());
    return sheet;
  });
}

/** Added to the addresses of scripts after one failed: browsers remember which did. */
let retry = "";
let failures = 0;

/**
 * A module of the guide's own.
 * @param {string} base
 * @param {string} file
 * @returns {Promise<any>}
 */
export function getScript(base, file) {
  return once(base + file, () => import(base + file + retry).catch(async () => {
    retry = `?retry=${++failures}`;
    await get(base, file);
    throw new Failure("corrupt", file);
  }));
}

/** More than any profile needs, in characters. */
const MOST = 65_536;

/** How long a guide waits for its clinic's profile, in milliseconds. */
const PATIENCE = 3_000;

/**
 * A text from outside, read no further than it may be long, and no longer than a reader can wait.
 * @param {string} address
 */
export async function getText(address) {
  const { body } = await get("", address, { signal: AbortSignal.timeout(PATIENCE) });
  const reader = /** @type {ReadableStream<Uint8Array>} */ (body).getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done && !text) throw new Failure("empty", address);
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (text.length > MOST) {
      reader.cancel();
      throw new Failure("too-long", address);
    }
  }
}
