import { expect, test } from "../support/guide.js";

/** The drawn day of a guide. */
class Day {
  /** @param {import("../support/guide.js").Guide} guide */
  constructor(guide) {
    this.guide = guide;
    this.region = guide.element.getByRole("region", { name: "The day at a glance" });
    this.marks = this.region.getByRole("listitem");
    this.current = this.region.locator("li[aria-current=step]");
  }

  /** Where things stand in the window. */
  boxes() {
    return this.marks.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON()));
  }
}

const WAY = "The whole way in two minutes";

/** Goes to the page on which the day is drawn. */
async function goToDay(guide) {
  await guide.element.getByRole("button", { name: "I'm thinking about it" }).click();
  await expect(guide.step(WAY)).toBeVisible();
}

for (const state of ["static", "ready"]) {
  test(`the day stands on the page of the whole way, and follows the route (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("timeline/");
    await guide.is(state);
    const day = new Day(guide);
    const driving = guide.element.locator(".driving");
    await expect(day.region).toBeHidden();
    await expect(driving).toBeHidden();
    await goToDay(guide);
    await expect(driving).toBeVisible();
    // It is no step's: none of the marks is where one is.
    await expect(day.current).toHaveCount(0);
    await expect(day.region).toContainText("Times depend on how you take it.");
    await expect(day.marks.nth(3)).not.toContainText(/\d/);

    await guide.route.focus();
    await guide.route.selectOption("Muscle shot");
    await expect(day.marks.nth(3)).toHaveText("You feel it begin 3 to 5 minutes");
    await expect(guide.step(WAY)).toBeVisible();
    await expect(guide.route).toBeFocused();
    await guide.route.selectOption("Lozenge, home");
    await expect(day.marks.nth(6)).toHaveText(/^Earliest your sitter may leave.* 2 to 3 hours$/);

    await guide.choose("Taking the medicine");
    await expect(day.region).toBeHidden();
    await expect(driving).toBeHidden();
    // When to drive again stands where one reads of the way home, too.
    await guide.choose("The rest of the day at home");
    await expect(driving.getByText("For every other way of taking ketamine")).toBeHidden();
    await driving.getByText("No driving until tomorrow").click();
    await expect(driving.getByText("For every other way of taking ketamine")).toBeVisible();
    await guide.choose(WAY);
    await expect(day.marks.nth(6)).toHaveText(/^Earliest your sitter may leave.* 2 to 3 hours$/);
  });

  test(`what lies behind is told by more than colour (${state})`, async ({ visit, server, page, browserName }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("timeline/");
    await guide.is(state);
    await guide.begin();
    await guide.choose("Checks before the dose");
    await guide.choose("Taking the medicine");
    // Only Chromium can be told here to take the reader's colours.
    if (browserName === "chromium") await page.emulateMedia({ forcedColors: "active" });
    const steps = guide.element.getByRole("navigation", { name: "All steps" }).getByRole("button");
    const signs = await steps.evaluateAll((buttons) =>
      buttons.slice(3, 7).map((button) => ({
        tick: getComputedStyle(button, "::after").content !== "none",
        rail: getComputedStyle(button).borderInlineStartStyle,
        bold: Number(getComputedStyle(button).fontWeight) > 500,
      })),
    );
    expect(signs).toEqual([
      // "Getting ready" was passed over: only what was opened has a tick.
      { tick: false, rail: "dotted", bold: false },
      { tick: true, rail: "solid", bold: false },
      { tick: false, rail: "solid", bold: true },
      { tick: false, rail: "dotted", bold: false },
    ]);
  });
}

test("wide, the day lies along the page, and the drawing is passed over when read aloud", async ({ visit }) => {
  const guide = await visit("timeline/");
  await guide.is("ready");
  const day = new Day(guide);
  await goToDay(guide);
  await expect(day.marks).toHaveCount(8);
  const boxes = await day.boxes();
  expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1);
  await expect(day.region.locator("svg")).toBeVisible();
  await expect(day.region.locator("svg")).toHaveAttribute("aria-hidden", "true");
  expect(await guide.axe()).toEqual([]);
});

test("a tick stays with its item when the route changes", async ({ visit }) => {
  const guide = await visit("timeline/");
  await guide.is("ready");
  await guide.begin();
  await guide.next("Getting ready");
  const ticked = () =>
    guide.step("Getting ready").getByRole("checkbox").evaluateAll((all) => all.filter((box) => box.checked).map((box) => box.value));
  await guide.step("Getting ready").getByRole("checkbox").last().check();
  const before = await ticked();
  for (const route of ["Spravato spray", "Not sure yet"]) {
    await guide.route.selectOption(route);
    await expect(guide.step("Getting ready")).toBeVisible();
    expect(before).toEqual(expect.arrayContaining(await ticked()));
  }
});

test("steps that aren't shown follow the route too, with their ticks", async ({ visit }) => {
  const guide = await visit("timeline/");
  await guide.is("ready");
  const steps = guide.element.locator(".step");
  await expect(steps).toHaveCount(13);
  const words = () => steps.evaluateAll((all) => all.map((step) => step.textContent));
  await guide.begin();
  await guide.next("Getting ready");
  const before = await words();
  const box = guide.step("Getting ready").getByRole("checkbox").last();
  const value = await box.inputValue();
  await box.check();
  await guide.choose("First call and check-up");
  for (const route of ["IV drip", "Muscle shot"]) {
    await guide.route.selectOption(route);
    await expect.poll(async () => (await words()).filter((text, at) => text === before[at]).length).toBe(1);
    await expect(steps).toHaveCount(13);
    await expect(guide.element.locator(`#step-prepare input[value="${value}"]`)).toBeChecked();
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const state of ["static", "ready"]) {
    test(`the day runs downwards, one tap away (${state})`, async ({ visit, server, page }) => {
      if (state === "static") server.hold(/\.wasm$/);
      const guide = await visit("timeline/");
      await guide.is(state);
      const day = new Day(guide);
      await goToDay(guide);
      await expect(day.marks.first()).toBeHidden();
      await day.region.getByText("The day at a glance").last().click();
      await expect(day.marks.last()).toBeVisible();
      const boxes = await day.boxes();
      for (const [index, box] of boxes.slice(1).entries()) expect(box.top).toBeCloseTo(boxes[index].bottom, 0);
      const drawing = await day.region.locator("svg").boundingBox();
      expect(drawing.x + drawing.width).toBeLessThanOrEqual(boxes[0].left + 1);
      expect(drawing.height).toBeCloseTo(boxes[7].bottom - boxes[0].top, 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    });

    test(`the next step begins in sight, with focus on its heading (${state})`, async ({ visit, server }) => {
      if (state === "static") server.hold(/\.wasm$/);
      const guide = await visit("timeline/");
      await guide.is(state);
      await guide.begin();
      await guide.next("Getting ready");
      for (const [from, to] of [["Getting ready", "Checks before the dose"], ["Checks before the dose", "Taking the medicine"]]) {
        await guide.step(from).getByRole("button", { name: `Next ${to}` }).click();
        const heading = guide.step(to).getByRole("heading", { name: to, exact: true });
        await expect(heading).toBeFocused();
        await expect(heading).toBeInViewport();
      }
      await guide.step("Taking the medicine").getByRole("button", { name: "Back Checks before the dose" }).click();
      await expect(guide.step("Checks before the dose").getByRole("heading").first()).toBeInViewport();
    });
  }
});
