// The ways from part to part.

/**
 * Takes out the ways into parts that this guide hasn't.
 * @param {Element} where
 * @param {(view: string) => boolean} has
 */
export function keepWays(where, has) {
  for (const way of /** @type {NodeListOf<HTMLElement>} */ (where.querySelectorAll("[data-go]"))) {
    const [view] = (way.dataset.go ?? "").split("/");
    // The steps of a part that isn't shown still lead to each other.
    if (view === "crisis" || view === "route" || has(view) || way.closest("#part-" + view)) continue;
    (way.closest("p, li") ?? way).remove();
  }
}
