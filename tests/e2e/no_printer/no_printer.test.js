import { Guide, expect, test } from "../support/guide.js";

for (const [what, spoil] of [
  ["has no print", () => delete window.print],
  ["does nothing", () => (window.print = () => {})],
  ["refuses", () => (window.print = () => { throw new Error("refused"); })],
]) {
  test(`where the browser ${what}, the reader is told and given the link and the code, and nothing is told as printed`, async ({
    visit,
    page,
  }) => {
    await page.addInitScript(spoil);
    const guide = await visit("no_printer/");
    await guide.is("ready");
    await guide.open("My sheet");
    const sheet = guide.part("My sheet");
    await sheet.getByRole("button", { name: "Print my sheet" }).click();
    await expect(sheet.getByText("This app cannot print. Take the sheet along")).toBeVisible();
    await expect(sheet.getByRole("textbox", { name: "Link to what I ticked" })).toHaveValue(/#kap-1_/);
    await expect(sheet.getByRole("img", { name: "The link to what I ticked, as a code to scan" })).toBeVisible();

    await guide.element.evaluate((element) => element.print("companion"));
    await expect(sheet.getByText("This app cannot print. Open the link below")).toBeVisible();
    await expect(sheet.getByRole("textbox", { name: "Link to this sheet" })).toHaveValue(/#kap-companion$/);
    expect(await guide.told("kap-summary-printed")).toEqual([]);
  });
}

test("in a frame that allows no dialogs the reader is told, too", async ({ page, server, uncaught: _ }) => {
  await page.goto(`${server.url}/no_printer/framed.html`);
  const frame = page.frameLocator("iframe");
  const guide = new Guide(page, frame.locator("kap-guide"));
  await guide.is("ready");
  await guide.open("My sheet");
  await guide.part("My sheet").getByRole("button", { name: "Print my sheet" }).click();
  await expect(guide.part("My sheet").getByText("This app cannot print.").first()).toBeVisible();
});
