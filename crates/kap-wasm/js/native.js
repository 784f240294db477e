// The browser's own things, where pages have something else by their names: a bus of events called
// `Event`. They are had by what is of their kind.

export const Event = /** @type {typeof globalThis.Event} */ (document.createEvent("Event").constructor);
export const CustomEvent = /** @type {typeof globalThis.CustomEvent} */ (document.createEvent("CustomEvent").constructor);
