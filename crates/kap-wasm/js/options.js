// What of the page's wishes decides which files are asked for: all that the loader reads of the
// attributes. The table of all of them is in read_options.js.

import { files } from "./preload.js";

const here = new URL(".", import.meta.url).href;

/** @param {Element} element @param {string} name */
const read = (element, name) => element.getAttribute(name)?.trim().toLowerCase() ?? "";

/** Where the files are, with a slash at the end. @param {Element} element */
export function baseOf(element) {
  const base = element.getAttribute("base")?.trim();
  return base ? new URL(base.replace(/\/?$/, "/"), document.baseURI).href : here;
}

/**
 * The language, and the region if it isn't the first: `en`, `en.uk`.
 * @param {Element} element
 * @param {string} [usual] the region, if the element names none
 */
export function editionOf(element, usual = "") {
  const around = /** @type {HTMLElement | null} */ (element.closest("[lang]"));
  const wanted = around?.lang.trim().split("-")[0].toLowerCase() ?? "";
  const language = files.languages[wanted] ? wanted : Object.keys(files.languages)[0];
  const region = read(element, "region") || usual;
  return language + (files.regions.indexOf(region) > 0 ? "." + region : "");
}

/**
 * The file of a part: `compare`, `walkthrough.iv`; the first file without one.
 * @param {string} edition
 * @param {string} [part]
 */
export const markupFile = (edition, part) =>
  [edition, ...(part ? [part] : []), files.languages[edition.split(".")[0]], "html"].join(".");

/** Whether the guide is wanted at once: the page says so, or its address leads into the guide. @param {Element} element */
export const isEager = (element) =>
  read(element, "loading") === "eager" || location.hash.startsWith("#kap");

/** Whether all of the guide is wanted without anybody touching it. @param {Element} element */
export function isNear(element) {
  // A guide that isn't displayed has no box.
  const [box] = element.getClientRects();
  return isEager(element) || (box && box.top < innerHeight + 200 && box.bottom > -200);
}
