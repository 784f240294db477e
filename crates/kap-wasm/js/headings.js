// The levels of headings, which follow the page's own.

/**
 * Moves the headings of markup by some levels, to the sixth at most.
 * @param {Element | DocumentFragment} into
 * @param {number} by
 */
export function shiftHeadings(into, by) {
  for (const old of by ? into.querySelectorAll("h1,h2,h3,h4,h5,h6") : []) {
    const heading = document.createElement("h" + Math.min(6, Number(old.tagName[1]) + by));
    for (const { name, value } of old.attributes) heading.setAttribute(name, value);
    heading.append(...old.childNodes);
    old.replaceWith(heading);
  }
}
