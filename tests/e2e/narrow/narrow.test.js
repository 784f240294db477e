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
    .filter((element) => !(element.localName === "a" && element.closest("p, li:not(.number), dd, cite")))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([element, box]) => `${element.localName} ${element.textContent.trim().slice(0, 30)} ${box.width} x ${box.height}`);
  return [...new Set(found)];
};

const openAll = () => {
  for (const details of document.querySelector("kap-guide").shadowRoot.querySelectorAll("details")) details.open = true;
};

for (const state of ["static", "ready"]) {
  for (const name of ["Steps", "Compare", "Questions"]) {
    test(`${name}: nothing sticks out and everything can be touched (${state})`, async ({ visit, server, page }) => {
      if (state === "static") server.hold(/\.wasm$/);
      const guide = await visit("narrow/");
      await guide.is(state);
      await guide.tab(name).tap();
      await expect(guide.part(name)).toBeVisible();
      await page.evaluate(openAll);
      expect(await page.evaluate(overflowing)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await page.evaluate(small)).toEqual([]);
    });
  }
}

test("the list of steps is one tap away", async ({ visit }) => {
  const guide = await visit("narrow/");
  await guide.is("ready");
  const steps = guide.element.getByRole("navigation", { name: "All steps" });
  await expect(steps.getByRole("button", { name: "When to call" })).toBeHidden();
  await steps.getByText("Step 1 of 11").tap();
  await steps.getByRole("button", { name: "When to call" }).tap();
  await expect(guide.step("When to call")).toBeVisible();
  await expect(steps.getByText("Step 11 of 11")).toBeVisible();
});
