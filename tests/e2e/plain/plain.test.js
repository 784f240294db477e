import { expect, test } from "../support/guide.js";

test("the guide can be read before the app arrives", async ({ visit, server, page }) => {
  server.hold(/\.wasm$/);
  const guide = await visit("plain/");
  await expect(guide.element.getByRole("heading", { level: 2, name: /^Ketamine therapy/ })).toBeVisible();
  await expect(page.getByText("Read the guide on its own page")).toBeHidden();
  await guide.readThrough();
  await guide.is("static");
  expect(await guide.told("kap-guide-ready")).toEqual([]);
});

test("arrow keys and the choice of route work before the app arrives", async ({ visit, server, page }) => {
  server.hold(/\.wasm$/);
  const guide = await visit("plain/");
  await guide.tab("Steps").focus();
  await page.keyboard.press("ArrowRight");
  await expect(guide.tab("Compare")).toBeFocused();
  await expect(guide.part("Compare")).toBeVisible();
  await page.keyboard.press("Home");
  await guide.begin();
  await guide.route.selectOption("IV drip");
  await expect(guide.element.locator("#day")).toContainText("counted from the dose");
  await expect(guide.route).toHaveValue("iv");
  expect(await guide.told("kap-route-chosen")).toEqual([{ route: "iv" }]);
});

test("the app tells the page that it is ready, once, with its version", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  const [told, ...more] = await guide.told("kap-guide-ready");
  expect(told.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(more).toEqual([]);
});

test("the walkthrough goes step by step", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.element.getByRole("button", { name: "I'm thinking about it" }).click();
  await guide.element.getByRole("button", { name: "Next First call and check-up" }).click();
  await guide.element.getByRole("button", { name: "Next Getting ready" }).click();
  await expect(guide.step("Getting ready").getByRole("heading", { name: "Getting ready" })).toBeFocused();
  await guide.element.getByRole("button", { name: "Next Checks before the dose" }).click();
  await guide.element.getByRole("button", { name: "Back Getting ready" }).click();
  await expect(guide.element.locator("article:visible")).toHaveCount(1);
  expect(await guide.told("kap-step-changed")).toEqual(
    ["way", "first-call", "prepare", "arrive", "prepare"].map((step) => ({ step })),
  );
});

test("the part that is shown stays marked under the pointer", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  const line = () => guide.tab("Questions").evaluate((tab) => getComputedStyle(tab).borderBottomColor);
  await guide.tab("Questions").focus();
  await guide.page.keyboard.press("Enter");
  await expect(guide.part("Questions")).toBeVisible();
  const before = await line();
  await guide.tab("Questions").hover();
  expect(await line()).toBe(before);
});

test("choosing a route rewrites the step and keeps the reader there", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.begin();
  await guide.next("Getting ready");
  await guide.route.selectOption("Lozenge, home");
  await expect(guide.step("Getting ready").getByText("Plan your sitter, room and locked storage")).toBeVisible();
  await guide.route.selectOption("Swallowed");
  await expect(guide.element.getByText("This guide has no steps of its own for this way: Swallowed.")).toBeVisible();
  expect(await guide.told("kap-route-chosen")).toEqual([{ route: "lozenge-home" }, { route: "swallowed" }]);
});

test("the comparison has every route as a column", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.open("Compare");
  for (const fold of ["See all 13", "Ketamine and esketamine side by side"]) {
    await guide.part("Compare").locator("summary").filter({ hasText: fold }).click();
  }
  const table = (name) => guide.element.getByRole("table", { name }).getByRole("columnheader", { includeHidden: true });
  const heads = [
    "What is compared",
    "What it means",
    "IV drip",
    "Muscle shot",
    "Skin shot",
    "Spravato spray",
    "Pharmacy spray",
    "Lozenge, clinic",
    "Lozenge, home",
    "Swallowed",
    "Other medicine",
    "Talk therapy",
    "TMS",
    "ECT",
    "No new treatment",
  ];
  await expect(table("At a glance")).toHaveCount(heads.length);
  for (const [place, head] of heads.entries()) await expect(table("At a glance").nth(place)).toHaveAccessibleName(head);
  await expect(table("Ketamine and esketamine")).toHaveText(["What is compared", "Ketamine", "Esketamine (Spravato)"]);
  expect(await guide.told("kap-view-changed")).toEqual([{ view: "compare" }]);
});

test("a question is found by its words and opens in place", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.open("Questions");
  const asked = guide.element.locator("details.question:visible");
  const most = await asked.count();
  await guide.search.fill("bladder");
  await expect(guide.question("Can it damage my bladder?")).toBeVisible();
  await expect(guide.question("Does it help PTSD?")).toBeHidden();
  await expect(guide.status).toHaveText(/^\d+ answers found, the closest first$/);
  await guide.question("Can it damage my bladder?").locator("summary").first().click();
  await expect.poll(() => guide.told("kap-question-opened")).toEqual([{ question: "bladder" }]);
  await guide.search.fill("xylophone");
  await expect(guide.status).toHaveText(/ask your clinic/);
  await guide.search.fill("");
  await expect(asked).toHaveCount(most);
});

test("title, tabs and part begin at one edge", async ({ visit, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const guide = await visit("plain/");
  await guide.is("ready");
  const left = async (locator) => Math.round((await locator.boundingBox()).x);
  const edge = await left(guide.element.locator("#title"));
  expect(await left(guide.tab("Steps"))).toBe(edge);
  expect(await left(guide.part("Steps"))).toBe(edge);
});
