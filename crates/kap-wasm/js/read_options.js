// The page's wishes, strict: the table of attributes that the build makes of options.rs, and what
// an element says of each. The app reads them by the same rules (options::parse).

import { distinct } from "./lists.js";

/**
 * What each attribute may be: one of these words, a list of them, a list of any words, or,
 * without all these, anything.
 * @typedef {{one?: string[], list?: string[], any?: true}} Values
 * @typedef {Record<string, string> & {views: string[]}} Options
 */

/** The build puts it in. @type {Record<string, Values>} */
const table = __KAP_OPTIONS__;

/** Names of all attributes. */
export const attributes = Object.keys(table);

/** A value without white space around it and in small letters, as all values are compared. @param {string | null} raw */
const plain = (raw) => raw?.trim().toLowerCase() ?? "";

/**
 * What an element wishes; empty where it says nothing that is known.
 * @param {{getAttribute(name: string): string | null}} element
 * @returns {Options}
 */
export function readOptions(element) {
  /** @type {Record<string, any>} */
  const options = {};
  for (const [name, { one, list, any }] of Object.entries(table)) {
    const value = plain(element.getAttribute(name));
    if (list || any) options[name] = distinct(value.split(/[\s,]+/)).filter((word) => (any ? word : list?.includes(word)));
    else options[name] = one && !one.includes(value) ? "" : value;
  }
  return /** @type {Options} */ (options);
}
