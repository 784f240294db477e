// The guide, as the app sees it (src/guide.rs).

import { askAside } from "./aside.js";
import { drawCode } from "./code.js";

/**
 * Tells the owner of a wrong attribute: where the words can't be had, what it is.
 * @param {import("./guide.js").Guide} guide
 * @param {string} question
 * @param {(message: string) => void} warn
 */
async function explain(guide, question, warn) {
  const [name, , value] = question.split("\n");
  const [message] = await askAside(guide, "explain_warning", question);
  warn(message || `<kap-guide ${name}="${value}">?`);
}

/**
 * @param {import("./guide.js").Guide} guide
 * @param {import("./navigator.js").Navigator} markup
 * @param {{profile: string, emit: Function, warn: (message: string) => void, undo: (isWanted: boolean) => void}} own what only the guide can give
 * @param {(value?: unknown) => void} ready
 */
export const hostOf = (guide, markup, own, ready) => ({
  ...own,
  element: guide.element,
  root: markup.root,
  languages: Object.keys(guide.loader.files.languages),
  goTo: (/** @type {import("./guide.js").Destination} */ to) => guide.goTo(to),
  clear: (/** @type {boolean} */ canUndo) => guide.clear(canUndo),
  explain: (/** @type {string} */ question) => void explain(guide, question, own.warn).catch(() => {}),
  draw: (/** @type {HTMLElement} */ place, /** @type {string} */ link) => void drawCode(guide, place, link).catch(() => {}),
  address: () => /^http/.test(location.href) ? location.href.split("#")[0] : guide.loader.baseOf(guide.element) + "embed.html",
  bring: (/** @type {string} */ part) => markup.bring(part),
  fetch: (/** @type {string} */ part) => markup.read(part),
  show: () => markup.show(),
  open: (/** @type {string} */ id) => markup.open(id),
  arrive: (/** @type {string} */ step) => markup.arrive(step),
  arriveAt: (/** @type {string} */ view) => markup.arriveAt(view),
  ready,
});
