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
    const first = guide.step("It may lift depression for a time, with risks");
    await first.getByRole("button", { name: "I have a date" }).click();
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
  const next = guide.step("It may lift depression for a time, with risks").getByRole("button", { name: "I have a date" });
  await next.click();
  await expect.poll(async () => (await guide.seen()).console.join()).toMatch(/en\.rest\.\w+\.html/);
  mend();
  // A click may share the request that is about to fail; the step may also come after all.
  await expect(async () => {
    if (await next.isVisible()) await next.click({ timeout: 500 });
    await expect(guide.step("Getting ready")).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("the page's way to a step that can't come leaves the reader where they are", async ({ visit, server }) => {
  server.answer(/en\.rest\./, { status: 503 });
  const guide = await visit("rest_on_its_way/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.goTo({ step: "dose" }));
  await expect(guide.step("It may lift depression for a time, with risks")).toBeVisible();
  expect(await guide.told("kap-step-changed")).toEqual([]);
});

test("an address that leads to a step is followed before the step has come", async ({ visit, server }) => {
  const arrive = server.hold(/en\.rest\./);
  const guide = await visit("deep_links/#kap-walkthrough-prepare");
  await guide.is("ready");
  await guide.is("ready");
  arrive();
  await expect(guide.step("Getting ready")).toBeVisible();
  expect((await guide.seen()).console).toEqual([]);
});

for (const [when, state] of [
  ["before the app", "static"],
  ["after it", "ready"],
]) {
  /** A guide in this state. */
  const begin = async (visit, server) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("rest_on_its_way/");
    await guide.is(state);
    await guide.begin();
    return guide;
  };

  test(`${when}, the old words stay under their name until another route's have come`, async ({ visit, server }) => {
    const arrive = server.hold(/walkthrough\.iv\./);
    const guide = await begin(visit, server);
    const box = guide.step("First call and check-up").getByRole("checkbox").first();
    const before = await guide.element.locator(".pages").innerText();
    await guide.route.selectOption("IV drip");
    await expect(guide.element.locator(".notice")).toHaveText(
      "IV drip: its steps are on their way. Until then you read: Not sure yet.",
    );
    expect(await guide.element.locator(".pages").innerText()).toBe(before);
    await expect(guide.root).toHaveAttribute("data-route", "not-sure");
    const value = await box.inputValue();
    await box.check();
    arrive();
    await expect(guide.element.locator("#day")).toContainText("counted from the dose");
    await expect(guide.root).toHaveAttribute("data-route", "iv");
    await expect(guide.element.locator(".notice")).toHaveText("");
    if (state === "ready") await expect(guide.element.locator(`.step input[value="${value}"]`)).toBeChecked();
    expect(await guide.told("kap-route-chosen")).toEqual([{ route: "iv" }]);
  });

  test(`${when}, a route whose words can't be had is said, and the choice goes back`, async ({ visit, server }) => {
    const mend = server.answer(/walkthrough\.iv\./, { status: 503 });
    const guide = await begin(visit, server);
    await guide.route.selectOption("IV drip");
    await expect(guide.element.locator(".notice")).toHaveText(
      "IV drip: its steps did not come. You still read: Not sure yet. Check your connection and choose again.",
    );
    await expect(guide.route).toHaveValue("not-sure");
    expect((await guide.seen()).console.join()).toMatch(/walkthrough\.iv\.\w+\.html/);
    expect(await guide.told("kap-route-chosen")).toEqual([]);
    mend();
    await guide.route.selectOption("IV drip");
    await expect(guide.element.locator("#day")).toContainText("counted from the dose");
    await expect(guide.element.locator(".notice")).toHaveText("");
  });

  test(`${when}, who comes near the choice has the words of every route ahead, and not before`, async ({ visit, server }) => {
    const guide = await begin(visit, server);
    const fetched = () => server.requests.filter((path) => /walkthrough\./.test(path)).length;
    expect(fetched()).toBe(0);
    await guide.route.focus();
    await expect.poll(fetched).toBe(8);
  });
}

test("a guide that begins with the comparison is dressed before the app comes", async ({ visit, server }) => {
  server.hold(/\.wasm$/);
  const guide = await visit("rest_on_its_way/");
  await guide.is("static");
  await guide.element.evaluate((element) => element.setAttribute("view", "compare"));
  await expect(guide.part("Compare")).toBeVisible();
  await expect(guide.part("Compare").getByRole("table").first()).toHaveCSS("table-layout", "fixed");
});

test("the other parts are dressed when they are seen", async ({ visit }) => {
  const guide = await visit("rest_on_its_way/");
  await guide.open("Compare");
  await expect(guide.part("Compare").getByRole("table").first()).toHaveCSS("table-layout", "fixed");
});

test("a way that is chosen before its words and the app are here stays chosen, wherever the reader goes", async ({ visit, server }) => {
  const app = server.hold(/kap\.\w+\.wasm$/);
  const words = server.hold(/walkthrough\.iv\./);
  const guide = await visit("rest_on_its_way/");
  await guide.is("static");
  await guide.begin();
  await guide.route.selectOption("iv");
  await guide.next("Getting ready");
  app();
  await guide.is("ready");
  words();
  await expect(guide.route).toHaveValue("iv");
  await expect(guide.step("Getting ready").getByText("Book an adult to take you home.")).toBeVisible();
});
