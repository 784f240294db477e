import { expect, test } from "../support/guide.js";

for (const [when, state] of [
  ["before the app", "static"],
  ["after it", "ready"],
]) {
  test(`a step that is asked for ${when} and before it has come is shown when it comes`, async ({ visit, server }) => {
    const arriveApp = state === "static" ? server.hold(/\.wasm$/) : () => {};
    const arrive = server.hold(/en\.rest\./);
    const guide = await visit("rest_on_its_way/");
    await guide.is(state);
    const first = guide.step("First call and check-up");
    await first.getByRole("button", { name: "Next" }).click();
    await expect(first).toBeVisible();
    arrive();
    const second = guide.step("Getting ready");
    await expect(second).toBeVisible();
    await expect(second.getByRole("heading").first()).toBeFocused();
    await expect(first).toBeHidden();
    expect(await guide.told("kap-step-changed")).toHaveLength(1);
    arriveApp();
    await guide.is("ready");
    await expect(second).toBeVisible();
  });
}

test("steps that fail to come are told to the owner, and asked for again with the next click", async ({ visit, server }) => {
  const mend = server.answer(/en\.rest\./, { status: 503 });
  const guide = await visit("rest_on_its_way/");
  await guide.is("ready");
  const next = guide.step("First call and check-up").getByRole("button", { name: "Next" });
  await next.click();
  await expect.poll(async () => (await guide.seen()).console.join()).toMatch(/en\.rest\.\w+\.html/);
  mend();
  await next.click();
  await expect(guide.step("Getting ready")).toBeVisible();
});

test("the page's way to a step that can't come leaves the reader where they are", async ({ visit, server }) => {
  server.answer(/en\.rest\./, { status: 503 });
  const guide = await visit("rest_on_its_way/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.goTo({ step: "dose" }));
  await expect(guide.step("First call and check-up")).toBeVisible();
  expect(await guide.told("kap-step-changed")).toEqual([]);
});

test("an address that leads to a step is followed before the step has come", async ({ visit, server }) => {
  const arrive = server.hold(/en\.rest\./);
  const guide = await visit("deep_links/#kap/walkthrough/prepare");
  await guide.is("ready");
  await expect(guide.root).toHaveAttribute("data-parts", "live");
  arrive();
  await expect(guide.step("Getting ready")).toBeVisible();
  expect((await guide.seen()).console).toEqual([]);
});

test("what was ticked is ticked on a route whose words come late", async ({ visit, server }) => {
  const arrive = server.hold(/pack\.en\./);
  const guide = await visit("rest_on_its_way/");
  await guide.is("ready");
  await expect(guide.root).toHaveAttribute("data-parts", "live");
  const box = guide.step("First call and check-up").getByRole("checkbox").first();
  await box.check();
  const value = await box.inputValue();
  await guide.route.selectOption("Drip into a vein (IV)");
  arrive();
  await expect(guide.element.locator("#day")).toContainText("counted from the dose");
  await expect(guide.element.locator(`.step input[value="${value}"]`)).toBeChecked();
});

test("a route that is asked for before its words have come is shown when they come", async ({ visit, server }) => {
  const arrive = server.hold(/pack\.en\./);
  const guide = await visit("rest_on_its_way/");
  await guide.is("ready");
  await guide.route.selectOption("Drip into a vein (IV)");
  await expect(guide.route).toHaveValue("iv");
  arrive();
  await expect(guide.element.locator("#day")).toContainText("counted from the dose");
  await expect(guide.route).toHaveValue("iv");
});

test("words that fail to come are told to the owner, and asked for again when the guide is touched", async ({ visit, server }) => {
  const mend = server.answer(/pack\.en\./, { status: 503 });
  const guide = await visit("rest_on_its_way/");
  await guide.is("ready");
  await expect.poll(async () => (await guide.seen()).console.join()).toMatch(/pack\.en\.\w+\.bin/);
  await guide.route.selectOption("Drip into a vein (IV)");
  mend();
  await guide.tab("What to expect").click();
  await expect(guide.element.locator("#day")).toContainText("counted from the dose");
});

test("a guide that begins with the comparison is dressed before the app comes", async ({ visit, server }) => {
  server.hold(/\.wasm$/);
  const guide = await visit("rest_on_its_way/");
  await guide.is("static");
  await guide.element.evaluate((element) => element.setAttribute("view", "compare"));
  await expect(guide.part("Compare routes")).toBeVisible();
  await expect(guide.part("Compare routes").locator("thead").first()).toHaveCSS("position", "sticky");
});

test("the other parts are dressed when they are seen", async ({ visit }) => {
  const guide = await visit("rest_on_its_way/");
  await guide.open("Compare routes");
  await expect(guide.part("Compare routes").locator("thead").first()).toHaveCSS("position", "sticky");
});
