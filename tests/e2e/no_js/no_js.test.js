import { expect, test } from "../support/guide.js";

// Firefox over BiDi can't switch scripts off; there the page's policy does it (server.js).
test.use({ javaScriptEnabled: false });

test("the snippet's sentence leads to the whole guide", async ({ visit, page }) => {
  await visit("no_js/");
  await page.getByRole("link", { name: "Read the guide on its own page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Ketamine therapy/ })).toBeVisible();
});

test("the whole guide reads as one document", async ({ visit, page }) => {
  await visit("no_js/dist/embed.html");
  for (const name of ["Steps", "Compare", "Questions", "My sheet", "Getting ready", "When to call"]) {
    await expect(page.getByRole("heading", { name, exact: true }).first()).toBeVisible();
  }
  // The summary is a whole list to tick by hand.
  const summary = page.getByRole("tabpanel", { name: "My sheet" });
  await expect(summary.getByText("Print this page, and tick by hand")).toBeVisible();
  await expect(summary.getByLabel("Book an adult to take you home.")).toBeVisible();
  await expect(summary.getByText("Nothing here yet.").first()).toBeHidden();
  // Nothing can be chosen, so every column is there, below its fold.
  await expect(page.getByRole("rowheader", { name: "IV drip" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "IV drip" })).toBeHidden();
  await expect(page.getByText("Tick two or more")).toBeHidden();
  await page.getByText("See all 13 in one long table").click();
  for (const name of ["IV drip", "TMS"]) {
    await expect(page.getByRole("columnheader", { name }).first()).toBeVisible();
  }
  await expect(page.getByLabel("Search the questions")).toBeHidden();
  // What needs a script isn't there; words explain themselves without one.
  await expect(page.locator("button:visible:not(.term)")).toHaveCount(0);
  await page.locator(".term:visible").first().click();
  await expect(page.locator(":popover-open")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("#q-is-it-safe > summary").click();
  await expect(page.getByText("It is not free of risk.").first()).toBeVisible();
  await page.getByText("Need help now?").first().click();
  await expect(page.getByRole("link", { name: "Emergency: 911" }).first()).toBeVisible();
});
