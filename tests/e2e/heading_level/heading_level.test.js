import { expect, test } from "../support/guide.js";

/** Levels of all headings in the guide, in order. */
const levels = () =>
  [...document.querySelector("kap-guide").shadowRoot.querySelectorAll("h1,h2,h3,h4,h5,h6")]
    .filter((heading) => heading.checkVisibility())
    .map((heading) => Number(heading.localName[1]));

for (const state of ["static", "ready"]) {
  test(`the guide's headings follow the page's (${state})`, async ({ visit, server, page }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("heading_level/");
    await guide.is(state);
    for (const name of ["Compare", "Questions", "Steps", "a step"]) {
      await (name === "a step" ? guide.begin() : guide.open(name));
      const [first, second, ...rest] = await page.evaluate(levels);
      expect([first, second]).toEqual([3, 4]);
      let last = second;
      for (const level of rest) {
        expect(level).toBeLessThanOrEqual(last + 1);
        expect(level).toBeGreaterThanOrEqual(4);
        last = level;
      }
    }
  });
}
