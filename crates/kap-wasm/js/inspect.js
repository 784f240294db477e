// The guide's files, as the server sends them now.

/** @typedef {{file: string, status: number, type: string, encoding: string, size: number, kept: string, isOurs: boolean, cause?: import("./cause.js").Cause}} Seen */

/** Smaller files gain nothing from packing. */
const WORTHWHILE = 1_000;

/** Names that change with what is in the file. */
const hashed = /\.[0-9a-f]{6}\./;

/**
 * What is known of the files that a guide needs first, and of what else it has asked for.
 * @param {import("./kap-guide.js").Loader} loader
 * @param {HTMLElement} element
 * @param {typeof import("./cause.js").causeOf} causeOf
 * @returns {Promise<Seen[]>}
 */
export async function lookAt(loader, element, causeOf) {
  const { files } = loader;
  const base = loader.baseOf(element);
  const first = ["kap-guide.js", files.guide, files.css, loader.fileOf(loader.editionOf(element)), files.app.script, files.app.wasm];
  const asked = performance.getEntriesByType("resource").map(({ name }) => name.split("?")[0]);
  const own = asked.filter((name) => name.startsWith(base)).map((name) => name.slice(base.length));
  const names = [...new Set([...first, ...own])].filter((name) => first.includes(name) || (hashed.test(name) && !name.startsWith("panel.")));
  return Promise.all(names.map((file) => lookAtOne(base, file, causeOf)));
}

/** @param {string} base @param {string} file @param {typeof import("./cause.js").causeOf} causeOf @returns {Promise<Seen>} */
async function lookAtOne(base, file, causeOf) {
  const cause = await causeOf(base + file);
  const answer = await fetch(base + file).catch(() => undefined);
  const body = await answer?.arrayBuffer().catch(() => undefined);
  const header = (/** @type {string} */ name) => answer?.headers.get(name) ?? "";
  const age = header("age");
  return {
    file,
    status: answer?.status ?? 0,
    type: header("content-type"),
    encoding: header("content-encoding"),
    size: body?.byteLength ?? 0,
    kept: header("cache-control") + (age && ` (${age} s)`),
    isOurs: new URL(base).origin === location.origin,
    cause,
  };
}

/** The box around the guide that cuts it off, as written, if there is one. @param {HTMLElement} element */
export function cutOffBy(element) {
  const { bottom } = element.getBoundingClientRect();
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const isClosed = ["hidden", "clip"].includes(getComputedStyle(box).overflowY);
    if (isClosed && box.getBoundingClientRect().bottom < bottom - 1) {
      return /** @type {HTMLElement} */ (box.cloneNode(false)).outerHTML.replace(/<\/[^<]*$/, "");
    }
  }
  return "";
}

/** What would be better, though all works. @param {Record<string, string>} say @param {Seen[]} seen */
export function advice(say, seen) {
  // Another site's server doesn't tell pages how it packs and keeps.
  const right = seen.filter(({ cause, isOurs }) => isOurs && !cause);
  const name = (/** @type {Seen[]} */ these) => these.map(({ file }) => file).join(", ");
  const lasts = (/** @type {Seen} */ { kept }) => Number(/max-age=(\d+)/.exec(kept)?.[1] ?? 0);
  const found = /** @type {[string, Seen[]][]} */ ([
    [say.pack, right.filter(({ encoding, size }) => !encoding && size > WORTHWHILE)],
    [say.keep, right.filter((one) => hashed.test(one.file) && lasts(one) < 86_400)],
    [say.ask, right.filter((one) => !hashed.test(one.file) && lasts(one) > 3_600)],
  ]);
  return found.filter(([, these]) => these.length).map(([words, these]) => words.replace("{files}", name(these)));
}
