// A page that is left and come back to, which the browser keeps as it is meanwhile. Playwright forbids
// that to its browser, so this one has its own, and is driven past what knows of no such pages.

import { chromium } from "@playwright/test";
import { env } from "node:process";
import { expect, test } from "../support/guide.js";
import { ask, expectFlat, keepMemory, LONG, measure } from "./measure.js";

/** How often a reader leaves and comes back. */
const TIMES = 50;

/** Puts a guide on the page, and counts how often the page is shown anew. @param {string} mode */
async function begin(mode) {
  window.shown = [];
  addEventListener("pageshow", ({ persisted }) => window.shown.push(persisted));
  const guide = document.createElement("kap-guide");
  guide.setAttribute("loading", "eager");
  guide.setAttribute("mode", mode);
  const ready = new Promise((done) => guide.addEventListener("kap-guide-ready", done, { once: true }));
  document.querySelector("main").append(guide);
  await ready;
}

/** A page with a guide, in a browser that keeps pages. */
async function start(server, mode) {
  const browser = await chromium.launch({
    executablePath: env.KAP_CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu"],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const page = await browser.newPage();
  await page.addInitScript(keepMemory);
  await page.goto(`${server.url}/soak/`);
  await page.evaluate(begin, mode);
  const cdp = await page.context().newCDPSession(page);
  const is = (expression) => expect.poll(() => ask(cdp, expression).catch(() => false)).toBe(true);
  return {
    cdp,
    is,
    async leaveAndComeBack() {
      const times = await ask(cdp, "shown.length");
      // Another page of the site.
      await cdp.send("Page.navigate", { url: `${server.url}/support/page.css` });
      await is("location.pathname.endsWith('.css') && document.readyState === 'complete'");
      const { currentIndex, entries } = await cdp.send("Page.getNavigationHistory");
      await cdp.send("Page.navigateToHistoryEntry", { entryId: entries[currentIndex - 1].id });
      // A page that was made anew knows of no time before.
      await is(`window.shown?.length === ${times + 1} && shown.every((isKept) => isKept)`);
    },
    close: () => browser.close(),
  };
}

test("a page that is left and come back to all day is as it was, and nothing piles up", async ({ server }) => {
  test.setTimeout(120_000);
  const { cdp, is, leaveAndComeBack, close } = await start(server, "embed");
  for (let time = 0; time < 5; time++) await leaveAndComeBack();
  const before = await measure(cdp);
  for (let time = 0; time < TIMES; time++) {
    await leaveAndComeBack();
    if (LONG && time % 10 === 9) console.log(time + 1, await measure(cdp));
  }
  await expectFlat(cdp, before, 1);
  // And it goes on from there.
  const root = "document.querySelector('kap-guide').shadowRoot";
  await is(`${root}.querySelector('#guide').dataset.state === 'ready'`);
  await ask(cdp, `void ${root}.querySelector('[role=tab][data-go=questions]').click()`);
  await is(`${root}.querySelector('#part-questions').checkVisibility()`);
  await close();
});

test("in a consultation whoever comes back is asked, and sees nothing before", async ({ server }) => {
  test.setTimeout(60_000);
  const { is, leaveAndComeBack, close } = await start(server, "consult");
  const root = "document.querySelector('kap-guide').shadowRoot";
  await is(`!${root}.querySelector('#guide').hasAttribute('data-covered')`);
  await leaveAndComeBack();
  await is(`${root}.querySelector('#guide').hasAttribute('data-covered')`);
  await is(`${root}.querySelector('#still-there').open`);
  await is(`!${root}.querySelector('.visit').checkVisibility({ visibilityProperty: true })`);
  await close();
});
