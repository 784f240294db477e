// The guide's own files, from asking for them to what can be used, once for all guides of a page.

import { Failure } from "./failure.js";
import { isSealed } from "./sealed.js";

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
  const asked = loader.early[address];
  // The loader asks for nothing that has been taken.
  loader.early[address] = undefined;
  return asked ?? how(address);
}

/**
 * @param {string} base address of the folder with the files
 * @param {string} file
 * @returns {Promise<Response>}
 */
export async function get(base, file) {
  const response = await take(base + file, fetch).catch(() => {
    throw new Failure("network", file);
  });
  if (!response.ok) throw new Failure("missing", file, response.status);
  return response;
}

/** @type {Record<string, Promise<any>>} */
const kept = {};

/** How long a file is waited for, in milliseconds: on the slowest line the largest takes half of it. */
const LONGEST = 60_000;

/**
 * Does a piece of work once for each address; a failed one may be tried again, and one that never ends
 * has failed.
 * @template T
 * @param {string} address
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function once(address, work) {
  if (!kept[address]) {
    /** @type {ReturnType<typeof setTimeout>} */
    let timer;
    const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Failure("network", address.split("/").pop())), LONGEST)));
    kept[address] = Promise.race([work(), late]).finally(() => clearTimeout(timer));
    kept[address].catch(() => delete kept[address]);
  }
  return kept[address];
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
    // A site may answer with a page of its own, which may have a template, too.
    if (status >= 400 || responseXML?.title !== "kap-guide") throw new Failure("missing", file, status);
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
    const text = await (await get(base, file)).text();
    // The mark at its end (xtask/src/build/styles.rs): what lacks it is another file, or half of ours.
    if (!text.includes("--kap-whole")) throw new Failure("corrupt", file);
    sheet.replaceSync(text);
    return sheet;
  });
}

/** How many scripts have failed. */
let failures = 0;
/** Added to the addresses of scripts after one failed: browsers remember which did. */
let retry = "";

/**
 * A module of the guide's own.
 * @param {string} base
 * @param {string} file
 * @param {string} [fresh] makes another instance of it
 * @returns {Promise<any>}
 */
export function getScript(base, file, fresh = "") {
  return once(base + file + fresh, () => import(base + file + fresh + retry).catch(() => {
    // Another address would get around what the page says that the file must be.
    if (!isSealed()) retry = `?retry=${++failures}`;
    throw new Failure("corrupt", file);
  }));
}
