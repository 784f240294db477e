import { expect, Guide, test } from "../support/guide.js";

const box = (guide, name) => guide.element.getByRole("checkbox", { name, exact: true });

/** Ticks a few things in three parts and gives the link to them. */
async function ticked(guide) {
  await guide.element.evaluate((element) => element.goTo({ step: "first-call" }));
  await guide.route.selectOption("IV drip");
  await guide.element.getByRole("button", { name: "Next Getting ready" }).click();
  const step = guide.step("Getting ready");
  await step.getByRole("button", { name: "Show everything" }).click();
  await step.getByRole("checkbox").first().check();
  await guide.open("Compare");
  await guide.part("Compare").locator("summary").filter({ hasText: "What would make this hard" }).click();
  await box(guide, "Needles").check();
  await guide.open("My sheet");
  await guide.element.getByRole("heading", { name: "What matters to me" }).click();
  await guide.element.getByRole("heading", { name: "What would make this hard for me" }).click();
  await expect(box(guide, "Needles")).toBeChecked();
  await box(guide, "How well it has been studied").check();
  await guide.element.getByText("Carry it to my phone", { exact: true }).click();
  return guide.element.getByLabel("Link to what I ticked", { exact: true });
}

test("a link carries what was ticked, as numbers and nothing else, and leaves the address", async ({ visit, context, server }) => {
  const guide = await visit("carried/?from=newsletter");
  await guide.is("ready");
  const field = await ticked(guide);
  await expect(field).toHaveValue(/^http:\/\/127\.0\.0\.1:\d+\/carried\/\?from=newsletter#kap-1(_[0-9a-z]+){4}$/);
  await expect(guide.element.getByRole("img", { name: "The link to what I ticked, as a code to scan" })).toBeVisible();
  expect(await guide.violations()).toEqual([]);

  const phone = await context.newPage();
  await phone.goto(await field.inputValue());
  const carried = new Guide(phone, phone.locator("kap-guide"));
  await expect(carried.part("My sheet")).toBeVisible();
  await expect(carried.element.getByText("What was ticked on the other device is ticked here too.", { exact: true })).toBeVisible();
  await carried.element.getByRole("heading", { name: "What matters to me" }).click();
  await carried.element.getByRole("heading", { name: "What would make this hard for me" }).click();
  await expect(box(carried, "Needles")).toBeChecked();
  await expect(box(carried, "How well it has been studied")).toBeChecked();
  await expect(carried.element.getByText("You are reading about: Drip into a vein (IV)")).toBeVisible();
  await expect(carried.element.locator(".ticked li:visible")).toHaveCount(1);
  expect(phone.url()).toMatch(/\/carried\/\?from=newsletter$/);
  await carried.open("Compare");
  await carried.part("Compare").locator("summary").filter({ hasText: "What would make this hard" }).click();
  await expect(box(carried, "Needles")).toBeChecked();
  expect(server.requests.filter((path) => path.includes("kap-1"))).toEqual([]);
  expect(await phone.evaluate(() => localStorage.length)).toBe(0);
  await phone.close();
});

test("numbers that the guide does not know are counted, the others restored", async ({ page, visit, server }) => {
  server.reset();
  const guide = await visit("carried/#kap-1_1z_zzzz_zzzy");
  await expect(guide.element.getByText("but for 2 that this guide does not know")).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
});

test("a broken, a huge and a foreign hash are left alone", async ({ page, visit }) => {
  for (const hash of ["#kap-1_!!", `#kap-1_${"zz_".repeat(5000)}zz`, "#kapital", "#kap-9_1"]) {
    await page.goto("about:blank");
    const guide = await visit(`carried/${hash}`);
    await guide.is("ready");
    await expect(guide.part("Steps")).toBeVisible();
    expect(new URL(page.url()).hash).toBe(hash);
  }
});

test("the companion's link opens the companion's sheet and holds nothing that was ticked", async ({ visit, page }) => {
  const guide = await visit("carried/");
  await guide.is("ready");
  await ticked(guide);
  await guide.element.getByText("The sheet for the person with me", { exact: true }).click();
  await guide.element.getByText("Link and code for this page", { exact: true }).click();
  const link = guide.element.getByLabel("Link to this sheet", { exact: true });
  await expect(link).toHaveValue(/\/carried\/#kap-companion$/);
  await page.goto("about:blank");
  const theirs = await visit("carried/#kap-companion");
  await expect(theirs.element.locator("#companion")).toHaveAttribute("open");
  await expect(theirs.element.locator("#companion")).toBeInViewport();
  expect(new URL(page.url()).hash).toBe("");
});

test("in a frame without an address of its own the link leads to the guide's own page", async ({ visit, page }) => {
  await visit("carried/");
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.srcdoc = document.documentElement.outerHTML;
    frame.style.cssText = "inline-size: 100%; block-size: 800px";
    document.body.replaceChildren(frame);
  });
  const guide = new Guide(page, page.frameLocator("iframe").locator("kap-guide"));
  await guide.is("ready");
  await guide.open("My sheet");
  await guide.element.getByText("Carry it to my phone", { exact: true }).click();
  await expect(guide.element.getByLabel("Link to what I ticked", { exact: true })).toHaveValue(/^http.*\/dist\/embed\.html#kap-/);
});
