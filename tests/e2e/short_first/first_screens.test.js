// What is seen without scrolling, and how much there is in all, by the room that the guide has: a
// small phone, a tablet, a column beside a page's own words, a wide page.

import { expect, test } from "../support/guide.js";
import { go } from "./measure.js";

test.skip(({ browserName }) => browserName !== "chromium", "one engine measures");

/** `most`: how many windows high each part may be as it opens. */
const ROOMS = [
  { room: "a small phone", path: "short_first/", width: 320, height: 700, most: { start: 1.6, compare: 2.5, questions: 3, summary: 3.5 } },
  { room: "a tablet", path: "short_first/", width: 768, height: 1024, most: { start: 1, compare: 1.5, questions: 1.7, summary: 1.8 } },
  { room: "a column of 360 px", path: "short_first/sidebar.html", width: 1280, height: 844, most: { start: 1.1, compare: 2, questions: 2.2, summary: 3 } },
  { room: "1,072 px of room", path: "short_first/", width: 1072, height: 844, most: { start: 1, compare: 1.5, questions: 1.8, summary: 2 } },
];

for (const { room, path, width, height, most } of ROOMS) {
  test(`in ${room} each part opens short, and a step says the most on its first screen`, async ({ visit, page }) => {
    await page.setViewportSize({ width, height });
    const guide = await visit(path);
    await guide.is("ready");
    const screens = () => guide.root.evaluate((root) => root.getBoundingClientRect().height / innerHeight);
    const found = { start: await guide.element.locator(".doors").evaluate((doors) => doors.getBoundingClientRect().bottom / innerHeight) };
    for (const [part, name] of [["compare", "Compare"], ["questions", "Questions"], ["summary", "My sheet"]]) {
      await guide.open(name);
      found[part] = await screens();
    }
    console.log(`${room}: ${Object.entries(found).map(([part, high]) => `${part} ${high.toFixed(2)}`).join(", ")}`);
    for (const [part, high] of Object.entries(found)) expect.soft(high, part).toBeLessThanOrEqual(most[part]);

    // Everything of a step up to what to do stands in the window, and nothing beside it.
    await page.evaluate(go, { route: "iv", step: "dose" });
    const step = guide.step("Taking the medicine");
    await expect(step.getByRole("heading", { name: "Taking the medicine" })).toBeInViewport();
    await expect(step.getByRole("checkbox").first()).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}
