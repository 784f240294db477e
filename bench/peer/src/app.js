// The guide's app as it would be without WebAssembly: the same boundary, so that the same script starts it in the
// same finished markup.

import { Life } from "./life.js";

/** Each guide that lives, by its number. @type {(Life | undefined)[]} */
const lives = [];

/** There is no module to start. */
export async function start() {}

export function mount(host) {
  lives.push(new Life(host));
  return lives.length - 1;
}

export function go(number, view, step, route, open) {
  lives[number]?.travel({ view, step, route, open });
}

/** What is wrong in attributes is told by the guide alone. */
export function check() {}

export function unmount(number) {
  lives[number]?.end();
  lives[number] = undefined;
}
