import { expect, test } from "../support/guide.js";

/** A guide whose parts live, while the app is still on its way; and how to let it come. */
async function withoutApp(visit, server, path = "app_on_its_way/") {
  const arrive = server.hold(/kap\.\w+\.wasm$/);
  const guide = await visit(path);
  await expect.poll(() => guide.told("kap-guide-ready")).toHaveLength(1);
  await expect(guide.root).toHaveAttribute("data-state", "static");
  return { guide, arrive };
}

test("when the guide says that it is ready, all of it can be used", async ({ visit, server, page }) => {
  const { guide } = await withoutApp(visit, server);
  const box = guide.step("First call and check-up").getByRole("checkbox").first();
  const ticked = await box.inputValue();
  await box.check();
  await guide.element.getByRole("button", { name: "Next Getting ready" }).click();
  await expect(guide.step("Getting ready").getByRole("heading", { name: "Getting ready" })).toBeFocused();
  await guide.route.selectOption("Drip into a vein (IV)");
  await expect(guide.element.locator("#day")).toContainText("counted from the dose");
  await expect(guide.element.locator(`.step input[value="${ticked}"]`)).toBeChecked();

  await guide.open("Questions");
  await guide.search.fill("blader");
  await expect(guide.question("Can it damage my bladder?")).toBeVisible();
  await expect(guide.status).toHaveText(/^\d+ answers found, the closest first$/);
  await guide.open("Compare routes");
  await guide.element.getByRole("checkbox", { name: "Needles", exact: true }).check();
  await expect(page).toHaveURL(/#kap\/compare$/);

  await guide.open("My summary");
  await expect(guide.element.locator(`.ticked [data-kept="${ticked}"]`)).toBeVisible();
  await guide.part("My summary").getByLabel("A question in my own words").fill("May I bring music?");
  await page.keyboard.press("Control+Enter");
  await expect(guide.element.getByRole("button", { name: "Remove: May I bring music?" })).toBeVisible();
  await guide.element.evaluate((element) => element.goTo({ question: "is-it-safe" }));
  await expect(guide.question("Is it safe?")).toHaveAttribute("open");
  await expect(page).toHaveURL(/#kap\/questions\/is-it-safe$/);
  await page.goBack();
  await expect(guide.part("My summary")).toBeVisible();
  expect((await guide.seen()).console).toEqual([]);
});

test("a sheet can be printed", async ({ visit, server, browserName }) => {
  test.skip(browserName !== "chromium", "Firefox opens its own dialog, which nobody answers here");
  const { guide } = await withoutApp(visit, server);
  await guide.element.evaluate((element) => element.print("companion"));
  await expect.poll(() => guide.told("kap-summary-printed")).toEqual([{ sheet: "companion" }]);
});

test("what the reader did before the app came is still there when it has come", async ({ visit, server, page }) => {
  const { guide, arrive } = await withoutApp(visit, server);
  await guide.element.getByRole("button", { name: "Next Getting ready" }).click();
  const box = guide.step("Getting ready").getByRole("checkbox").first();
  await box.check();
  await box.focus();
  const nodes = await guide.step("Getting ready").elementHandle();
  arrive();
  await guide.is("ready");
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
  expect(await nodes.evaluate((node) => node.isConnected)).toBe(true);
  await expect(page).toHaveURL(/#kap\/walkthrough\/prepare\/not-sure$/);
  await guide.open("My summary");
  await expect(guide.element.locator(".ticked li:visible")).toHaveCount(1);
  expect(await guide.told("kap-guide-ready")).toHaveLength(1);
});

test("another view or route of the page's is shown, and what was ticked stays", async ({ visit, server }) => {
  const { guide } = await withoutApp(visit, server);
  const box = guide.step("First call and check-up").getByRole("checkbox").first();
  const ticked = await box.inputValue();
  await box.check();
  const set = (name, value) => guide.element.evaluate((element, pair) => element.setAttribute(...pair), [name, value]);
  await set("route", "im");
  await expect(guide.route).toHaveValue("im");
  await expect(guide.element.locator(`.step input[value="${ticked}"]`)).toBeChecked();
  await set("view", "questions");
  await expect(guide.part("Questions")).toBeVisible();
  await guide.element.evaluate((element) => element.removeAttribute("route"));
  await expect(guide.route).toHaveValue("not-sure");
});

test("all that the reader chose can be cleared", async ({ visit, server }) => {
  const { guide, arrive } = await withoutApp(visit, server);
  await guide.step("First call and check-up").getByRole("checkbox").first().check();
  await guide.element.evaluate((element) => element.clear());
  await expect(guide.step("First call and check-up").getByRole("checkbox").first()).not.toBeChecked();
  await expect(guide.tab("What to expect")).toBeFocused();
  arrive();
  await guide.is("ready");
  await expect(guide.tab("What to expect")).toBeFocused();
});

test("the clinic's own words in the steps don't keep the app from going on with them", async ({ visit, server }) => {
  const { guide, arrive } = await withoutApp(visit, server, "profile/");
  await expect(guide.element.getByText("Larkspur Clinic").first()).toBeAttached();
  const step = await guide.step("First call and check-up").elementHandle();
  arrive();
  await guide.is("ready");
  expect(await step.evaluate((node) => node.isConnected)).toBe(true);
  await expect(guide.element.getByText("Larkspur Clinic").first()).toBeAttached();
});

test("where only the app can't be had, all else goes on, and the owner is told", async ({ visit, server }) => {
  const mend = server.answer(/kap\.\w+\.wasm$/, { status: 404 });
  const guide = await visit("app_on_its_way/");
  await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "missing" }]);
  expect(await guide.told("kap-guide-ready")).toHaveLength(1);
  await guide.open("Questions");
  await guide.search.fill("bladder");
  await expect(guide.question("Can it damage my bladder?")).toBeVisible();
  mend();
  await guide.open("What to expect");
  await guide.is("ready");
});
