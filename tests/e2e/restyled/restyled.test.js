// A tool such as Dark Reader puts its styles before ours, and again whenever they are gone.

import { expect, test } from "../support/guide.js";

function restyle() {
  const attach = Element.prototype.attachShadow;
  window.restyled = 0;
  Element.prototype.attachShadow = function (how) {
    const shadow = attach.call(this, how);
    const own = document.createElement("style");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("h2 { outline: 1px dotted green }");
    const put = () => {
      if (shadow.firstChild !== own) {
        window.restyled++;
        shadow.prepend(own);
      }
      if (shadow.adoptedStyleSheets[0] === sheet) return;
      window.restyled++;
      shadow.adoptedStyleSheets = [sheet, ...shadow.adoptedStyleSheets.filter((other) => other !== sheet)];
    };
    put();
    new MutationObserver(put).observe(shadow, { childList: true, subtree: true });
    setInterval(put, 100);
    return shadow;
  };
}

/** Whether the guide wears its own styles: without them a tab is a button of the browser's. */
const isDressed = (guide) => expect(guide.tab("Compare")).toHaveCSS("cursor", "pointer");

test("a guide that a tool dresses anew is whole, and nobody fights", async ({ visit, page }) => {
  await page.addInitScript(restyle);
  const guide = await visit("restyled/");
  await guide.is("ready");
  await guide.readThrough();
  await isDressed(guide);
  expect(await page.evaluate(() => window.restyled)).toBeLessThan(12);
});

test("while nothing of it has come, its sentence is there", async ({ visit, page, server }) => {
  server.hold(/\/en\.\w{6}\.html$/);
  await page.addInitScript(restyle);
  await visit("restyled/");
  await page.waitForFunction(() => document.querySelector("kap-guide").shadowRoot !== null);
  await expect(page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
});

test("what begins anew there is dressed, too", async ({ visit, page }) => {
  await page.addInitScript(restyle);
  const guide = await visit("restyled/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.setAttribute("region", "uk"));
  await expect.poll(() => guide.told("kap-guide-ready")).toHaveLength(2);
  await isDressed(guide);
  await guide.open("Compare");
  await expect(guide.part("Compare").getByRole("checkbox", { name: "IV drip" })).toBeVisible();
});
