// What of the page gets in the guide's way, or the guide in the page's.

import { Failure } from "./failure.js";
import { Event } from "./native.js";

/** What no sentence in place of the guide has. */
const FOREIGN = "main, footer, nav, form, h1, section, kap-guide";

/** Keys that leave a field, and so are everybody's. */
const LEAVING = /Tab|Esc/;

/** What does something of its own when it is clicked. */
const CONTROLS = "a, button, input, label, option, select, summary, textarea";

/**
 * Whether the guide can begin here. After `<kap-guide />`, which HTML doesn't know, the rest of the
 * page stands inside the element, and a shadow root would hide it: that is given back, once all of
 * it has come.
 * @param {HTMLElement} element
 * @param {(failure: Failure) => void} warn tells the owner
 */
export function settle(element, warn) {
  if (element.ownerDocument !== document) {
    warn(new Failure("other-document"));
    return false;
  }
  if (element.closest("a")) warn(new Failure("in-link"));
  const giveBack = () => {
    const first = element.querySelector(FOREIGN);
    if (!first) return;
    element.after(...element.childNodes);
    warn(new Failure("swallowed", "", `<${first.localName}>`));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", giveBack);
  else giveBack();
  return true;
}

/**
 * Where the guide will stand; until then what stands in the element is shown there.
 * @param {HTMLElement} element @returns {ShadowRoot}
 */
export function shadowOf(element) {
  // Before the root: one without it would hide the sentence.
  const slot = document.createElement("slot");
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  if (!shadow.querySelector("#guide, slot")) shadow.append(slot);
  // An old polyfill knows nothing of shadow roots: in place of the browser's own no click would find
  // what it is meant for.
  if (!shadow.firstElementChild?.closest("*")) throw new Error("Element.closest");
  return shadow;
}

/** What is said, whatever stands around it. @param {Node} markup */
const wordsOf = (markup) => (markup.textContent ?? "").replace(/\s+/g, "");

/**
 * Whether the guide can go on with markup that the page brought along: it may be of an older build, cut
 * short on its way, or say something else by now.
 * @param {HTMLElement} brought
 * @param {string} made the build
 * @param {Document} words what should stand there; behind it the page has the way to the whole guide
 */
export function isOurs(brought, made, words) {
  const { content } = /** @type {HTMLTemplateElement} */ (words.querySelector("template"));
  return brought.dataset.made === made && wordsOf(brought).startsWith(wordsOf(content));
}

/** What is typed into. */
const FIELDS = "input, select, textarea";

/**
 * Keys that meet the guide's fields and controls stay there, so do touches of a field: from outside the
 * element alone is seen, and the page would take them for its shortcuts, its slides or its dragging.
 * @param {HTMLElement} element @param {AddEventListenerOptions} how
 */
function keepTyping(element, how) {
  const typed = (/** @type {Event} */ event) => {
    const { key, ctrlKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    const on = /** @type {Element} */ (event.composedPath()[0]);
    if (ctrlKey || metaKey || LEAVING.test(key) || !on.matches(key ? CONTROLS : FIELDS)) return;
    event.stopPropagation();
  };
  for (const name of ["keydown", "keypress", "keyup", "mousedown", "pointerdown", "touchstart"]) {
    element.addEventListener(name, typed, { ...how, passive: true });
  }
}

/** Those of them for which the browser does nothing then. */
const IDLE = "button:not([popovertarget]), [type=text], [type=search], select, textarea";

/**
 * A click on a control is answered here: from outside the element alone is seen, and a page whose card
 * or section leads somewhere would take it for a click on nothing.
 * @param {HTMLElement} element @param {AddEventListenerOptions} how
 */
function keepClicks(element, how) {
  element.addEventListener("click", (event) => {
    const clicked = /** @type {Element} */ (event.composedPath()[0]);
    // What stands in the element instead of the guide is the page's.
    const isWithin = event.target === element && clicked !== element;
    if (!isWithin || !clicked.closest(CONTROLS)) return;
    event.stopPropagation();
    // A link around the guide goes its way nevertheless, if the control does nothing of its own at a click.
    if (element.closest("a") && clicked.closest(IDLE)) event.preventDefault();
  }, how);
}

/** What editors take for theirs. */
const EDITED = [
  "mousedown", "keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut", "dragstart", "drop",
  "compositionstart", "compositionupdate", "compositionend",
];

/**
 * An editor that has the guide in what it edits would take every click in it for a choice of the whole
 * guide, and write what is typed in its place.
 * @param {HTMLElement} element @param {AddEventListenerOptions} how
 */
function keepFromEditors(element, how) {
  const kept = (/** @type {Event} */ event) => {
    if (event.composedPath()[0] !== element && element.closest("[contenteditable]")) event.stopPropagation();
  };
  for (const name of EDITED) element.addEventListener(name, kept, how);
}

/** What asks whether anything listens any more. */
const ASKED = "kap-moved";

/** Keeps from the page what happens in the guide. @param {HTMLElement} element @param {AbortSignal} signal */
export function listen(element, signal) {
  // Pages may add to every object; on its way in nothing must be kept from the guide itself.
  const how = { signal, capture: false };
  keepTyping(element, how);
  keepClicks(element, how);
  keepFromEditors(element, how);
  element.addEventListener(ASKED, (event) => event.preventDefault(), how);
}

/**
 * Whether all that listened in it is gone: `document.open()` takes it, and a frame that goes while the
 * guide is in it. @param {HTMLElement} element
 */
export const isDeaf = (element) => element.dispatchEvent(new Event(ASKED, { cancelable: true }));
