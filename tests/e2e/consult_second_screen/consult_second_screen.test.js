import { expect, Guide, test } from "../support/guide.js";

/** Both windows: what staff hold, and what the patient sees. */
async function screens(visit, page) {
  const guide = await visit("consult_second_screen/dist/consult.html");
  await guide.is("ready");
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Second screen" }).click();
  const second = await opened;
  const other = new Guide(second, second.locator("kap-guide"));
  await other.is("ready");
  return { guide, other };
}

test("a second screen follows the first, without what is for staff", async ({ visit, page }) => {
  const { guide, other } = await screens(visit, page);
  await guide.element.getByRole("button", { name: "Spravato spray" }).click();
  await guide.element.getByRole("button", { name: "What can go wrong?" }).click();
  await expect(other.element.getByRole("heading", { name: "What may it do to my body and my mind?" })).toBeVisible();
  await expect(other.element.getByText("41 of 100", { exact: true }).filter({ visible: true })).toBeVisible();

  await guide.element.getByRole("button", { name: "Staff notes" }).click();
  await expect(guide.element.getByText("Do not promise").filter({ visible: true })).toBeVisible();
  await expect(other.element.getByText("Do not promise").filter({ visible: true })).toHaveCount(0);
  await expect(other.element.getByText("You can say").filter({ visible: true })).toHaveCount(0);
  await expect(other.element.getByRole("button", { name: "End this visit" })).toHaveCount(0);

  await guide.open("Questions");
  await expect(other.part("Questions")).toBeVisible();
});

test("it speaks a language of its own, and is empty when the visit ends", async ({ visit, page }) => {
  const { guide, other } = await screens(visit, page);
  await other.element.getByRole("button", { name: "Español" }).click();
  await expect(other.element.getByRole("heading", { name: "¿Qué tipo de visita es?" })).toBeVisible();
  await other.is("ready");
  await guide.element.getByRole("button", { name: "When can I drive?" }).click();
  await expect(other.element.getByRole("heading", { name: /^¿Cuándo/ }).filter({ visible: true }).first()).toBeVisible();
  await guide.element.getByRole("button", { name: "End this visit" }).first().click();
  await expect(other.element.getByRole("heading", { name: "¿Qué tipo de visita es?" })).toBeVisible();
});

test("when the first screen has gone, nothing of the visit is left on the second", async ({ visit, page }) => {
  const { guide, other } = await screens(visit, page);
  await guide.element.getByRole("button", { name: "Can I stop?" }).click();
  await expect(other.element.getByRole("heading", { name: /^Can I stop if/ })).toBeVisible();
  await page.goto("about:blank");
  await expect(other.page.getByText("The first screen has gone.")).toBeVisible();
  await expect(other.element.getByRole("heading", { name: /^Can I stop if/ })).toBeHidden();
});

test("the first goes on when the second is closed", async ({ visit, page }) => {
  const { guide, other } = await screens(visit, page);
  await other.page.close();
  await guide.element.getByRole("button", { name: "Who is with me?" }).click();
  await expect(guide.element.getByRole("heading", { name: /^Who is with me during it/ })).toBeVisible();
});

test("over http, where browsers have no names to give out, the second screen opens, too", async ({ visit, page }) => {
  await page.addInitScript(() => {
    // @ts-expect-error Only secure pages have it.
    delete Crypto.prototype.randomUUID;
  });
  const { guide, other } = await screens(visit, page);
  await guide.element.getByRole("button", { name: "Can I stop?" }).click();
  await expect(other.element.getByRole("heading", { name: /^Can I stop if/ })).toBeVisible();
});
