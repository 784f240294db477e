// The guide's own files: where they are, and how they are fetched.

import { Failure } from "./failure.js";

/**
 * @typedef {{script: string, wasm: string}} Module a WebAssembly module and its script
 * @typedef {{version: string, guide: string, css: string, parts: Module, regions: string[], languages: Record<string, string>}} Files
 */

/**
 * Names of the files that are asked for at once, with their hashes; for each language the hash
 * alone. The build puts them in. @type {Files}
 */
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

/** Answers that were asked for before somebody reads them. @type {Map<string, Promise<Response>>} */
const asked = new Map();

/**
 * Asks for a file that somebody will take later.
 * @param {string} base @param {string} file @param {RequestInit} [how]
 */
export function ask(base, file, how) {
  if (asked.has(base + file)) return;
  const answer = get(base, file, how);
  // Whoever takes it is told.
  answer.catch(() => {});
  asked.set(base + file, answer);
}

/**
 * The answer that was asked for, or a new one: each can be read once.
 * @param {string} base @param {string} file @param {RequestInit} [how]
 */
export function take(base, file, how) {
  const answer = asked.get(base + file) ?? get(base, file, how);
  asked.delete(base + file);
  return answer;
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
 * @returns {Promise<Document>}
 */
export function getMarkup(base, file) {
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
    request.send();
  }));
}

/**
 * @param {string} base
 * @param {string} file
 * @returns {Promise<CSSStyleSheet>}
 */
export function getStyles(base, file) {
  return once(base + file, async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await get(base, file)).text());
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
