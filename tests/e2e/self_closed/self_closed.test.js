import { expect, test } from "../support/guide.js";

test("a guide written <kap-guide /> gives the rest of the page back, and says so once", async ({ visit, page }) => {
  const guide = await visit("self_closed/");
  await guide.is("ready");
  await expect(page.getByRole("heading", { name: "Our team" })).toBeVisible();
  await expect(page.getByText("Book a visit by phone.")).toBeVisible();
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(page.getByRole("button", { name: "Menu is open" })).toBeVisible();
  await guide.readThrough();
  const { console } = await guide.seen();
  expect(console).toEqual([expect.stringMatching(/^warn: \[kap-guide\] .*inside <kap-guide> \(<main>\) and was given back\. .*write <kap-guide><\/kap-guide>/)]);
});
