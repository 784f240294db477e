import { expect, test } from "../support/guide.js";

/** What sticks out of a window of 320 px. */
const overflowing = () =>
  [...document.querySelector("kap-guide").shadowRoot.querySelectorAll("#guide *")]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 0.5)
    .map((element) => `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 30)}`);

/** What is too small for a finger: less than 24 px either way. Links inside a sentence may be (WCAG 2.5.8). */
const small = () => {
  const targets = document.querySelector("kap-guide").shadowRoot.querySelectorAll("button, summary, select, input, a, label");
  const found = [...targets]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !(element.localName === "input" && element.closest("label")))
    // Words for who hears the guide; what they name is touched itself.
    .filter((element) => !(element.localName === "label" && getComputedStyle(element).clip !== "auto"))
    .filter((element) => !(element.localName === "a" && element.closest("p, li:not(.number), dd, cite")))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([element, box]) => `${element.localName} ${element.textContent.trim().slice(0, 30)} ${box.width} x ${box.height}`);
  return [...new Set(found)];
};

const openAll = () => {
  for (const details of document.querySelector("kap-guide").shadowRoot.querySelectorAll("details")) details.open = true;
};

/** All of what is shown is in the window and can be touched, also what was folded. */
async function expectFits(page) {
  expect(await page.evaluate(overflowing)).toEqual([]);
  await page.evaluate(openAll);
  expect(await page.evaluate(overflowing)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await page.evaluate(small)).toEqual([]);
}

for (const state of ["static", "ready"]) {
  for (const name of ["Steps", "Compare", "Questions"]) {
    test(`${name}: nothing sticks out and everything can be touched (${state})`, async ({ visit, server, page }) => {
      if (state === "static") server.hold(/\.wasm$/);
      const guide = await visit("narrow/");
      await guide.is(state);
      await guide.tab(name).tap();
      await expect(guide.part(name)).toBeVisible();
      await expectFits(page);
    });
  }

  test(`the whole way and a step: nothing sticks out and everything can be touched (${state})`, async ({ visit, server, page }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("narrow/");
    await guide.is(state);
    await guide.element.getByRole("button", { name: "I'm thinking about it" }).tap();
    await expect(guide.step("The whole way in two minutes")).toBeVisible();
    await expectFits(page);
    await guide.step("The whole way in two minutes").getByRole("button", { name: "Taking the medicine" }).tap();
    await expect(guide.step("Taking the medicine")).toBeVisible();
    await expectFits(page);
  });
}

test("in a step the ways to the other parts are at its foot", async ({ visit }) => {
  const guide = await visit("narrow/");
  await guide.is("ready");
  await guide.begin();
  await expect(guide.tab("Compare")).toBeHidden();
  for (const name of ["Compare", "Questions", "My sheet"]) {
    await guide.waysOn.getByRole("button", { name, exact: true }).tap();
    await expect(guide.part(name)).toBeVisible();
    await expect(guide.tab(name)).toBeFocused();
    await expect(guide.tab(name)).toBeInViewport();
    await guide.tab("Steps").tap();
    await expect(guide.step("First call and check-up")).toBeVisible();
    await expect(guide.step("First call and check-up").getByRole("heading").first()).toBeInViewport();
  }
});

test("the list of steps is one tap away", async ({ visit }) => {
  const guide = await visit("narrow/");
  await guide.is("ready");
  await guide.begin();
  const steps = guide.element.getByRole("navigation", { name: "All steps" });
  await expect(steps.getByRole("button", { name: "When to call" })).toBeHidden();
  await steps.getByText("Step 1 of 11").tap();
  await steps.getByRole("button", { name: "When to call" }).tap();
  await expect(guide.step("When to call")).toBeVisible();
  await expect(steps.getByText("Step 11 of 11")).toBeVisible();
});
