// What was asked for stands at the window's top, wherever in the guide it is.

import { expect, test } from "../support/guide.js";

test.use({ viewport: { width: 390, height: 844 } });

/** How far down the window it stands. @param {import("@playwright/test").Locator} what */
const top = (what) => what.evaluate((element) => Math.round(element.getBoundingClientRect().top));

for (const state of ["static", "ready"]) {
  test(`an answer, the companion's page and the comparison (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("short_first/");
    await guide.is(state);
    const acts = [
      ["an answer", () => guide.element.evaluate((element) => element.goTo({ question: "is-it-safe" })), guide.question("Is it safe?")],
      ["Start", () => guide.waysOn.getByRole("button", { name: "Start" }).click(), guide.element.getByRole("heading", { name: "Ketamine therapy" })],
      ["a symptom", () => guide.element.getByRole("button", { name: /^I had a session: is this normal/ }).first().click(), guide.element.locator("#after > summary")],
      ["the companion", () => guide.element.getByRole("button", { name: "I take someone home" }).click(), guide.element.locator("#companion > summary")],
    ];
    for (const [act, doIt, heading] of acts) {
      await doIt();
      await expect.poll(() => top(heading), act).toBeLessThanOrEqual(80);
      expect(await top(heading), act).toBeGreaterThanOrEqual(0);
    }
    // Until the app is there, the table opens where it is.
    if (state === "static") return;
    await guide.open("Compare");
    await guide.part("Compare").getByRole("checkbox", { name: "IV drip" }).check();
    await guide.part("Compare").getByRole("checkbox", { name: "Muscle shot" }).check();
    await guide.part("Compare").getByText(/^Compare the/).click();
    const same = guide.part("Compare").getByRole("heading", { name: "The same for all you chose" }).filter({ visible: true });
    await expect.poll(() => top(same)).toBeLessThanOrEqual(80);
    expect(await top(same)).toBeGreaterThanOrEqual(0);
  });
}
