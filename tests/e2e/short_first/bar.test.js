// The slim bar over a step names the way that is read about, in full.

import { expect, test } from "../support/guide.js";
import { go } from "./measure.js";

test.skip(({ browserName }) => browserName !== "chromium", "one engine measures");

/** Names of ways that are wider than the room the choice has for them. */
function cutOff() {
  const select = document.querySelector("kap-guide").shadowRoot.querySelector("#route");
  const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = font;
  // What opens the choice stands in it, too.
  const room = select.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - 16;
  return [...select.options].map(({ text }) => text).filter((text) => pen.measureText(text).width > room);
}

for (const [lang, path] of [["en", "short_first/"], ["es", "short_first/es.html"]]) {
  for (const width of [390, 768, 1180]) {
    test(`home or clinic is told at ${width} px (${lang})`, async ({ visit, page }) => {
      await page.setViewportSize({ width, height: 844 });
      const guide = await visit(path);
      await guide.is("ready");
      await page.evaluate(go, { route: "lozenge-home", step: "when-to-call" });
      await expect(guide.element.locator("#route")).toBeVisible();
      expect(await page.evaluate(cutOff)).toEqual([]);
    });
  }
}
