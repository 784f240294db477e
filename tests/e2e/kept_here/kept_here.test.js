import { expect, Guide, test } from "../support/guide.js";

const box = (guide, name) => guide.element.getByRole("checkbox", { name, exact: true });
const HARD = "What would make this hard for me";
const hurdles = (guide) => guide.element.getByRole("heading", { name: HARD }).click();
const stored = (page) => page.evaluate(() => ({ ...localStorage }));

test("nothing is stored unless asked; then ticks and own questions, until it is cleared, in other tabs too", async ({ visit, page, context }) => {
  const guide = await visit("kept_here/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.goTo({ route: "sc" }));
  await expect(guide.route).toHaveValue("sc");
  await guide.open("My sheet");
  await hurdles(guide);
  await box(guide, "Needles").check();
  expect(await stored(page)).toEqual({});
  await box(guide, "Keep this on this device").check();
  expect(await stored(page)).toEqual({ "kap-guide": "1 sc h-needles" });
  await box(guide, "Cost").check();
  expect(await stored(page)).toEqual({ "kap-guide": "1 sc h-cost h-needles" });
  // Where they are written it is said, too, when they stay.
  await expect(guide.element.getByText("unless you share the sheet or keep it on this device.")).toBeVisible();
  await guide.element.getByLabel("A question in my own words").fill("May I bring\nmy dog?");
  await guide.element.getByRole("button", { name: "Add it to my list" }).click();
  expect(await stored(page)).toEqual({ "kap-guide": "1 sc h-cost h-needles\nMay I bring my dog?" });

  const tab = await context.newPage();
  await tab.goto(page.url());
  const later = new Guide(tab, tab.locator("kap-guide"));
  await later.is("ready");
  await later.open("My sheet");
  await hurdles(later);
  await expect(box(later, "Cost")).toBeChecked();
  await expect(later.element.getByText("May I bring my dog?", { exact: true })).toHaveCount(1);
  await expect(box(later, "Keep this on this device")).toBeChecked();
  await expect(later.route).toHaveValue("sc");

  await guide.element.evaluate((element) => element.clear());
  await expect.poll(() => stored(page)).toEqual({});
  for (const cleared of [guide, later]) {
    await cleared.is("ready");
    await expect(cleared.route).toHaveValue("not-sure");
    await cleared.open("My sheet");
    await hurdles(cleared);
    await expect(box(cleared, "Cost")).not.toBeChecked();
    await expect(cleared.element.getByText("May I bring my dog?")).toHaveCount(0);
    await expect(box(cleared, "Keep this on this device")).not.toBeChecked();
  }
  await tab.close();
});

test("where the browser keeps nothing, that is said once and nothing is lost", async ({ page, visit }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const guide = await visit("kept_here/");
  await guide.is("ready");
  await guide.open("My sheet");
  await hurdles(guide);
  await box(guide, "Travel").check();
  await box(guide, "Keep this on this device").click();
  await expect(guide.element.getByText("This browser does not let the guide keep anything here.")).toBeVisible();
  await expect(box(guide, "Keep this on this device")).not.toBeChecked();
  await expect(box(guide, "Travel")).toBeChecked();
});
