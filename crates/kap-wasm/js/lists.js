// Lists. No `Set`: pages have something else by that name.

/** Without what stands in it twice. @template T @param {T[]} list */
export const distinct = (list) => list.filter((one, at) => list.indexOf(one) === at);
