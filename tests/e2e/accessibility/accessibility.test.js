import { expect, test } from "../support/guide.js";

const openAll = () => {
  for (const details of document.querySelector("kap-guide").shadowRoot.querySelectorAll("details")) details.open = true;
};

for (const state of ["static", "ready"]) {
  for (const scheme of ["light", "dark"]) {
    for (const name of ["What to expect", "Compare routes", "Questions"]) {
      test(`${name}: axe finds nothing (${state}, ${scheme}), closed and open`, async ({ visit, server, page }) => {
        if (state === "static") server.hold(/\.wasm$/);
        const guide = await visit("accessibility/");
        await guide.is(state);
        await guide.element.evaluate((element, scheme) => element.setAttribute("color-scheme", scheme), scheme);
        await guide.is(state);
        await guide.open(name);
        expect(await guide.violations()).toEqual([]);
        await page.evaluate(openAll);
        expect(await guide.violations()).toEqual([]);
      });
    }
  }
}

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
  await guide.route.selectOption("Lozenge at home");
  const steps = await page.evaluate(() =>
    [...document.querySelector("kap-guide").shadowRoot.querySelectorAll("article")].map((step) => step.dataset.step),
  );
  expect(steps).toHaveLength(11);
  for (const step of steps) {
    await guide.element.evaluate((element, step) => element.goTo({ step }), step);
    await expect(guide.element.locator(`#step-${step}`)).toBeVisible();
    expect(await guide.violations()).toEqual([]);
  }
});

test("the guide on its own page has no violation", async ({ visit, page }) => {
  const guide = await visit("accessibility/dist/embed.html");
  await guide.is("ready");
  await page.addScriptTag({ url: "/support/axe.js" });
  expect(await guide.violations()).toEqual([]);
});
