import { expect, test } from "../support/guide.js";

const TABLET = { width: 1180, height: 820 };
const WALL = { width: 1920, height: 1080 };
const PAGES = { en: "consult.html", es: "consult.es.html" };

/** The page for consultations in this window, with a visit's topics in its bar: no screen has more than that. */
async function desk(visit, page, window, name = PAGES.en) {
  await page.setViewportSize(window);
  const guide = await visit(`consult_one_screen/dist/${name}`);
  await guide.is("ready");
  await guide.element.locator('[data-desk="begin:choosing"]').click();
  await expect(guide.element.locator(".agenda")).toBeVisible();
  return guide;
}

/**
 * How high each issue is with each two ways, from the bar's top to the last button's end. Ways and
 * issues are shown as the desk does it, by `hidden` alone.
 */
const heights = (guide) =>
  guide.root.evaluate((root) => {
    const issues = [...root.querySelectorAll(".issue")];
    const [bar, acts] = [".visit", ".desk-acts"].map((selector) => root.querySelector(selector));
    for (const screen of root.querySelectorAll("[data-screen]")) screen.hidden = true;
    const found = [];
    for (const issue of issues) {
      const ways = [...issue.querySelectorAll("[data-way]")];
      for (const way of ways) way.hidden = true;
      issue.hidden = false;
      ways.forEach((first, place) => {
        for (const second of ways.slice(place + 1)) {
          first.hidden = second.hidden = false;
          const height = acts.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
          const is = `${issue.dataset.screen}: ${first.dataset.way} and ${second.dataset.way}`;
          found.push({ is, height, reaches: Math.max(first.scrollWidth - first.clientWidth, second.scrollWidth - second.clientWidth) });
          first.hidden = second.hidden = true;
        }
      });
      issue.hidden = true;
    }
    return found;
  });

for (const [language, name] of Object.entries(PAGES)) {
  for (const window of [TABLET, WALL]) {
    test(`every issue with every two ways is one screen at ${window.width} x ${window.height} (${language})`, async ({ visit, page }) => {
      const guide = await desk(visit, page, window, name);
      const check = async () => {
        const all = await heights(guide);
        expect(all).toHaveLength(8 * 78);
        expect(all.filter(({ height, reaches }) => height > window.height || reaches > 0)).toEqual([]);
        const tallest = Math.max(...all.map(({ height }) => height));
        test.info().annotations.push({ type: "tallest", description: `${tallest} of ${window.height} px` });
      };
      await check();
      await guide.element.locator('[data-desk="staff"]').click();
      await check();
    });
  }
}

/**
 * How large capitals look, in minutes of arc. ISO 9241-303 asks for a character height of at least
 * 16 and advises 20 to 22; what is smaller is for staff, or says where a number comes from.
 */
function angles(guide, { pitch, away }) {
  return guide.root.evaluate((root, { pitch, away }) => {
    const pen = document.createElement("canvas").getContext("2d");
    const angle = (element) => {
      const { fontFamily, fontSize, fontWeight } = getComputedStyle(element);
      // Measured large: a canvas counts in whole pixels.
      pen.font = `${fontWeight} 1000px ${fontFamily}`;
      const capital = (pen.measureText("H").actualBoundingBoxAscent / 1_000) * parseFloat(fontSize);
      return 2 * Math.atan((capital * pitch) / (2 * away)) * (180 / Math.PI) * 60;
    };
    const least = (selector) => {
      const shown = [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      return Math.round(Math.min(...shown.map(angle)) * 10) / 10;
    };
    return {
      question: least(".issue > [tabindex]"),
      way: least(".way-head > :first-child"),
      words: least(".way dd, .arm-rest, .outcome-title"),
      warning: least(".warning-title"),
      number: least(".arm-count"),
      topics: least(".agenda button, .desk-acts button"),
      small: least(".cells dt, .arm dt, .outcome > .quiet, .drawn, .say"),
    };
  }, { pitch, away });
}

for (const [where, window, pitch, away] of /** @type {const} */ ([
  ["a wall screen of 55 inches from two metres", WALL, 0.634, 2_000],
  // 264 points an inch, two to a pixel of the page.
  ["a tablet of 10.9 inches at arm's length", TABLET, 25.4 / 132, 600],
])) {
  test(`it can be read on ${where}`, async ({ visit, page }) => {
    const guide = await desk(visit, page, window);
    for (const way of ["iv", "swallowed"]) await guide.element.locator(`[data-desk="way:${way}"]`).evaluate((button) => button.getAttribute("aria-pressed") === "true" || button.click());
    for (const issue of ["harms", "day"]) {
      await guide.element.locator(`.agenda [data-desk="show:${issue}"], .issues [data-desk="show:${issue}"]`).first().evaluate((button) => button.click());
      await expect(guide.element.locator(`[data-screen="${issue}"]`)).toBeVisible();
      const seen = await angles(guide, { pitch, away });
      test.info().annotations.push({ type: "minutes of arc", description: `${issue}: ${JSON.stringify(seen)}` });
      for (const part of /** @type {const} */ (["question", "way", "words", "warning", "topics"])) expect(seen[part], part).toBeGreaterThanOrEqual(16);
      expect(seen.number).toBeGreaterThanOrEqual(22);
      expect(seen.small).toBeGreaterThanOrEqual(window === WALL ? 16 : 12);
    }
  });
}
