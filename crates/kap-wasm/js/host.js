// The guide, as the app sees it (src/guide.rs).

/**
 * @param {import("./navigator.js").Navigator} markup
 * @param {{element: HTMLElement, profile: string, languages: string[], emit: Function, warn: (message: string, place?: string, against?: string) => void, goTo: (to: import("./guide.js").Destination) => void, clear: (canUndo: boolean) => void, undo: (isWanted: boolean) => void}} guide
 * @param {(value?: unknown) => void} ready
 */
export const hostOf = (markup, guide, ready) => ({
  ...guide,
  root: markup.root,
  bring: (/** @type {string} */ part) => markup.bring(part),
  fetch: (/** @type {string} */ part) => markup.read(part),
  lacks: (/** @type {string} */ part) => markup.lacks(part),
  show: () => markup.show(),
  open: (/** @type {string} */ id) => markup.open(id),
  arrive: (/** @type {string} */ step) => markup.arrive(step),
  arriveAt: (/** @type {string} */ view) => markup.arriveAt(view),
  ready,
});
