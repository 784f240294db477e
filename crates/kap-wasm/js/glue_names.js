// The names by which wasm-bindgen's glue asks what it has before it: where a page has something else
// by one of them, the app would be deaf. The build has the glue take them from here (build.rs).

const above = Object.getPrototypeOf;

export const self = window;
export const Window = self.constructor;
export const HTMLElement = above(document.documentElement.constructor);
export const Element = above(HTMLElement);
export const CustomEvent = document.createEvent("CustomEvent").constructor;
