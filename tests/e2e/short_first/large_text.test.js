// Text twice as large, by the page or by the reader: every word stays whole, and nothing is beside the window.

import { expect, test } from "../support/guide.js";
import { go } from "./measure.js";

test.skip(({ browserName }) => browserName !== "chromium", "one engine measures");

/** Words of what is shown that stand on two lines. */
function broken() {
  const root = document.querySelector("kap-guide").shadowRoot;
  // Words for who hears the guide are cut to nothing; a choice cuts its own.
  const isCutAway = (element) =>
    element && (element.localName === "select" || getComputedStyle(element).width === "1px" || isCutAway(element.parentElement));
  const walker = document.createTreeWalker(root.querySelector("#guide"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!node.parentElement.checkVisibility() || isCutAway(node.parentElement)) continue;
    for (const { index, 0: word } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
    }
  }
  return found;
}

/** What stands beside the window. */
const beside = () =>
  [...document.querySelector("kap-guide").shadowRoot.querySelectorAll("#guide *")]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 0.5)
    .map((element) => `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 30)}`);

const LANGUAGES = [
  { lang: "en", path: "short_first/", parts: ["Compare", "Questions", "My sheet"] },
  { lang: "es", path: "short_first/es.html", parts: ["Comparar", "Preguntas", "Mi hoja"] },
];

for (const { lang, path, parts } of LANGUAGES) {
  for (const width of [390, 320]) {
    for (const size of [26, 34]) {
      test(`at ${size} px in ${width} px of room every word is whole (${lang})`, async ({ visit, page }) => {
        await page.setViewportSize({ width, height: 844 });
        const guide = await visit(path);
        await guide.element.evaluate((element, size) => element.style.setProperty("--kap-font-size", `${size}px`), size);
        await guide.is("ready");
        const look = async (where) => {
          expect.soft(await page.evaluate(broken), where).toEqual([]);
          expect.soft(await page.evaluate(beside), where).toEqual([]);
        };
        await look("start");
        for (const part of parts) {
          await guide.open(part);
          await look(part);
        }
        for (const step of ["first-call", "dose", "going-home"]) {
          await page.evaluate(go, { route: "esketamine-nasal", step });
          await look(step);
        }
      });
    }
  }
}
