import { expect, Guide, test } from "../support/guide.js";

const box = (guide, name) => guide.element.getByRole("checkbox", { name, exact: true });
const HARD = "What would make this hard for me";
const hurdles = (guide) => guide.element.getByRole("heading", { name: HARD }).click();
const stored = (page) => page.evaluate(() => ({ ...localStorage }));
const asked = (guide) => guide.element.getByLabel("A question in my own words");
const KEEP = "Keep this on this device";

/** A page with its sheet open, in this tab or in another. */
async function sheet(page, server) {
  await page.goto(`${server.url}/kept_here/`);
  const guide = new Guide(page, page.locator("kap-guide"));
  await guide.is("ready");
  await guide.open("My sheet");
  await hurdles(guide);
  return guide;
}

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

test("of two tabs that keep, each takes up what is ticked, unticked and asked in the other, and neither's is lost", async ({ page, context, server, uncaught: _ }) => {
  const one = await sheet(page, server);
  await box(one, KEEP).check();
  const two = await sheet(await context.newPage(), server);
  await box(one, "Needles").check();
  await expect(box(two, "Needles")).toBeChecked();
  await box(two, "Cost").check();
  await asked(two).fill("May I bring my dog?");
  await two.element.getByRole("button", { name: "Add it to my list" }).click();
  await expect(one.element.getByText("May I bring my dog?", { exact: true })).toBeVisible();
  await expect(box(one, "Cost")).toBeChecked();
  expect(await stored(page)).toEqual({ "kap-guide": "1 not-sure h-cost h-needles\nMay I bring my dog?" });

  // A way that is chosen in one is kept, and what the other takes up doesn't change it.
  await one.element.evaluate((element) => element.goTo({ route: "iv" }));
  await expect(one.root).toHaveAttribute("data-route", "iv");
  await box(one, "Needles").uncheck();
  await expect(box(two, "Needles")).not.toBeChecked();
  await one.element.getByRole("button", { name: "Remove: May I bring my dog?" }).click();
  await expect(two.element.getByText("May I bring my dog?", { exact: true })).toHaveCount(0);
  await box(one, "Travel").check();
  await expect(box(two, "Travel")).toBeChecked();
  expect(await stored(page)).toEqual({ "kap-guide": "1 iv h-cost h-travel" });
});

test("what was ticked in a tab before another begins to keep is kept, too", async ({ page, context, server, uncaught: _ }) => {
  const one = await sheet(page, server);
  const two = await sheet(await context.newPage(), server);
  await box(two, "Cost").check();
  await box(one, "Needles").check();
  await box(one, KEEP).check();
  await expect(box(one, "Cost")).toBeChecked();
  await expect(box(two, "Needles")).toBeChecked();
  await expect(box(two, KEEP)).toBeChecked();
  expect(await stored(page)).toEqual({ "kap-guide": "1 not-sure h-cost h-needles" });
});

test("a page that the browser brings back takes up what was kept meanwhile", async ({ page, server, uncaught: _ }) => {
  const guide = await sheet(page, server);
  await box(guide, KEEP).check();
  await page.evaluate(() => {
    localStorage["kap-guide"] = "1 not-sure h-cost";
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await expect(box(guide, "Cost")).toBeChecked();
  await box(guide, "Needles").check();
  expect(await stored(page)).toEqual({ "kap-guide": "1 not-sure h-cost h-needles" });
});

for (const where of ["in this tab", "in another tab"]) {
  test(`where the site empties its storage ${where}, the guide no longer says that it keeps`, async ({ page, context, server, uncaught: _ }) => {
    const guide = await sheet(page, server);
    await box(guide, KEEP).check();
    const tab = where === "in this tab" ? page : (await sheet(await context.newPage(), server)).page;
    await box(guide, "Needles").check();
    await tab.evaluate(() => localStorage.clear());
    // No browser tells the tab itself, so it sees that with the next tick.
    if (tab === page) await box(guide, "Cost").check();
    await expect(box(guide, KEEP)).not.toBeChecked();
    await expect(box(guide, "Needles")).toBeChecked();
    await box(guide, KEEP).check();
    await box(guide, "Travel").check();
    expect((await stored(page))["kap-guide"]).toMatch(/ h-needles h-travel$/);
  });
}
