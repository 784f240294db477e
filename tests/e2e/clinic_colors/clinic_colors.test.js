import { expect, test } from "../support/guide.js";

test("a page's paper holds, its pale ink is darkened, and the owner is told", async ({ visit, page }) => {
  const guide = await visit("clinic_colors/");
  await guide.is("ready");
  const shown = guide.element.locator("#guide");
  await expect(shown).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(shown).not.toHaveCSS("color", "rgb(176, 176, 176)");
  await expect(guide.element.getByRole("heading", { level: 2 }).first()).toHaveCSS("text-transform", "uppercase");
  const [told, ...others] = (await guide.seen()).console;
  expect(others).toEqual([]);
  expect(told).toContain("[kap-guide] --kap-ink is rgb(176, 176, 176), which can't be read on rgb(255, 255, 255)");
  expect(await guide.violations()).toEqual([]);

  const height = async () => Math.ceil((await guide.element.boundingBox())?.height ?? 0);
  await expect.poll(async () => Number(await page.locator("#height").textContent()) - (await height())).toBe(0);
  const before = await height();
  await guide.tab("Questions").click();
  await expect.poll(height).not.toBe(before);
  await expect.poll(async () => Number(await page.locator("#height").textContent()) - (await height())).toBe(0);
});
