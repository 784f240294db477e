import { expect, test } from "../support/guide.js";
import { press, reach, walk } from "../support/keys.js";

/** A guide in this state, with focus on the link before it. */
async function start({ visit, server, page }, state = "ready") {
  if (state === "static") server.hold(/\.wasm$/);
  const guide = await visit("keyboard/");
  await guide.is(state);
  await page.locator("p > #before").focus();
  return guide;
}

/** Goes to a part with the arrow keys. */
async function arrive(guide, name) {
  await reach(guide.tab("Steps"));
  for (let tab = 0; tab < 5; tab++) {
    if ((await guide.tab(name).getAttribute("aria-selected")) === "true") break;
    await guide.page.keyboard.press("ArrowRight");
  }
  await expect(guide.tab(name)).toBeFocused();
  await expect(guide.part(name).getByRole("heading", { name, exact: true })).toBeVisible();
}

/** From the start page to the first step. */
async function beginWalking(guide) {
  await press(guide.element.getByRole("button", { name: "I'm thinking about it" }));
  await expect(guide.step("The whole way in two minutes").getByRole("heading").first()).toBeFocused();
  await press(guide.element.getByRole("button", { name: "Next First call and check-up" }));
  await expect(guide.step("First call and check-up").getByRole("heading").first()).toBeFocused();
}

for (const name of ["Steps", "Compare", "Questions", "My sheet"]) {
  test(`Tab leads through "${name}" and out again, both ways, with visible focus`, async ({ visit, server, page }) => {
    test.slow();
    const guide = await start({ visit, server, page });
    await guide.open(name);
    await page.locator("p > #before").focus();
    const forth = await walk(page, "Tab");
    expect(forth.end).toBe("After the guide");
    expect(forth.met.slice(0, 5)).toEqual(["Call 988", "Text", "911", "Need help now?", name]);
    const back = await walk(page, "Shift+Tab");
    expect(back.end).toBe("Before the guide");
    expect(back.met).toEqual(forth.met.reverse());
  });
}

test("Tab leads through a step, folded and open, and out again, both ways, with visible focus", async ({ visit, server, page }) => {
  test.slow();
  const guide = await start({ visit, server, page });
  await guide.begin();
  for (const button of ["Show everything", "Fold all"]) {
    await page.locator("p > #before").focus();
    const forth = await walk(page, "Tab");
    expect(forth.end).toBe("After the guide");
    expect(forth.met).toContain("Next Getting ready");
    const back = await walk(page, "Shift+Tab");
    expect(back.end).toBe("Before the guide");
    expect(back.met).toEqual(forth.met.reverse());
    await press(guide.step("First call and check-up").getByRole("button", { name: button }));
  }
});

for (const state of ["static", "ready"]) {
  test(`the crisis card opens and closes, from the top and from a step (${state})`, async ({ visit, server, page }) => {
    const guide = await start({ visit, server, page }, state);
    const summary = guide.crisis.locator("summary").first();
    await press(summary);
    await expect(guide.crisis).toHaveAttribute("open");
    await reach(guide.crisis.getByRole("link", { name: "Emergency: 911" }));
    await press(summary, "Space", "Shift+Tab");
    await expect(guide.crisis).not.toHaveAttribute("open");

    await beginWalking(guide);
    await press(guide.help, "Space", (await summary.isVisible()) ? "Shift+Tab" : "Tab");
    await expect(guide.crisis).toHaveAttribute("open");
    await expect(summary).toBeFocused();
  });

  test(`arrows, Home and End lead from tab to tab (${state})`, async ({ visit, server, page }) => {
    const guide = await start({ visit, server, page }, state);
    await reach(guide.tab("Steps"));
    for (const [key, name] of [
      ["ArrowLeft", "My sheet"],
      ["ArrowLeft", "Questions"],
      ["ArrowRight", "My sheet"],
      ["ArrowRight", "Steps"],
      ["End", "My sheet"],
      ["Home", "Steps"],
      ["ArrowRight", "Compare"],
    ]) {
      await page.keyboard.press(key);
      await expect(guide.tab(name)).toBeFocused();
      await expect(guide.part(name).getByRole("heading", { name, exact: true })).toBeVisible();
      await expect(guide.element.getByRole("tabpanel")).toHaveCount(1);
    }
    // With such a key they are the browser's: back and forward with Alt, or Cmd on a Mac.
    await page.keyboard.press("Control+ArrowRight");
    await expect(guide.tab("Compare")).toBeFocused();
    await expect(guide.tab("Compare")).toHaveAttribute("aria-selected", "true");
  });

  test(`a route is chosen, then a step after another, then one from the list (${state})`, async ({
    visit,
    server,
    page,
    browserName,
  }) => {
    const guide = await start({ visit, server, page }, state);
    await beginWalking(guide);
    await reach(guide.route, (await guide.tab("Steps").isVisible()) ? "Shift+Tab" : "Tab");
    await page.keyboard.type("IV");
    if (browserName === "firefox") await page.keyboard.press("Enter");
    await expect(guide.route).toHaveValue("iv");
    await expect(guide.route).toBeFocused();

    await press(guide.element.getByRole("button", { name: "Next Getting ready" }));
    await expect(guide.step("Getting ready").getByRole("heading", { name: "Getting ready" })).toBeFocused();
    await press(guide.element.getByRole("button", { name: "Back First call and check-up" }), "Space");
    const first = guide.step("First call and check-up");
    await expect(first.getByRole("heading", { name: "First call and check-up" })).toBeFocused();

    const steps = guide.element.getByRole("navigation", { name: "All steps" });
    const list = steps.locator("summary");
    if (await list.isVisible()) await press(list, "Enter", "Shift+Tab");
    const later = steps.getByRole("button", { name: "Going home" });
    await press(later, "Enter", (await list.isVisible()) ? "Tab" : "Shift+Tab");
    await expect(guide.step("Going home").getByRole("heading", { name: "Going home" })).toBeFocused();
    await expect(steps.locator("[aria-current=step]")).toHaveText("Going home");
  });
}

