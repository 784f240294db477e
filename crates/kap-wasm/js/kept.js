// What a reader leaves behind outside the guide, and how it is forgotten.

import { readOptions } from "./read_options.js";

/** The name under which the reader's ticks are kept (summary/persistence.rs). */
const KEPT = "kap-guide";

/** @param {Element} element */
export function forget(element) {
  try {
    // Emptied first, so that other tabs know that all is to be cleared.
    if (localStorage[KEPT]) localStorage[KEPT] = "";
    delete localStorage[KEPT];
  } catch {
    // Where storage is blocked, nothing was kept.
  }
  // Else the address would lead back to where the reader was (deep_links.rs).
  if (element.hasAttribute("deep-links") && readOptions(element)["deep-links"] !== "off" && location.hash.startsWith("#kap-")) {
    history.replaceState(history.state, "", location.href.split("#")[0]);
  }
}
