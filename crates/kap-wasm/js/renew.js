// What goes on when an instance of the app has died and a fresh one comes.

import { idIn } from "./ids.js";
import { Navigator } from "./navigator.js";

/**
 * A fresh app will take up what stands in the markup, ticked and typed: in a copy, since the dead
 * one still listens to the original.
 * @param {Navigator} old
 * @param {ShadowRoot} shadow
 */
export function renewed(old, shadow) {
  const { level, emit, goTo, first, read } = old;
  const root = /** @type {HTMLElement} */ (old.root.cloneNode(true));
  const focused = shadow.activeElement?.id;
  old.end();
  old.root.replaceWith(root);
  root.dataset.state = "static";
  const markup = new Navigator(root, read, level, emit, goTo, first);
  if (focused) /** @type {HTMLElement | null} */ (root.querySelector("#" + idIn(focused)))?.focus();
  return markup;
}
