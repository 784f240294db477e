// Text twice as large, by the page or by the reader: every word stays whole, and nothing is beside the window.

import { expect, test } from "../support/guide.js";
import { brokenWords } from "../support/in_page.js";
import { go } from "./measure.js";

test.skip(({ browserName }) => browserName !== "chromium", "one engine measures");

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
          expect.soft(await page.evaluate(brokenWords), where).toEqual([]);
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
