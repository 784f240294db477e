// What the page wishes of a guide: where its files are, in which words, and whether at once.

import { ask, files } from "./files.js";

const here = new URL(".", import.meta.url).href;

/** Where the files are, with a slash at the end. @param {Element} element */
export function baseOf(element) {
  const base = element.getAttribute("base");
  return base ? new URL(base.replace(/\/?$/, "/"), document.baseURI).href : here;
}

/** @param {Element} element */
export function languageOf(element) {
  const around = /** @type {HTMLElement | null} */ (element.closest("[lang]"));
  const wanted = around?.lang.split("-")[0].toLowerCase();
  return wanted && files.languages[wanted] ? wanted : Object.keys(files.languages)[0];
}

/**
 * The language, and the region if it isn't the first: `en`, `en.uk`.
 * @param {Element} element
 * @param {string} [usual] the region, if the element names none
 */
export function editionOf(element, usual = "") {
  const region = element.getAttribute("region") ?? usual;
  return languageOf(element) + (files.regions.indexOf(region) > 0 ? "." + region : "");
}

/** How long a guide waits for its clinic's profile, in milliseconds. */
const PATIENCE = 3_000;

/** Asks for the clinic's profile, if the page names one; returns its address. @param {Element} element */
export function askProfile(element) {
  const address = element.getAttribute("profile");
  if (address) ask("", address, { signal: AbortSignal.timeout(PATIENCE) });
  return address;
}

/** Whether the guide is wanted at once: the page says so, or its address leads into the guide. @param {Element} element */
export const isEager = (element) =>
  element.getAttribute("loading") === "eager" || location.hash.startsWith("#kap");

/** Whether all of the guide is wanted without anybody touching it. @param {Element} element */
export function isNear(element) {
  // A guide that isn't displayed has no box.
  const [box] = element.getClientRects();
  return isEager(element) || (box && box.top < innerHeight + 200 && box.bottom > -200);
}

/**
 * Tells the page of an event.
 * @param {Element} element @param {string} name @param {string} key @param {string} value
 */
export const emit = (element, name, key, value) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { [key]: value } }));
