// The guide's styles: the first, and those of the other parts. Where they can't be had, the copy
// that pasted markup links is taken: a guide without styles isn't shown.

import { getStyles } from "./files.js";
import { distinct } from "./lists.js";

/** Names of the styles of the other parts, and of the desk; the build puts them in. @type {string[]} */
const [late, desk] = __KAP_LATE__;

/** @typedef {<T>(work: () => Promise<T>) => Promise<T>} Attempt does work, again if what failed was mended */

/**
 * @param {string} base
 * @param {string} file
 * @param {string} copy
 * @param {Attempt} attempt
 */
async function have(base, file, copy, attempt) {
  try {
    return await attempt(() => getStyles(base, file));
  } catch (failure) {
    if (/** @type {import("./failure.js").Failure} */ (failure).kind === "newer") throw failure;
    return getStyles(base, copy).catch(() => {
      throw failure;
    });
  }
}

/** What is needed first. @param {string} base @param {string} file @param {Attempt} attempt */
export const firstStyles = (base, file, attempt) => have(base, file, "kap-guide.css", attempt);

/** Adds the styles of another part. @param {ShadowRoot} shadow @param {string} base @param {Attempt} attempt @param {string} [part] */
export async function dress(shadow, base, attempt, part) {
  const styles = await Promise.all([
    have(base, late, "kap-guide-parts.css", attempt),
    ...(part === "consult" ? [attempt(() => getStyles(base, desk))] : []),
  ]);
  shadow.adoptedStyleSheets = distinct([...shadow.adoptedStyleSheets, ...styles]);
}
