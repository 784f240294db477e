import { expect, test } from "../support/guide.js";

/** Puts a guide on the page, uses it, takes it away; many times. */
async function cycles(times) {
  for (let cycle = 0; cycle < times; cycle++) {
    const guide = document.createElement("kap-guide");
    guide.setAttribute("loading", "eager");
    const ready = new Promise((resolve) => guide.addEventListener("kap-guide-ready", resolve, { once: true }));
    document.querySelector("main").append(guide);
    await ready;
    guide.shadowRoot.querySelector("#tab-questions").click();
    guide.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
  window.seen.events.length = 0;
}

test("a page on which guides come and go doesn't grow", async ({ visit, page }) => {
  await visit("mount_cycles/");
  const cdp = await page.context().newCDPSession(page);
  const count = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
    return { nodes, jsEventListeners };
  };
  await page.evaluate(cycles, 20);
  const before = await count();
  await page.evaluate(cycles, 100);
  expect(await count()).toEqual(before);
});
