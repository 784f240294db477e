import { expect, test } from "../support/guide.js";

/** Puts a guide on the page, uses it, takes it away; many times. Tells how often it was ready but not there. */
async function cycles(times) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let absent = 0;
  for (let cycle = 0; cycle < times; cycle++) {
    const guide = document.createElement("kap-guide");
    guide.setAttribute("loading", "eager");
    const ready = new Promise((resolve) => guide.addEventListener("kap-guide-ready", resolve, { once: true }));
    document.querySelector("main").append(guide);
    await ready;
    if (!guide.shadowRoot.querySelector("#tab-questions")) absent++;
    await frame();
    guide.shadowRoot.querySelector("#tab-questions").click();
    // Every other guide leaves as soon as it is ready.
    while (cycle % 2 && !guide.shadowRoot.querySelector("[data-state=ready]")) await frame();
    guide.remove();
    await frame();
  }
  window.seen.events.length = 0;
  return absent;
}

test("whenever a guide says that it is ready, it is there, on slow machines too", async ({ visit, page }) => {
  await visit("mount_cycles/");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  expect(await page.evaluate(cycles, 20)).toBe(0);
});

test("a page on which guides come and go doesn't grow", async ({ visit, page }) => {
  test.slow();
  await visit("mount_cycles/");
  const cdp = await page.context().newCDPSession(page);
  const count = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
    return { nodes, jsEventListeners };
  };
  await page.evaluate(cycles, 20);
  await page.evaluate(cycles, 20);
  const before = await count();
  await page.evaluate(cycles, 100);
  // The browser lets the last guide's listeners go when it likes: less counts, and so does later.
  const grown = async () => {
    const now = await count();
    return Math.max(now.nodes - before.nodes, now.jsEventListeners - before.jsEventListeners);
  };
  await expect.poll(grown, { timeout: 30_000 }).toBeLessThanOrEqual(0);
});
