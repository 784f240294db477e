// Another language by the reader's wish: what they ticked, weighed and wrote goes along. What they
// look for, and answers of the safety check, do not.

import { Event } from "./native.js";

/** @typedef {{turned: string[], own: string[], draft: string, filled: string[][], consult?: string}} Kept */

/** How much something matters comes after its own box, which shows it. @param {Element} root @returns {NodeListOf<HTMLInputElement>} */
const boxes = (root) => root.querySelectorAll("[type=checkbox][value], .weights [type=radio]");

/** @param {Element} root @returns {HTMLTextAreaElement | null} */
const field = (root) => root.querySelector("#own-question");

/** Lines that are filled in: dates of a visit, blanks of a sheet, the time of a ride. @param {Element} root @returns {NodeListOf<HTMLInputElement>} */
const lines = (root) => root.querySelectorAll("[type=text], [type=datetime-local]");

/** Tells which language the reader asks for. @param {Element} root @param {(language: string) => void} heard @param {AbortSignal} signal */
export function onLanguage(root, heard, signal) {
  root.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-speak]"));
    if (!link) return;
    event.preventDefault();
    heard(link.dataset.speak ?? "");
  }, { signal });
}

/** Tells when the page has another language. @param {() => void} heard @param {AbortSignal} signal */
export function onPageLanguage(heard, signal) {
  const around = new MutationObserver(heard);
  around.observe(document.documentElement, { attributeFilter: ["lang"] });
  signal.addEventListener("abort", () => around.disconnect());
}

/** What the reader has ticked and written, and what happened at the desk. @param {HTMLElement} root @returns {Kept} */
export function whatIsKept(root) {
  return {
    turned: [...boxes(root)].filter((box) => box.checked !== box.defaultChecked).map(({ value }) => value),
    own: [...root.querySelectorAll("#own-questions li > span")].map((words) => words.textContent ?? ""),
    draft: field(root)?.value ?? "",
    filled: [...lines(root)].filter((line) => line.value !== line.defaultValue).map(({ id, value }) => [id, value]),
    consult: root.dataset.consult,
  };
}

/**
 * Ticks and writes it again, in the words of another language.
 * @param {HTMLElement} root
 * @param {Kept} kept
 * @param {(part: string) => Promise<void>} bring
 */
export async function takeUp(root, { turned, own, draft, filled, consult }, bring) {
  /** @type {HTMLElement | null} */ (root.querySelector(".languages a"))?.focus({ preventScroll: true });
  if (consult) {
    await bring("consult");
    root.dataset.consult = consult;
    root.dispatchEvent(new Event("restored"));
  }
  if (!turned.length && !own.length && !draft && !filled.length) return;
  // What can be ticked stands in all parts.
  await Promise.all(["rest", "compare", "questions", "summary"].map(bring));
  for (const line of lines(root)) {
    const [, words] = filled.find(([id]) => id === line.id) ?? [];
    if (words === undefined) continue;
    line.value = words;
    line.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const value of turned) {
    const box = [...boxes(root)].find((box) => box.value === value);
    if (box?.checked === box?.defaultChecked) box?.click();
  }
  for (const words of [...own, draft]) {
    const into = field(root);
    if (!into) return;
    into.value = words;
    if (words !== draft) /** @type {HTMLElement | null} */ (root.querySelector("#own-add"))?.click();
  }
}
