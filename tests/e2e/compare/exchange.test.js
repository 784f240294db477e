// Another way in place of one that is compared, chosen where its name stands.

import { expect, test } from "../support/guide.js";
import { comparison } from "./comparison.js";

for (const width of [320, 390, 1280]) {
  test(`another way takes a column's place, and focus goes on in its head (${width} px)`, async ({ visit, server, page }) => {
    await page.setViewportSize({ width, height: 844 });
    const compare = await comparison(visit, server);
    await compare.beside("IV drip", "Spravato spray");
    await compare.exchange("IV drip").selectOption("Lozenge, home");
    await expect(compare.box("IV drip")).not.toBeChecked();
    await expect(compare.box("Lozenge, home")).toBeChecked();
    await expect(compare.exchange("IV drip")).toBeHidden();
    await expect(compare.exchange("Lozenge, home")).toBeFocused();
    await expect(compare.exchange("Lozenge, home")).toHaveValue("lozenge-home");
    await expect(compare.row("How you take it")).toContainText("lozenge");
    // What stands there can't be taken twice, nor what was left be forgotten.
    const choices = compare.exchange("Lozenge, home").getByRole("option");
    await expect(choices.filter({ hasText: "Spravato spray" })).toBeDisabled();
    await expect(choices.filter({ hasText: "IV drip" })).toBeEnabled();
    await compare.exchange("Lozenge, home").selectOption("TMS");
    await expect(compare.exchange("TMS")).toBeFocused();
  });
}

test("a finger has room for it, also where three are cards", async ({ browser, browserName, server }) => {
  test.skip(browserName !== "chromium", "only Chromium can be given a finger");
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  const { Guide } = await import("../support/guide.js");
  const visit = async (path) => {
    await page.goto(`${server.url}/${path}`);
    return new Guide(page, page.locator("kap-guide"));
  };
  const compare = await comparison(visit, server);
  await compare.beside("IV drip", "Spravato spray");
  expect((await compare.exchange("IV drip").boundingBox()).height).toBeGreaterThanOrEqual(44);
  await compare.box("TMS").check();
  expect((await compare.exchange("TMS").boundingBox()).height).toBeGreaterThanOrEqual(44);
  await compare.exchange("TMS").selectOption("ECT");
  await expect(compare.exchange("ECT")).toBeFocused();
  await context.close();
});

test("it is chosen with the keyboard", async ({ visit, server, page }) => {
  const compare = await comparison(visit, server);
  await compare.beside("IV drip", "Spravato spray");
  await compare.exchange("IV drip").focus();
  await page.keyboard.press("m");
  await expect(compare.exchange("Muscle shot")).toBeFocused();
  await expect(compare.box("Muscle shot")).toBeChecked();
});