test("a question is searched for, its answer opened, and all answers shown", async ({ visit, server, page }) => {
  const guide = await start({ visit, server, page });
  await arrive(guide, "Questions");
  await reach(guide.search);
  await page.keyboard.type("bladder");
  const question = guide.question("Can it damage my bladder?");
  await expect(guide.status).toHaveText(/answers found/);
  await press(question.locator("summary").first());
  await expect(question).toHaveAttribute("open");
  await press(question.getByText("Sources", { exact: true }), "Space");
  await expect(question.locator(".sources")).toHaveAttribute("open");

  await reach(guide.search, "Shift+Tab");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("ketamine");
  const shown = guide.element.locator(".found-questions > .question");
  const more = guide.element.getByRole("button", { name: /^Show all \d+$/ });
  await reach(more);
  const few = await shown.count();
  await page.keyboard.press("Enter");
  await expect(more).toBeHidden();
  await expect(shown.nth(few).locator("summary").first()).toBeFocused();
});

test("columns, what is hard and groups of rows are chosen in the comparison", async ({ visit, server, page }) => {
  const guide = await start({ visit, server, page });
  await arrive(guide, "Compare");
  const part = guide.part("Compare");
  const fold = (name) => part.locator("summary").filter({ hasText: name });
  await press(part.getByRole("checkbox", { name: "IV drip" }), "Space");
  await press(part.getByRole("checkbox", { name: "Lozenge, home" }), "Space");
  await press(fold("What would make this hard"));
  await press(part.getByRole("checkbox", { name: "Needles", exact: true }), "Space");
  await press(fold("Compare the"));
  await expect(part.getByRole("table", { name: "At a glance" }).getByRole("columnheader")).toHaveCount(4);
  await expect(part.getByText("Hard for you: Needles").filter({ visible: true })).not.toHaveCount(0);
  await press(fold("Getting it"));
  const needle = part.getByRole("cell").getByText("A small tube goes into a vein and stays");
  await expect(needle).toBeVisible();
  await page.keyboard.press("Space");
  await expect(needle).toBeHidden();
  await expect(fold("Getting it")).toBeFocused();
});

test("a step's item and a question are ticked, and the summary is filled in", async ({ visit, server, page }) => {
  const guide = await start({ visit, server, page });
  await guide.is("ready");
  await beginWalking(guide);
  const item = guide.step("First call and check-up").getByRole("checkbox").first();
  await press(item, "Space");
  const words = await item.evaluate((box) => box.labels[0].innerText.trim());

  if (await guide.tab("Steps").isVisible()) await press(guide.tab("Steps"), "End", "Shift+Tab");
  else await press(guide.waysOn.getByRole("button", { name: "My sheet", exact: true }));
  await expect(guide.tab("My sheet")).toBeFocused();
  const part = guide.part("My sheet");
  await expect(part.getByRole("checkbox", { name: words })).toBeChecked();
  await press(part.locator("summary", { hasText: "What would make this hard for me" }));
  await press(part.getByRole("checkbox", { name: "Needles", exact: true }), "Space");
  await expect(part.getByText("Which of the forms you offer need a needle?")).toBeVisible();

  await reach(part.getByLabel("A question in my own words"), "Shift+Tab");
  await page.keyboard.type("Can my sister sit in?");
  await press(part.getByRole("button", { name: "Add it to my list" }));
  await expect(part.getByText("Can my sister sit in?")).toBeVisible();
  await press(part.getByRole("button", { name: "Remove: Can my sister sit in?" }), "Enter", "Shift+Tab");
  await expect(part.getByLabel("A question in my own words")).toBeFocused();

  await press(part.locator("summary", { hasText: "Five points to be sure of" }));
  const point = part.getByRole("group", { name: "When can you drive again?" });
  await reach(point.getByRole("radio").first());
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(point.getByRole("radio").nth(1)).toBeChecked();
  await expect(point.getByRole("status")).not.toHaveText("", { useInnerText: true });
});
