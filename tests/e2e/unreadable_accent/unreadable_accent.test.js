import { expect, test } from "../support/guide.js";

const color = (locator) => locator.evaluate((element) => getComputedStyle(element).color);

test("a clinic's yellow is darkened until it can be read, and the owner is told", async ({ visit }) => {
  const guide = await visit("unreadable_accent/");
  await guide.is("ready");
  const tab = guide.tab("Questions");
  await expect.poll(() => color(tab)).not.toBe("rgb(255, 214, 0)");
  const [told, ...others] = (await guide.seen()).console;
  expect(others).toEqual([]);
  expect(told).toContain("[kap-guide] --kap-accent is rgb(255, 214, 0), which can't be read on rgb(251, 250, 246)");
  expect(told).toContain(await color(tab));
  expect(await guide.violations()).toEqual([]);

  // On dark paper the yellow can be read as it is.
  await guide.element.evaluate((element) => element.setAttribute("color-scheme", "dark"));
  await expect.poll(() => color(tab)).toBe("rgb(255, 214, 0)");
});
