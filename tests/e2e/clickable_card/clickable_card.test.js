import { expect, test } from "../support/guide.js";

const booked = (page) => page.evaluate(() => window.booked);

for (const state of ["static", "ready"]) {
  test(`what is clicked in the guide doesn't click the card that it stands in (${state})`, async ({ visit, page, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("clickable_card/");
    await guide.is(state);
    await guide.readThrough();
    await guide.open("Compare");
    await guide.part("Compare").getByRole("checkbox", { name: "IV drip" }).click();
    await expect(guide.part("Compare").getByRole("checkbox", { name: "IV drip" })).toBeChecked();
    expect(await booked(page)).toBe(0);
  });
}

test("in a link the guide's controls don't lead away, and the owner is told", async ({ visit, page }) => {
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      const link = document.createElement("a");
      link.href = "#booking";
      document.querySelector("section").replaceWith(link);
      link.append(document.createElement("kap-guide"));
    });
  });
  const guide = await visit("clickable_card/");
  await guide.is("ready");
  await guide.readThrough();
  await guide.open("Questions");
  await guide.search.click();
  expect(page.url()).not.toContain("booking");
  await expect.poll(async () => (await guide.seen()).console).toEqual([expect.stringMatching(/^warn: .*inside a link.*Take away the link/)]);
});

test("words of the guide are the card's, as any words in it", async ({ visit, page }) => {
  const guide = await visit("clickable_card/");
  await guide.is("ready");
  await guide.element.getByRole("heading", { level: 2 }).first().click();
  expect(await booked(page)).toBe(1);
});
