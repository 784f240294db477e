// A page that lives for a day: a kiosk, a site that never loads anew. With KAP_SOAK set it is a long
// one (1,000 mounts, 200 changes by the page) and prints its figures, without it a short one, which
// takes half a minute.

import { test } from "../support/guide.js";
import { expectFlat, keepMemory, LONG, measure } from "./measure.js";

const ROUTES = ["iv", "im", "esketamine-nasal", "lozenge-home", "not-sure"];

test.beforeEach(({ page }) => page.addInitScript(keepMemory));

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

for (const mode of ["embed", "consult"]) {
  test(`two hours of a page that is looked at now and then leave nothing behind (${mode})`, async ({ visit, page }) => {
    test.setTimeout(120_000);
    await page.clock.install();
    const guide = await visit("soak/");
    await page.evaluate((mode) => {
      const guide = document.createElement("kap-guide");
      guide.setAttribute("loading", "eager");
      guide.setAttribute("mode", mode);
      document.querySelector("main").append(guide);
    }, mode);
    await guide.is("ready");
    const look = async (state) => {
      await page.evaluate((state) => {
        Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, state);
    };
    // Seven minutes: in a consultation a visit ends in each, and another begins.
    const pass = async (rounds) => {
      for (let round = 0; round < rounds; round++) {
        await look("hidden");
        await page.clock.runFor("03:30");
        await look("visible");
        await page.clock.runFor("03:30");
        await guide.is("ready");
      }
    };
    await pass(3);
    const before = await measure(page);
    await pass(18);
    await expectFlat(page, before, 1);
  });
}
