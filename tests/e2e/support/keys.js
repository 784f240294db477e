// What somebody does who has only keys.

import { expect } from "@playwright/test";

/** Where focus is, and whether one can see it. */
const focus = async () => {
  // The browser scrolls in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const active = document.activeElement;
  const element = active?.shadowRoot?.activeElement ?? active;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  // Firefox doesn't scroll for what can be seen in part: only what is in the window counts.
  const box = element.getBoundingClientRect();
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [width, height] = [Math.min(box.right, innerWidth) - left, Math.min(box.bottom, innerHeight) - top];
  const spots = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y]));
  return {
    name: (element.labels?.[0] ?? element).innerText.replace(/\s+/g, " ").trim() || element.id,
    visible: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1,
    inGuide: active?.localName === "kap-guide",
    // Nothing that stays in sight lies over all of it, and it is in the window.
    uncovered: spots.some((spot) => {
      const on = element.getRootNode().elementFromPoint(...spot);
      return on === element || element.contains(on);
    }),
  };
};

/** Looks at where focus is, which must be to be seen. @param {import("@playwright/test").Page} page */
export async function look(page) {
  const { name, visible, uncovered, inGuide } = await page.evaluate(focus);
  if (inGuide) expect({ name, visible, uncovered }).toEqual({ name, visible: true, uncovered: true });
  return { name, inGuide };
}

/** Presses a key until focus leaves the guide; tells what it met, and where it ended. */
export async function walk(page, key) {
  const met = [];
  for (let press = 0; press < 400; press++) {
    await page.keyboard.press(key);
    const { name, inGuide } = await look(page);
    if (!inGuide) return { met, end: name };
    met.push(name);
  }
  return { met, end: "nowhere" };
}

/**
 * Presses Tab, or another key, until focus is there.
 * @param {import("@playwright/test").Locator} locator
 */
export async function reach(locator, key = "Tab") {
  const page = locator.page();
  const there = () => locator.evaluate((element) => element.getRootNode().activeElement === element);
  for (let press = 0; press < 100 && !(await there()); press++) await page.keyboard.press(key);
  await expect(locator).toBeFocused();
  await look(page);
}

/** Reaches something and presses a key on it. @param {import("@playwright/test").Locator} locator */
export async function press(locator, key = "Enter", by = "Tab") {
  await reach(locator, by);
  await locator.page().keyboard.press(key);
}
