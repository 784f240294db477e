// What can go wrong, in words that the site's owner can act on.

/** Something that keeps the app from running; the readable guide stays. */
export class Failure extends Error {
  /**
   * @param {string} kind `no-webassembly`, `csp`, `missing`, `network`, `corrupt` or `panicked`
   * @param {string} [file] the file that is meant
   * @param {string | number} [status] what the server or the app said
   */
  constructor(kind, file = "", status = "") {
    super(`${kind} ${file} ${status}`);
    this.kind = kind;
    this.file = file;
    this.status = status;
  }
}

/** What was said already: a page with ten guides needs to be told once. @type {Set<string>} */
const said = new Set();

/**
 * Tells the owner, in the guide's language where its markup has arrived.
 * @param {Failure} failure
 * @param {Document | undefined} words the first markup file, which carries the messages
 * @param {"error" | "warn"} level
 */
export function report(failure, words, level = "error") {
  if (said.has(failure.message)) return;
  said.add(failure.message);
  const text =
    words?.getElementById(failure.kind)?.textContent ??
    failure.message + ". Upload all files that belong to kap-guide.js, or set base.";
  console[level](
    "[kap-guide] " + text.replace("{file}", failure.file).replace("{status}", String(failure.status)),
  );
}

/** Tells the page's owner what isn't right: in the console, and whoever listens. @param {Element} element @param {string} message */
export function warn(element, message) {
  console.warn("[kap-guide] " + message);
  element.dispatchEvent(new CustomEvent("kap-warning", { detail: { message } }));
}
