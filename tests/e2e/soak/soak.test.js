// A page that lives for a day: a kiosk, a site that never loads anew. With KAP_SOAK set it is a long
// one (1,000 mounts, 200 changes by the page), without it a short one, which takes half a minute.

import { env } from "node:process";
import { expect, test } from "../support/guide.js";

const LONG = Boolean(env.KAP_SOAK);
const ROUTES = ["iv", "im", "esketamine-nasal", "lozenge-home", "not-sure"];

/** What grows where something is kept that nobody needs. The heap in MB. */
async function measure(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  await cdp.detach();
  return { nodes, listeners: jsEventListeners, heap: usedSize / 1e6 };
}

/** Waits until nothing is left that wasn't there; the browser lets go when it likes. */
async function expectFlat(page, before, heap) {
  const grown = async () => {
    const now = await measure(page);
    // What the page itself does meanwhile is a few nodes; what a guide leaves behind is thousands.
    return { nodes: now.nodes <= before.nodes + 200, listeners: now.listeners <= before.listeners, heap: now.heap <= before.heap + heap };
  };
  await expect.poll(grown, { timeout: 20_000 }).toEqual({ nodes: true, listeners: true, heap: true });
}

/** Puts guides on the page, waits until all can be used, and takes them away. */
async function mounts({ times, at }) {
  for (let time = 0; time < times; time++) {
    const guides = Array.from({ length: at }, () => document.createElement("kap-guide"));
    const all = guides.map((guide) => {
      guide.setAttribute("loading", "eager");
      return new Promise((ready) => guide.addEventListener("kap-guide-ready", ready, { once: true }));
    });
    document.querySelector("main").append(...guides);
    await Promise.all(all);
    for (const guide of guides) guide.remove();
    await new Promise((done) => setTimeout(done));
  }
  window.seen.events.length = 0;
}

test("a guide that comes and goes all day leaves nothing behind", async ({ visit, page }) => {
  test.setTimeout(LONG ? 300_000 : 90_000);
  await visit("soak/");
  await page.evaluate(mounts, { times: 30, at: 1 });
  const before = await measure(page);
  await page.evaluate(mounts, { times: LONG ? 1_000 : 120, at: 1 });
  await expectFlat(page, before, 1);
});

test("twenty guides on a page all work, and leave nothing behind", async ({ visit, page }) => {
  test.setTimeout(90_000);
  const guide = await visit("soak/");
  await page.evaluate(mounts, { times: 2, at: 20 });
  const before = await measure(page);
  await page.evaluate(mounts, { times: LONG ? 20 : 3, at: 20 });
  await expectFlat(page, before, 1);
  await page.evaluate(() => {
    document.querySelector("main").append(...Array.from({ length: 20 }, () => document.createElement("kap-guide")));
  });
  await guide.is("ready");
  await guide.readThrough();
});

test("a page that sends its reader from route to route doesn't grow", async ({ visit, page }) => {
  test.setTimeout(LONG ? 180_000 : 90_000);
  const guide = await visit("soak/");
  await page.evaluate(() => {
    const guide = document.createElement("kap-guide");
    guide.setAttribute("loading", "eager");
    document.querySelector("main").append(guide);
  });
  await guide.is("ready");
  const travel = (rounds) =>
    guide.element.evaluate(
      async (element, [rounds, routes]) => {
        const root = element.shadowRoot.querySelector("#guide");
        for (let round = 0; round < rounds; round++) {
          for (const route of routes) {
            element.setAttribute("route", route);
            while (root.dataset.route !== route) await new Promise((done) => requestAnimationFrame(done));
          }
        }
        window.seen.events.length = 0;
      },
      [rounds, ROUTES],
    );
  await travel(4);
  const before = await measure(page);
  await travel(LONG ? 40 : 12);
  await expectFlat(page, before, 1);
});
