import { expect, test } from "../support/guide.js";

test("one tap leads into the other language, and what was ticked and written goes along", async ({ visit }) => {
  const guide = await visit("another_language/");
  await guide.is("ready");
  await guide.begin();
  const box = guide.step("First call and check-up").getByRole("checkbox").first();
  const value = await box.inputValue();
  await box.check();
  await guide.open("My sheet");
  await guide.element.getByLabel("A question in my own words").fill("May my dog come along?");
  await guide.element.getByRole("button", { name: "Add it to my list" }).click();
  await guide.element.getByRole("link", { name: "Español" }).click();
  await expect(guide.root).toHaveAttribute("lang", "es");
  await guide.is("ready");
  await expect(guide.part("Mi hoja")).toBeVisible();
  await expect(guide.part("Mi hoja").getByText("May my dog come along?")).toBeVisible();
  await expect(guide.root.locator(`#step-first-call input[value="${value}"]`)).toBeChecked();
  await expect(guide.element.getByRole("link", { name: "English" })).toBeFocused();
  expect((await guide.seen()).console).toEqual([]);
});

test("on the guide's own page it is a link without any script", async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}/another_language/dist/embed.html`);
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page.getByRole("heading", { name: "Terapia con ketamina: qué esperar y cómo elegir" })).toBeVisible();
  await context.close();
});

test("in another tab the link leads to the whole guide in that language, wherever the page lies", async ({ visit }) => {
  const guide = await visit("another_language/");
  await guide.is("ready");
  const href = () => guide.element.locator(".languages a").evaluate(({ href }) => new URL(href).pathname);
  expect(await href()).toBe("/another_language/dist/embed.es.html");
  await guide.element.getByRole("link", { name: "Español" }).click();
  await guide.is("ready");
  expect(await href()).toBe("/another_language/dist/embed.html");
});

test("how much something matters goes along, and the time of the ride", async ({ visit }) => {
  const guide = await visit("another_language/");
  await guide.is("ready");
  await guide.open("My sheet");
  await guide.element.getByRole("heading", { name: "What matters to me" }).click();
  await guide.element.getByRole("checkbox", { name: "How well it has been studied" }).check();
  const weight = guide.element.getByRole("radiogroup", { name: "How well it has been studied" }).getByRole("radio", { name: "How much, 1 to 3: 2" });
  await weight.check();
  const value = await weight.inputValue();
  await guide.element.getByText("The sheet for the person with me", { exact: true }).click();
  await guide.element.getByText("The ride in my calendar").click();
  await guide.element.getByLabel("Day and time to be picked up").fill("2026-12-01T14:30");
  await guide.element.getByRole("link", { name: "Español" }).click();
  await expect(guide.root).toHaveAttribute("lang", "es");
  await guide.is("ready");
  await expect(guide.root.locator(`input[value="${value}"]`)).toBeChecked();
  await expect(guide.root.locator("#ride-when")).toHaveValue("2026-12-01T14:30");
  await expect(guide.root.locator("#ride-file")).toHaveAttribute("href", /DTSTART%3A20261201T143000/);
});
