// What only some readers need, done by a module of its own (crates/kap-aside): reading a clinic's
// profile, finding words for a wrong attribute, drawing codes. Where it can't be had, the owner is told, and the guide goes on without.

import { Failure, attempting } from "./failure.js";
import { get, once } from "./files.js";

/** The name of the module; the build puts it in. @type {string} */
export const file = __KAP_ASIDE__;

/** @typedef {import("./guide.js").Guide} Guide */

/** Asks for the module before it is needed. @param {Guide} guide */
export const expectAside = ({ element, loader }) => loader.ask(loader.baseOf(element) + file, fetch);

/** @param {string} base @returns {Promise<WebAssembly.Module>} */
const moduleOf = (base) => once(base + file, async () => {
  const bytes = await (await get(base, file)).arrayBuffer();
  return WebAssembly.compile(bytes).catch(() => {
    throw new Failure("corrupt", file);
  });
});

/**
 * The pieces of an answer; empty where the module can't be had.
 * @param {Guide} guide
 * @param {"read_profile" | "explain_warning" | "draw_code"} how
 * @param {string} question
 * @returns {Promise<string[]>}
 */
export async function askAside(guide, how, question) {
  const base = guide.loader.baseOf(guide.element);
  try {
    const module = await attempting(guide)(() => moduleOf(base));
    const { exports } = await WebAssembly.instantiate(module);
    const { memory, room, [how]: answer } = /** @type {any} */ (exports);
    const asked = new TextEncoder().encode(question);
    // The memory may grow with each call, and then has another buffer.
    const bytes = (/** @type {number} */ length) => {
      const start = room(length);
      return new Uint8Array(memory.buffer, start, length);
    };
    bytes(asked.length).set(asked);
    return new TextDecoder().decode(bytes(answer())).split("\0");
  } catch (failure) {
    if (/** @type {Failure} */ (failure).kind === "newer") throw failure;
    return [""];
  }
}
