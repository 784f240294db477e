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

  /** What is marked. @param {string[]} labels */
  async isAt(labels) {
    await expect(this.current.locator(":first-child")).toHaveText(labels);
  }

  /** Where things stand in the window. */
  boxes() {
    return this.marks.evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON()));
  }
}

/** Goes to a step as a reader does, by the list. */
async function goTo(guide, name) {
  const steps = guide.element.getByRole("navigation", { name: "All steps" });
  await steps.getByRole("button", { name, exact: true }).click();
  await expect(guide.step(name)).toBeVisible();
}

for (const state of ["static", "ready"]) {
  test(`the day follows the step, and the route keeps both (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("timeline/");
    await guide.is(state);
    const day = new Day(guide);
    await day.isAt([]);
    await guide.element.getByRole("button", { name: "Next Getting ready" }).click();
    await day.isAt(["You stop eating"]);
    await goTo(guide, "What it may feel like");
    await day.isAt(["You feel it begin", "Strongest effects"]);
    await expect(day.region).toContainText("Times depend on how you take it.");
    await expect(day.marks.nth(3)).not.toContainText(/\d/);

    await guide.route.focus();
    await guide.route.selectOption("Shot into a muscle (IM)");
    await expect(day.marks.nth(3)).toHaveText("You feel it begin 3 to 5 minutes");
    await expect(guide.step("What it may feel like")).toBeVisible();
    await day.isAt(["You feel it begin", "Strongest effects"]);
    await expect(guide.route).toBeFocused();
    await guide.route.selectOption("Lozenge at home");
    await expect(day.marks.nth(6)).toHaveText(/^Earliest your sitter may leave.* 2 to 3 hours$/);

    await goTo(guide, "The next days");
    await day.isAt(["Driving again"]);
    await goTo(guide, "When to call");
    await day.isAt([]);
  });

  test(`what lies behind is told by more than colour (${state})`, async ({ visit, server, page, browserName }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("timeline/");
    await guide.is(state);
    await goTo(guide, "Taking the medicine");
    // Only Chromium can be told here to take the reader's colours.
    if (browserName === "chromium") await page.emulateMedia({ forcedColors: "active" });
    const steps = guide.element.getByRole("navigation", { name: "All steps" }).getByRole("button");
    const signs = await steps.evaluateAll((buttons) =>
      buttons.slice(2, 5).map((button) => ({
        tick: getComputedStyle(button, "::after").content !== "none",
        rail: getComputedStyle(button).borderInlineStartStyle,
        bold: Number(getComputedStyle(button).fontWeight) > 500,
      })),
    );
    expect(signs).toEqual([
      { tick: true, rail: "solid", bold: false },
      { tick: false, rail: "solid", bold: true },
      { tick: false, rail: "dotted", bold: false },
    ]);
    const marks = await new Day(guide).marks.evaluateAll((marks) =>
      marks.slice(1, 4).map((mark) => ({
        bold: Number(getComputedStyle(mark.children[0]).fontWeight) > 500,
        rule: getComputedStyle(mark).borderInlineStartWidth,
        dot: getComputedStyle(mark, "::before").content !== "none",
      })),
    );
    const other = { bold: false, rule: "1px", dot: false };
    expect(marks).toEqual([other, { bold: true, rule: "3px", dot: true }, other]);
  });
}

test("wide, the day lies along the page, and the drawing is passed over when read aloud", async ({ visit }) => {
  const guide = await visit("timeline/");
  await guide.is("ready");
  const day = new Day(guide);
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
  await goTo(guide, "Getting ready");
  const ticked = () =>
    guide.step("Getting ready").getByRole("checkbox").evaluateAll((all) => all.filter((box) => box.checked).map((box) => box.value));
  await guide.step("Getting ready").getByRole("checkbox").last().check();
  const before = await ticked();
  for (const route of ["Esketamine nasal spray (Spravato)", "Not sure yet"]) {
    await guide.route.selectOption(route);
    await expect(guide.step("Getting ready")).toBeVisible();
    expect(before).toEqual(expect.arrayContaining(await ticked()));
  }
});

test("steps that aren't shown follow the route too, with their ticks", async ({ visit }) => {
  const guide = await visit("timeline/");
  await guide.is("ready");
  const steps = guide.element.locator(".step");
  await expect(steps).toHaveCount(11);
  const words = () => steps.evaluateAll((all) => all.map((step) => step.textContent));
  const before = await words();
  await goTo(guide, "Getting ready");
  const box = guide.step("Getting ready").getByRole("checkbox").last();
  const value = await box.inputValue();
  await box.check();
  await goTo(guide, "First call and check-up");
  for (const route of ["Drip into a vein (IV)", "Shot into a muscle (IM)"]) {
    await guide.route.selectOption(route);
    await expect.poll(async () => (await words()).filter((text, at) => text === before[at]).length).toBe(0);
    await expect(steps).toHaveCount(11);
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
      await expect(day.marks.first()).toBeHidden();
      await day.region.getByText("The day at a glance").last().click();
      await expect(day.marks.last()).toBeVisible();
      const boxes = await day.boxes();
      boxes.slice(1).forEach((box, index) => expect(box.top).toBeCloseTo(boxes[index].bottom, 0));
      const drawing = await day.region.locator("svg").boundingBox();
      expect(drawing.x + drawing.width).toBeLessThanOrEqual(boxes[0].left + 1);
      expect(drawing.height).toBeCloseTo(boxes[7].bottom - boxes[0].top, 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    });

    test(`the next step begins in sight, with focus on its heading (${state})`, async ({ visit, server }) => {
      if (state === "static") server.hold(/\.wasm$/);
      const guide = await visit("timeline/");
      await guide.is(state);
      await guide.element.getByRole("button", { name: "Next Getting ready" }).click();
      for (const [from, to] of [["Getting ready", "Arriving and checks"], ["Arriving and checks", "Taking the medicine"]]) {
        await guide.step(from).getByRole("button", { name: `Next ${to}` }).click();
        const heading = guide.step(to).getByRole("heading", { name: to, exact: true });
        await expect(heading).toBeFocused();
        await expect(heading).toBeInViewport();
      }
      await guide.step("Taking the medicine").getByRole("button", { name: "Back Arriving and checks" }).click();
      await expect(guide.step("Arriving and checks").getByRole("heading").first()).toBeInViewport();
    });
  }
});
