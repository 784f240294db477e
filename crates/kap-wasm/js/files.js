// The guide's own files, from asking for them to what can be used, once for all guides of a page.

import { Failure } from "./failure.js";

/** What the loader has asked for already, and how it asks. @type {import("./kap-guide.js").Loader} */
let loader;

/** @param {import("./kap-guide.js").Loader} lent */
export function borrow(lent) {
  loader = lent;
}

/** What all files of a language carry in their names. @param {string} edition */
export const hash = (edition) => loader.files.languages[edition.split(".")[0]];

/**
 * The answer that was asked for early, or a new one: each can be read once.
 * @template T
 * @param {string} address
 * @param {(address: string) => Promise<T>} how
 * @returns {Promise<T>}
 */
function take(address, how) {
  const asked = loader.early.get(address);
  // The loader asks for nothing that has been taken.
  loader.early.set(address, undefined);
  return asked ?? how(address);
}

/**
 * @param {string} base address of the folder with the files
 * @param {string} file
 * @param {RequestInit} [init]
 * @returns {Promise<Response>}
 */
export async function get(base, file, init) {
  const response = await take(base + file, (address) => fetch(address, init)).catch(() => {
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
 * @param {string} base
 * @param {string} file
 * @returns {Promise<Document>}
 */
export function getMarkup(base, file) {
  return once(base + file, async () => {
    const { status, responseXML } = await take(base + file, loader.getDocument);
    if (!status) throw new Failure("network", file);
    if (status >= 400 || !responseXML?.querySelector("template")) throw new Failure("missing", file, status);
    return responseXML;
  });
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
 * @param {string} [fresh] makes another instance of it
 * @returns {Promise<any>}
 */
export function getScript(base, file, fresh = "") {
  return once(base + file + fresh, () => import(base + file + fresh + retry).catch(async () => {
    retry = `?retry=${++failures}`;
    await get(base, file);
    throw new Failure("corrupt", file);
  }));
}
