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

test("the other parts are dressed when they are seen", async ({ visit }) => {
  const guide = await visit("rest_on_its_way/");
  await guide.open("Compare routes");
  await expect(guide.part("Compare routes").locator("thead").first()).toHaveCSS("position", "sticky");
});
