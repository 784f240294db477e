// The guide of a newer build, which goes on where an older one can't: its files are gone.

import { getScript } from "./files.js";
import { whatIsKept } from "./language.js";

/**
 * Makes it, and hands over the place with what was ticked and written; `old.end` is called when all
 * is there, so that little is seen of the change.
 * @param {import("./guide.js").Guide} guide
 * @param {HTMLElement | undefined} root of the old guide
 * @param {string} edition
 * @param {import("./guide.js").Destination} to
 * @param {import("./styles.js").Attempt} attempt
 * @returns {Promise<() => import("./guide.js").Guide>} puts it in the old one's place
 */
export async function heirOf({ element, loader }, root, edition, to, attempt) {
  const base = loader.baseOf(element);
  const { guide, css } = loader.files;
  loader.ask(base + css, fetch);
  loader.ask(base + loader.fileOf(edition), loader.getDocument);
  const { Guide } = await attempt(() => getScript(base, guide));
  await Promise.allSettled(Object.values(loader.early));
  return () => {
    const kept = root && whatIsKept(root);
    const heir = new Guide(element, loader);
    heir.goTo(to);
    if (kept) element.addEventListener("kap-guide-ready", () => heir.take(kept), { once: true });
    return heir;
  };
}
