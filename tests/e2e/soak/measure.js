// What grows where something is kept that nobody needs, as Chromium counts it.

import { env } from "node:process";
import { expect, test } from "../support/guide.js";

/** Whether a day is played in full. */
export const LONG = Boolean(env.KAP_SOAK);

/** Keeps the memory of the WebAssembly where `measure` finds it. */
export function keepMemory() {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...how) => {
    const made = await instantiate.apply(WebAssembly, how);
    window.memory = made.exports.memory;
    return made;
  };
}

/** What a page says in return to an expression. @param {import("@playwright/test").CDPSession} cdp @param {string} expression */
export async function ask(cdp, expression) {
  const { result } = await cdp.send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
  return result.value;
}

/** Heap and memory in MB. @param {import("@playwright/test").CDPSession} cdp */
async function measureBy(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const memory = await ask(cdp, "window.memory?.buffer.byteLength ?? 0");
  return { nodes, listeners: jsEventListeners, heap: usedSize / 1e6, memory: memory / 1e6 };
}

/** @param {import("@playwright/test").Page | import("@playwright/test").CDPSession} at */
export async function measure(at) {
  if ("send" in at) return measureBy(at);
  const cdp = await at.context().newCDPSession(at);
  const now = await measureBy(cdp);
  await cdp.detach();
  return now;
}

/** Waits until nothing is left that wasn't there; the browser lets go when it likes. */
export async function expectFlat(at, before, heap) {
  let now = before;
  const flat = async () => {
    now = await measure(at);
    return {
      // What the page itself does meanwhile is a few nodes; what a guide leaves behind is thousands.
      nodes: now.nodes <= before.nodes + 200,
      listeners: now.listeners <= before.listeners,
      heap: now.heap <= before.heap + heap,
      // A page of WebAssembly's is 64 KB: what grows a bit each time has taken many.
      memory: now.memory <= before.memory + 0.3,
    };
  };
  await expect.poll(flat, { timeout: 20_000 }).toEqual({ nodes: true, listeners: true, heap: true, memory: true });
  if (LONG) console.log(test.info().title, { before, now });
}
