// Ids in selectors.

/**
 * An id that may come from anywhere, so that it breaks no selector; ours have nothing but letters,
 * digits and hyphens. Not `CSS.escape`: pages have objects of that name.
 * @param {string} id
 */
export const idIn = (id) => id.replace(/[^\w-]/g, "_");
