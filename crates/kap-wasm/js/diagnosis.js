// Asked for when something failed, and past every cache: finds out why by evidence, mends what can be
// mended, and tells the site's owner the rest in the console, once. It is of the newest build, so the
// names in it are those of the newest files.

import { causeOf } from "./cause.js";
import { searchPlainly } from "./plain_search.js";
import { isSealed } from "./sealed.js";
import { isPanelWished } from "./wished.js";

/** @typedef {import("./kap-guide.js").Loader} Loader */
/** @typedef {{kind: string, file: string, status: string | number}} Failed */

/** The names of the files of this build. @type {import("./preload.js").Files} */
const newest = __KAP_FILES__;

/** What the owner reads, by language and kind. @type {Record<string, Record<string, string>>} */
const words = __KAP_FAILURES__;

/** The name of the panel's script. @type {string} */
const panel = __KAP_PANEL__;

/** What only makes the guide slower, or was mended. */
const mild = ["renewed", "mime", "profile", "swallowed", "other-document", "in-link", "cut-off"];

/** Failures of a file, which may have many causes. */
const unclear = ["missing", "network", "corrupt"];

/**
 * The kind of failure that the page is told, where it differs from the cause that the owner is told.
 * @type {Record<string, string>}
 */
const kinds = {
  stale: "missing",
  blocked: "network",
  cors: "network",
  compression: "corrupt",
  forbidden: "missing",
  hollow: "corrupt",
  redirected: "missing",
  server: "network",
  hindered: "panicked",
  integrity: "corrupt",
  "script-type": "corrupt",
  refused: "csp",
};

/** How often a page may go over to a newer build: two servers that differ must not chase it. */
const MOST = 3;

/**
 * What was found out on this page already; it stays with the loader, since this script may be asked
 * for again: what was said, which guides made another try for a file, and how often the build changed.
 * @typedef {{said: string[], tried: Record<string, HTMLElement[]>, renewals: number}} Known
 */
const KNOWN = Symbol.for("kap-guide diagnosis");

/** @param {any} loader @returns {Known} */
const knownOf = (loader) => (loader[KNOWN] ??= { said: [], tried: {}, renewals: 0 });

/**
 * What the owner is told, in the guide's language.
 * @param {Loader} loader @param {HTMLElement} element @param {Failed} failure
 */
function messageOf(loader, element, { kind, file, status }) {
  const text = words[loader.editionOf(element).split(".")[0]][kind] ?? kind;
  return text.replace("{file}", file).replace("{status}", String(status));
}

/**
 * Tells the owner in the console.
 * @param {Loader} loader @param {HTMLElement} element @param {Failed} failure
 */
function tell(loader, element, failure) {
  const { kind } = failure;
  const { said } = knownOf(loader);
  const message = "[kap-guide] " + messageOf(loader, element, failure);
  if (said.includes(message)) return;
  said.push(message);
  console[mild.includes(kind) ? "warn" : "error"](message);
}

/**
 * Looks into a failure: gives `again` if another try can help, `newer` if the files have other names
 * now, and else the kind, which the owner has been told.
 * @param {Loader} loader
 * @param {HTMLElement} element
 * @param {Failed} failure
 * @param {string} build the names that were known to whoever failed
 * @returns {Promise<string>}
 */
export async function examine(loader, element, failure, build) {
  const known = knownOf(loader);
  const base = loader.baseOf(element);
  let { kind, file, status } = failure;
  // What isn't there or was changed shows as another error than a trap.
  if (kind === "panicked" && !/^RuntimeError/.test(String(status))) kind = "hindered";
  if (unclear.includes(kind)) {
    if (JSON.stringify(newest) !== JSON.stringify(loader.files) && !isSealed() && known.renewals < MOST) {
      known.renewals++;
      Object.assign(loader.files, newest);
      // For the next visit.
      fetch(base + "kap-guide.js", { cache: "reload" }).catch(() => {});
      tell(loader, element, { kind: "renewed", file, status });
    }
    if (build !== JSON.stringify(loader.files)) return "newer";
    const cause = await causeOf(base + file);
    // By guide: a file that failed once failed for all guides of the page.
    const tried = known.tried[file] ?? [];
    const isFirst = !cause && !tried.includes(element);
    known.tried[file] = isFirst ? [...tried, element] : tried.filter((other) => other !== element);
    if (isFirst) return "again";
    [kind, status] = cause ?? ["corrupt", ""];
    if (kind === "missing" && known.renewals) kind = "stale";
  }
  tell(loader, element, { kind, file, status });
  if (!mild.includes(kind)) searchPlainly(element.shadowRoot);
  return kinds[kind] ?? kind;
}

/** Shows the owner's panel below the guide. @param {Loader} loader @param {HTMLElement} element */
export async function showPanel(loader, element) {
  const { show } = await import(loader.baseOf(element) + panel);
  await show(loader, element, { causeOf, messageOf });
}

/**
 * The guide's script could not be had by the loader: the newest one, or why not.
 * @param {HTMLElement} element @param {Loader} loader
 * @returns {Promise<{Guide: typeof import("./guide.js").Guide}>}
 */
export async function mend(element, loader) {
  let retry = "";
  for (;;) {
    const { files } = loader;
    const build = JSON.stringify(files);
    const kind = await examine(loader, element, { kind: "corrupt", file: files.guide, status: "" }, build);
    if (kind !== "again" && kind !== "newer") {
      if (isPanelWished(element)) showPanel(loader, element);
      throw { kind };
    }
    // Browsers remember which address failed. Guides that fail together share the next.
    if (kind === "again" && !isSealed()) retry = "?" + Math.round(Date.now() / 1_000);
    try {
      return await import(loader.baseOf(element) + files.guide + retry);
    } catch {
      // Looked into anew: each way on is taken a few times only.
    }
  }
}
