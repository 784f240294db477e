// What can go wrong, and who is asked what to do about it.

import { CustomEvent } from "./native.js";

/** @typedef {import("./kap-guide.js").Loader} Loader */

/** Something that keeps the app, or a part of the guide, away; what is readable stays. */
export class Failure extends Error {
  /** Whether it has been looked into. */
  told = false;

  /**
   * @param {string} kind `no-webassembly`, `csp`, `missing`, `network`, `corrupt`, `memory` or `panicked`, or of a warning
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

/** Whether another try can help. @param {string} kind of the last failure, if any */
export const isPassing = (kind) => kind !== "" && !["no-webassembly", "csp", "panicked"].includes(kind);

/** The script that finds out more, and when it was asked for: it is asked for anew after a minute. @type {Promise<typeof import("./diagnosis.js")> | undefined} */
let diagnosis;
let asked = 0;

/** @param {Loader} loader @param {string} base */
function diagnosisOf(loader, base) {
  if (diagnosis && performance.now() - asked < 60_000) return diagnosis;
  asked = performance.now();
  diagnosis = loader.diagnosis(base);
  diagnosis.catch(() => (diagnosis = undefined));
  return diagnosis;
}

/** What was said here already: a page with ten guides needs to be told once. @type {string[]} */
const said = [];

/**
 * Looks into a failure, with a script that is asked for only then: gives `again` if another try can
 * help, `newer` if the files have other names now; else it has told the owner, and gives the kind.
 * @param {import("./guide.js").Guide} guide
 * @param {Failure} failure
 * @returns {Promise<string>}
 */
export async function lookInto({ element, loader, build }, failure) {
  try {
    // Where the script that knows more doesn't come, what is known is told.
    const late = new Promise((_, fail) => setTimeout(fail, 10_000));
    const { examine } = await Promise.race([diagnosisOf(loader, loader.baseOf(element)), late]);
    return await examine(loader, element, failure, build);
  } catch {
    const { kind, message } = failure;
    if (!said.includes(message)) {
      console.error(`[kap-guide] ${message}. Check files, base, policies.`);
    }
    said.push(message);
    return kind;
  }
}

/** Tells the page's owner what isn't right: in the console, and whoever listens. @param {Element} element @param {{message: string, place: string, against: string}} detail */
export function warn(element, detail) {
  console.warn("[kap-guide] " + detail.message);
  element.dispatchEvent(new CustomEvent("kap-warning", { detail }));
}

/** Shows the site's owner how the guide's files come and what to change. @param {import("./guide.js").Guide} guide */
export async function showPanel({ element, loader }) {
  const { showPanel } = await diagnosisOf(loader, loader.baseOf(element));
  await showPanel(loader, element);
}

/**
 * How a guide does some work: again if what failed has been mended. Else it fails with a failure that
 * has been told.
 * @param {import("./guide.js").Guide} guide
 * @returns {import("./styles.js").Attempt}
 */
export const attempting = (guide) => async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure("panicked", "", String(error));
    if (!failure.told) {
      const found = await lookInto(guide, failure);
      if (found === "again") return attempt(work);
      failure.kind = found;
      failure.told = true;
    }
    throw failure;
  }
};
