// A box of the page that is lower than the guide in it.

/**
 * The box around an element that cuts it off, if there is one, with nothing in it. A closed one doesn't.
 * @param {Element} element
 * @returns {Element | undefined}
 */
export function cutOffBy(element) {
  const { bottom } = element.getBoundingClientRect();
  for (let box = element.parentElement; box; box = box.parentElement) {
    const isLow = box.clientHeight && box.getBoundingClientRect().bottom < bottom - 1;
    if (isLow && /hidden|clip/.test(getComputedStyle(box).overflowY)) return /** @type {Element} */ (box.cloneNode());
  }
  return undefined;
}
