import { expect, test } from "../support/guide.js";

test("without the guide's other files the page's own sentence stays, and the owner is told", async ({ visit, page }) => {
  const guide = await visit("only_the_loader/");
  await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "missing" }]);
  await expect(page.getByText("This guide explains ketamine-assisted therapy.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
  const messages = (await guide.seen()).console.filter((line) => line.includes("[kap-guide]"));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/^error: \[kap-guide\] .*module.*\/guide\.\w+\.js\. Upload all, set base, allow script-src/);
});
