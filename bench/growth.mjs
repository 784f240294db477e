// Time and memory of 1, 3 and 10 guides on a page, and of none.

const SLOWDOWN = 4;
const MB = 1e6;

/** Bytes of all WebAssembly memories of a page. */
async function wasmMemory(cdp) {
  const prototype = await cdp.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await cdp.send("Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId });
  const { result } = await cdp.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return result.value;
}

async function measure(browser, address, who, guides, record) {
  const scenario = `growth ${String(guides).padStart(2, "0")}`;
  const tell = (metric, value) => record({ scenario, who, metric, value });
  const how = { slowdown: SLOWDOWN, cold: true };
  await browser.visit(`${address}/${guides}-${who}.html`, how, async (page, cdp) => {
    const seen = await page.evaluate((guides) => window.settled(guides), guides);
    if (guides) tell("all interactive ms", seen.ready[guides - 1]);
    for (let i = 0; i < 2; i++) await cdp.send("HeapProfiler.collectGarbage");
    const heap = await cdp.send("Runtime.getHeapUsage");
    const wasm = await wasmMemory(cdp);
    const { nodes } = await cdp.send("Memory.getDOMCounters");
    tell("memory MB", (heap.usedSize + wasm) / MB);
    tell("JS heap MB", heap.usedSize / MB);
    tell("wasm memory MB", wasm / MB);
    tell("DOM heap MB", (heap.embedderHeapUsedSize ?? 0) / MB);
    tell("nodes", nodes);
  });
}

/** All counts of one round. */
export async function growth({ browser, address, record, order }) {
  await measure(browser, address, "none", 0, record);
  for (const guides of [1, 3, 10]) {
    for (const who of order(["guide", "peer"])) await measure(browser, address, who, guides, record);
  }
}
