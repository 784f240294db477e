import { expect, test } from "../support/guide.js";

/** A guide whose app is still on its way; and how to let it come. */
async function withoutApp(visit, server, path = "before_the_app/") {
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit(path);
  await guide.is("static");
  return { guide, arrive };
}

test("what the reader did before the app came is still there when it has come", async ({ visit, server }) => {
  const { guide, arrive } = await withoutApp(visit, server);
  await guide.begin();
  await guide.next("Getting ready");
  const box = guide.step("Getting ready").getByRole("checkbox").first();
  await box.check();
  await box.focus();
  const nodes = await guide.step("Getting ready").elementHandle();
  arrive();
  await guide.is("ready");
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
  expect(await nodes.evaluate((node) => node.isConnected)).toBe(true);
  await guide.open("My sheet");
  await expect(guide.element.locator(".ticked li:visible")).toHaveCount(1);
  expect(await guide.told("kap-guide-ready")).toHaveLength(1);
  expect((await guide.seen()).console).toEqual([]);
});

test("a control keeps focus when it comes to life, and a list stays open", async ({ visit, server, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { guide, arrive } = await withoutApp(visit, server);
  await guide.begin();
  await guide.element.getByRole("navigation", { name: "All steps" }).getByText("Step 1 of 11").click();
  await guide.route.focus();
  arrive();
  await guide.is("ready");
  await expect(guide.route).toBeFocused();
  await expect(guide.element.locator("#step-list")).toHaveAttribute("open");
  await guide.open("Questions");
  await page.keyboard.press("ArrowRight");
  await expect(guide.tab("My sheet")).toBeFocused();
});

test("another view or route of the page's is shown, and what was ticked stays", async ({ visit, server }) => {
  const { guide, arrive } = await withoutApp(visit, server);
  await guide.begin();
  const box = guide.step("First call and check-up").getByRole("checkbox").first();
  const ticked = await box.inputValue();
  await box.check();
  const set = (name, value) => guide.element.evaluate((element, pair) => element.setAttribute(...pair), [name, value]);
  await set("route", "im");
  await expect(guide.route).toHaveValue("im");
  await set("view", "questions");
  await expect(guide.part("Questions")).toBeVisible();
  arrive();
  await guide.is("ready");
  await guide.element.evaluate((element) => element.removeAttribute("route"));
  await expect(guide.route).toHaveValue("not-sure");
  expect(ticked).not.toBe("");
});

test("all that the reader chose can be cleared", async ({ visit, server }) => {
  const { guide, arrive } = await withoutApp(visit, server);
  await guide.begin();
  await guide.step("First call and check-up").getByRole("checkbox").first().check();
  await guide.element.evaluate((element) => element.clear());
  await expect(guide.step("It may lift depression for a time, with risks")).toBeVisible();
  await expect(guide.element.locator(".step input:checked")).toHaveCount(0);
  await expect(guide.tab("Steps")).toBeFocused();
  arrive();
  await guide.is("ready");
  await expect(guide.tab("Steps")).toBeFocused();
  await guide.begin();
  await expect(guide.step("First call and check-up").getByRole("checkbox").first()).not.toBeChecked();
});
