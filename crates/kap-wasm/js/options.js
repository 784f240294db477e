// What of the page's wishes decides which files are asked for: all that the loader reads of the
// attributes. The table of all of them is in read_options.js.

import { files } from "./preload.js";

/**
 * This script's own address. Not `import.meta`: an optimizer may join the loader with other scripts
 * to a classic one, and there that would end them all. Pages may forbid stacks, or write them anew.
 */
export const self =
  /\w+:..\S+?(?=:\d+:\d)/.exec(new Error().stack + "")?.[0] ??
  /** @type {HTMLScriptElement | null} */ (document.querySelector("[src*=kap-guide]"))?.src ??
  location.href;
/** The folder of the files; by hand, since pages have values called `URL`. */
export const here = /** @type {RegExpExecArray} */ (/[^?#]*\//.exec(self))[0];

/** @param {Element} element @param {string} name */
const read = (element, name) => element.getAttribute(name)?.trim().toLowerCase() ?? "";

/** Where the files are, with a slash at the end, as the element says or what stands for it. @param {Element} element */
export function baseOf(element) {
  const base = element.getAttribute("base") || element.getAttribute("data-base");
  return base ? new URL(base.replace(/\/?\s*$/, "/"), document.baseURI).href : here;
}

/** The language that the page names around it: `es` for `es_MX` and `spa`. @param {any} at */
function languageAround(at) {
  let name = "";
  for (; at && !name; at = at.parentNode ?? at.host) name = at.lang || at.getAttribute?.("xml:lang") || "";
  try {
    return new Intl.Locale(name.trim().replace("_", "-")).language;
  } catch {
    // Nothing is named, or an old polyfill stands in its place.
    return name.slice(0, 2);
  }
}

/**
 * The language, and the region if it isn't the first: `en`, `en.uk`.
 * @param {Element} element
 */
export function editionOf(element) {
  const wanted = languageAround(element);
  const language = files.languages[wanted] ? wanted : Object.keys(files.languages)[0];
  const region = read(element, "region");
  return language + (files.regions.indexOf(region) > 0 ? "." + region : "");
}

/**
 * The file of a part: `compare`, `walkthrough.iv`; the first file without one.
 * @param {string} edition
 * @param {string} [part]
 */
export const fileOf = (edition, part) =>
  edition + (part ? "." + part : "") + "." + files.languages[edition.split(".")[0]] + ".html";

/** Whether the guide is wanted at once: the page says so, or its address leads into the guide. @param {Element} element */
export const isEager = (element) =>
  read(element, "loading") === "eager" || /^#kap/.test(location.hash);

/** Whether all of the guide is wanted without anybody touching it. @param {Element} element */
export function isNear(element) {
  // A guide that isn't displayed has no box.
  const box = element.getClientRects()[0];
  return isEager(element) || (box?.top < innerHeight + 200 && box.bottom > -200);
}
