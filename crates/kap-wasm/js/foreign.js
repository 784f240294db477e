// What belongs to the page and stands inside the element: after `<kap-guide />`, which HTML doesn't
// know, that is all the rest of the page, and a shadow root would hide it.

import { Failure } from "./failure.js";

/** What no sentence in place of the guide has. */
const FOREIGN = "main, footer, nav, form, h1, kap-guide";

/**
 * Gives it back, behind the element, and tells the owner what it was known by.
 * @param {HTMLElement} element
 * @param {(failure: Failure) => void} warn
 */
export function giveBack(element, warn) {
  const first = element.querySelector(FOREIGN);
  if (!first) return;
  element.after(...element.childNodes);
  warn(new Failure("swallowed", "", `<${first.localName}>`));
}
