// What keeps an afternoon's work in the builder: nobody leaves it unasked.

/** Asks who leaves while something isn't kept. @param {() => boolean} isKept */
export function askBeforeLeaving(isKept) {
  addEventListener("beforeunload", (event) => {
    if (!isKept()) event.preventDefault();
  });
}

/** Links in the guide that lead elsewhere aren't followed; it is said where they would lead. @param {Element} guide @param {(address: string) => void} say */
export function stayHere(guide, say) {
  const lead = (/** @type {Event} */ event) => {
    const link = event.composedPath().find((it) => it instanceof HTMLAnchorElement);
    // Those within the guide are the guide's.
    if (!link?.matches("a[href]:not([href^='#'], [data-speak], [data-go])")) return;
    event.preventDefault();
    say(link.getAttribute("href") ?? "");
  };
  guide.addEventListener("click", lead, true);
  guide.addEventListener("auxclick", lead, true);
}
