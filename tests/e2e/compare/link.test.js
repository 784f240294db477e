// What is compared, sent to somebody else or carried to the clinic.

import { expect, Guide, test } from "../support/guide.js";
import { Comparison, comparison } from "./comparison.js";

test("a link and a code bring what is compared, as numbers and nothing else, and leave the address", async ({ visit, server, context, page }) => {
  server.reset();
  const compare = await comparison(visit, server, "ready", "compare/?from=letter");
  await compare.beside("IV drip", "Spravato spray");
  await compare.fold("Send this comparison");
  const field = compare.part.getByLabel("Link to this comparison", { exact: true });
  await expect(field).toHaveValue(/\/compare\/\?from=letter#kap-compare_2_5$/);
  await expect(compare.part.getByRole("img", { name: "The link to this comparison, as a code to scan" })).toBeVisible();
  await compare.box("TMS").check();
  await expect(field).toHaveValue(/#kap-compare_2_5_c$/);
  await compare.box("TMS").uncheck();

  const theirs = await context.newPage();
  await theirs.goto(await field.inputValue());
  const there = new Comparison(new Guide(theirs, theirs.locator("kap-guide")));
  await expect(there.glance).toBeVisible();
  await expect(there.heads).toHaveText(["What is compared", "What it means", /^IV drip/, /^Spravato spray/], { useInnerText: true });
  await expect(there.part.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await expect(there.button).toBeInViewport();
  await expect(there.part.getByText("Ways in this link")).toHaveCount(0);
  expect(theirs.url()).toMatch(/\/compare\/\?from=letter$/);
  // What they read about afterwards changes nothing of it.
  await there.guide.element.evaluate((element) => element.goTo({ route: "im" }));
  await expect(there.guide.root).toHaveAttribute("data-route", "im");
  await expect(there.part.getByRole("checkbox", { checked: true })).toHaveCount(2);
  expect(server.requests.filter((path) => path.includes("kap-compare"))).toEqual([]);
  await theirs.close();
});

test("columns that there are not are counted, the others stand side by side", async ({ visit, page }) => {
  const guide = await visit("compare/#kap-compare_2_5_1_zz");
  const compare = new Comparison(guide);
  await expect(compare.part.getByText("Ways in this link that this guide does not have: 2.")).toBeInViewport();
  await expect(compare.heads).toHaveText(["What is compared", "What it means", /^IV drip/, /^Spravato spray/], { useInnerText: true });
  expect(new URL(page.url()).hash).toBe("");
});

test("a link comes before what the page names, and what isn't whole is left alone", async ({ visit, page }) => {
  const named = new Comparison(await visit("compare/named.html#kap-compare_3_4"));
  await expect(named.heads).toHaveText(["What is compared", "What it means", /^Muscle shot/, /^Skin shot/], { useInnerText: true });
  for (const hash of ["#kap-compare_", "#kap-compare_2-5", "#kap-compare_!"]) {
    await page.goto("about:blank");
    const guide = await visit(`compare/${hash}`);
    await guide.is("ready");
    await expect(guide.part("Steps")).toBeVisible();
    expect(new URL(page.url()).hash).toBe(hash);
  }
});
