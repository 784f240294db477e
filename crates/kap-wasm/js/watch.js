// What a guide follows of its page for as long as the element lives.

import { onProfile } from "./profile.js";
import { attributes } from "./read_options.js";

/**
 * Tells of attributes that have changed, of another height, and of another profile in the element.
 * @param {HTMLElement} element
 * @param {{changed: (names: string[]) => void, resized: (height: number) => void, profiled: () => void}} tell
 * @returns {MutationObserver} what tells of attributes
 */
export function watch(element, { changed, resized, profiled }) {
  // The browser would tell the element itself, but only of names that the loader had to list.
  const watch = new MutationObserver((changes) => {
    const names = changes.map(({ attributeName, oldValue }) => ({ name: String(attributeName), oldValue }));
    changed(names.filter(({ name, oldValue }) => element.getAttribute(name) !== oldValue).map(({ name }) => name));
  });
  watch.observe(element, { attributeFilter: attributes, attributeOldValue: true });
  new ResizeObserver(([{ contentRect }]) => resized(Math.ceil(contentRect.height))).observe(element);
  onProfile(element, profiled);
  return watch;
}
