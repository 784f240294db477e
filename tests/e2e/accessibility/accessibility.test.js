import { expect, test } from "../support/guide.js";

// IBM's engine takes seconds for a part with thousands of elements.
test.slow();

const PARTS = ["Steps", "Compare", "Questions", "My sheet"];

const openAll = () => {
  for (const details of document.querySelector("kap-guide").shadowRoot.querySelectorAll("details")) details.open = true;
};

/** Gives the engines to a page that doesn't load them itself. */
async function engines(page) {
  await page.addScriptTag({ url: "/support/axe.js" });
  await page.addScriptTag({ url: "/support/ibm.js" });
}

for (const state of ["static", "ready"]) {
  for (const scheme of ["light", "dark"]) {
    for (const name of PARTS) {
      test(`${name}: no violation (${state}, ${scheme}), closed and open`, async ({ visit, server, page }) => {
        if (state === "static") server.hold(/\.wasm$/);
        const guide = await visit("accessibility/");
        await guide.is(state);
        await guide.element.evaluate((element, scheme) => element.setAttribute("color-scheme", scheme), scheme);
        await guide.is(state);
        await guide.open(name);
        // IBM's engine reads what is closed as if it were open: once is enough for it.
        expect(await guide.axe()).toEqual([]);
        await page.evaluate(openAll);
        expect(await guide.violations()).toEqual([]);
        if (name !== "Steps") return;
        await guide.begin();
        expect(await guide.axe()).toEqual([]);
        await page.evaluate(openAll);
        expect(await guide.violations()).toEqual([]);
      });
    }
  }
}

for (const name of ["Pasos", "Comparar", "Preguntas", "Mi hoja"]) {
  test(`${name}: no violation in Spanish`, async ({ visit, page }) => {
    const guide = await visit("spanish/");
    await engines(page);
    await guide.is("ready");
    await guide.open(name);
    await page.evaluate(openAll);
    expect(await guide.violations()).toEqual([]);
    if (name !== "Pasos") return;
    await guide.element.evaluate((element) => element.goTo({ step: "dose" }));
    await expect(guide.element.locator("#step-dose")).toBeVisible();
    expect(await guide.violations()).toEqual([]);
  });
}

for (const name of PARTS) {
  test(`${name}: no violation in a consultation`, async ({ visit, page }) => {
    const guide = await visit("consult/");
    await engines(page);
    await guide.is("ready");
    await guide.open(name);
    await page.evaluate(openAll);
    expect(await guide.violations()).toEqual([]);
    if (name !== "Steps") return;
    await guide.begin();
    await page.evaluate(openAll);
    expect(await guide.violations()).toEqual([]);
  });
}

test("a comparison in use, at a clinic that offers some ways only, has no violation", async ({ visit, page }) => {
  const guide = await visit("profile/");
  await engines(page);
  await guide.is("ready");
  await guide.open("Compare");
  const part = guide.part("Compare");
  const fold = (name) => part.locator("summary").filter({ hasText: name }).click();
  await part.getByRole("checkbox", { name: "IV drip" }).check();
  await fold("More ways");
  await part.getByRole("checkbox", { name: "Lozenge, home" }).check();
  await fold("What would make this hard");
  await part.getByRole("checkbox", { name: "Needles", exact: true }).check();
  await fold("Compare the");
  await fold("Getting it");
  expect(await guide.violations()).toEqual([]);
});

test("a summary that is filled in has no violation", async ({ visit, page }) => {
  const guide = await visit("accessibility/");
  await guide.is("ready");
  await guide.begin();
  await guide.step("First call and check-up").getByRole("checkbox").first().check();
  await guide.open("My sheet");
  const part = guide.part("My sheet");
  await guide.reveal(part.getByLabel("Needles", { exact: true }));
  await part.getByRole("checkbox", { name: "Needles", exact: true }).check();
  await part.getByLabel("A question in my own words").fill("Can my sister sit in?");
  await part.getByRole("button", { name: "Add it to my list" }).click();
  await expect(part.getByText("Can my sister sit in?")).toBeVisible();
  await guide.reveal(part.locator("[data-check]"));
  for (const point of await part.locator("[data-check]").all()) await point.getByRole("radio").first().check();
  await page.evaluate(openAll);
  expect(await guide.violations()).toEqual([]);
});

test("what a search finds, or doesn't, has no violation either", async ({ visit }) => {
  const guide = await visit("accessibility/");
  await guide.is("ready");
  await guide.open("Questions");
  await guide.search.fill("bladder");
  await expect(guide.status).toHaveText(/answers found/);
  expect(await guide.violations()).toEqual([]);
  await guide.search.fill("xylophone");
  await expect(guide.status).toHaveText(/^(No answer|Nothing here)/);
  expect(await guide.violations()).toEqual([]);
});

test("every step of a route has no violation", async ({ visit, page }) => {
  const guide = await visit("accessibility/");
  await guide.is("ready");
  await guide.begin();
  await guide.route.selectOption("Lozenge, home");
  await expect(guide.element.locator("#step-prepare")).toContainText("Plan your sitter");
  const steps = await page.evaluate(() =>
    [...document.querySelector("kap-guide").shadowRoot.querySelectorAll("article")].map((step) => step.dataset.step),
  );
  expect(steps).toHaveLength(13);
  for (const step of steps) {
    await guide.element.evaluate((element, step) => element.goTo({ step }), step);
    await expect(guide.element.locator(`#step-${step}`)).toBeVisible();
    expect(await guide.violations()).toEqual([]);
  }
});

test("a guide whose app is missing has no violation", async ({ visit, page }) => {
  const guide = await visit("wasm_missing/");
  await engines(page);
  await guide.is("failed");
  await page.evaluate(openAll);
  expect(await guide.violations()).toEqual([]);
});

test("the guide on its own page has no violation", async ({ visit, page }) => {
  const guide = await visit("accessibility/dist/embed.html");
  await guide.is("ready");
  await engines(page);
  expect(await guide.violations()).toEqual([]);
});

test("both engines look into the guide", async ({ visit }) => {
  const guide = await visit("accessibility/");
  await guide.is("ready");
  await guide.begin();
  await guide.root.evaluate((root) => root.querySelector("#route").labels[0].remove());
  const found = (await guide.violations()).map((violation) => violation.split(":")[0]);
  expect(found).toContain("select-name");
  expect(found).toContain("input_label_exists");
});
