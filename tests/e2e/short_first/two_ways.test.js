// The comparison on a phone: as it opens, and with any two ways of taking it side by side.

import { expect, test } from "../support/guide.js";

test.skip(({ browserName }) => browserName !== "chromium", "one engine measures");
test.use({ viewport: { width: 390, height: 844 } });

/** How many windows high the guide is with each two of the ways ticked, all that is folded closed. */
async function heights() {
  const root = document.querySelector("kap-guide").shadowRoot;
  const boxes = [...root.querySelectorAll(".ways tbody:first-of-type input")];
  const tick = (box, isTicked) => box.checked !== isTicked && box.click();
  for (const box of boxes) tick(box, false);
  root.querySelector(".compared").open = true;
  const found = {};
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      tick(one, true);
      tick(other, true);
      for (const fold of root.querySelectorAll(".compare > details:not(.compared), .compare .drawer")) fold.open = false;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      found[`${one.value} ${other.value}`] = root.querySelector("#guide").getBoundingClientRect().height / innerHeight;
      tick(one, false);
      tick(other, false);
    }
  }
  return found;
}

for (const { lang, path, name, more } of [
  { lang: "en", path: "short_first/", name: "Compare", more: 1 },
  { lang: "es", path: "short_first/es.html", name: "Comparar", more: 1.2 },
]) {
  test(`it opens short, and any two ways side by side stay short (${lang})`, async ({ visit, page }) => {
    const guide = await visit(path);
    await guide.is("ready");
    await guide.open(name);
    expect(await guide.root.evaluate((root) => root.getBoundingClientRect().height / innerHeight)).toBeLessThan(2.5 * more);
    const found = Object.entries(await page.evaluate(heights));
    expect(found).toHaveLength(28);
    console.log(`two ways (${lang}): at most ${Math.max(...found.map(([, high]) => high)).toFixed(2)} screens`);
    expect(found.filter(([, high]) => high > 6 * more)).toEqual([]);
  });
}
