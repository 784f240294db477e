import { expect, test } from "../support/guide.js";
import { look } from "../support/keys.js";

/** The comparison, as a reader of it uses it. */
class Comparison {
  /** @param {import("../support/guide.js").Guide} guide */
  constructor(guide) {
    this.part = guide.part("Compare");
    this.page = guide.page;
    this.choices = this.part.getByRole("group", { name: "Choose what to compare" });
    this.table = this.part.getByRole("table", { name: /^Ways of taking ketamine/ });
    this.heads = this.table.getByRole("columnheader");
    this.status = this.part.getByRole("status");
  }

  /** A row by the beginning of its name. @param {string} name */
  row(name) {
    const head = this.page.getByRole("rowheader", { name: new RegExp(`^${name}`) });
    return this.table.getByRole("row").filter({ has: head });
  }

  /** Ticks these columns and no others. @param {string[]} names */
  async choose(...names) {
    for (const box of await this.choices.getByRole("checkbox").all()) {
      const name = await box.evaluate((input) => input.labels[0].firstChild.textContent);
      await box.setChecked(names.includes(name));
    }
  }
}

/** @param {string} state `static` or `ready` */
async function comparison(visit, server, state = "ready") {
  if (state === "static") server.hold(/\.wasm$/);
  const guide = await visit("compare/");
  await guide.is(state);
  await guide.open("Compare");
  return new Comparison(guide);
}

for (const state of ["static", "ready"]) {
  test(`two columns are set side by side, the others are out of sight (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    const { choices, heads } = compare;
    await expect(heads).toHaveCount(11);
    await expect(choices.getByLabel("TMS")).not.toBeChecked();
    await compare.choose("IV drip", "No new treatment");
    await expect(heads).toHaveText(["What is compared", "What it means", "IV drip", "No new treatment"], { useInnerText: true });
    const cells = compare.row("Needle").getByRole("cell");
    await expect(cells).toContainText(["Whether something goes through your skin", "A small tube goes into a vein", "Nothing new"]);
    await choices.getByLabel("TMS").check();
    await expect(heads).toHaveText(["What is compared", "What it means", "IV drip", "TMS", "No new treatment"], { useInnerText: true });
  });

  test(`with fewer than two chosen all are shown, and it says so (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    const told = compare.choices.getByText("Choose two or more.");
    await expect(told).toBeHidden();
    await compare.choose("IV drip");
    await expect(told).toBeVisible();
    await expect(compare.heads).toHaveCount(15);
    await compare.choices.getByLabel("ECT").check();
    await expect(told).toBeHidden();
    await expect(compare.heads).toHaveCount(4);
  });

  test(`what would be hard marks the rows that speak of it, and hides none (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    const rows = await compare.table.getByRole("row").count();
    const mark = compare.row("Needle").getByText("Hard for you: Needles");
    await expect(mark).toBeHidden();
    await compare.part.getByRole("checkbox", { name: "Needles" }).check();
    await expect(mark).toBeVisible();
    await expect(compare.table.getByText("Hard for you: Needles").filter({ visible: true })).toHaveCount(1);
    await expect(compare.table.getByRole("row")).toHaveCount(rows);
    await compare.part.getByRole("checkbox", { name: "Needles" }).uncheck();
    await expect(mark).toBeHidden();
  });

  test(`column heads stay in sight (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    const head = compare.heads.filter({ hasText: "IV drip" });
    await compare.row("Price in the US").evaluate((row) => row.scrollIntoView({ block: "end" }));
    await expect(head).toBeInViewport();
    expect((await head.boundingBox()).y).toBeLessThan(20);
    await compare.choose("IV drip", "Lozenge, home");
    await compare.row("Price in the US").evaluate((row) => row.scrollIntoView({ block: "end" }));
    await expect(head).toBeInViewport();
  });
}

test("rows that differ are marked in words, and counted for the columns that are shown", async ({ visit, server }) => {
  const compare = await comparison(visit, server);
  await compare.choose("Lozenge, clinic", "Lozenge, home");
  await expect(compare.status).toHaveText("2 of 13 shown.");
  await compare.part.getByLabel("Mark the rows that differ").check();
  const marked = compare.table.getByText("Differs", { exact: true }).filter({ visible: true });
  await expect(compare.row("Where").getByText("Differs")).toBeVisible();
  await expect(compare.row("Share that reaches the blood").getByText("Differs")).toBeHidden();
  const few = await marked.count();
  await expect(compare.status).toHaveText(new RegExp(`^2 of 13 shown. Rows that differ: ${few} of \\d+.$`));
  await compare.choices.getByLabel("ECT").check();
  await expect(compare.row("Share that reaches the blood").getByText("Differs")).toBeVisible();
  expect(await marked.count()).toBeGreaterThan(few);
  await compare.part.getByLabel("Mark the rows that differ").uncheck();
  await expect(marked).toHaveCount(0);
  await expect(compare.status).toHaveText("3 of 13 shown.");
});

test("the rows about what is hard are counted", async ({ visit, server }) => {
  const compare = await comparison(visit, server);
  await compare.part.getByRole("checkbox", { name: "Needles" }).check();
  await expect(compare.status).toHaveText("9 of 13 shown. Rows about what is hard for you: 1.");
});

test("groups of rows are closed and opened with the keyboard", async ({ visit, server, page }) => {
  const compare = await comparison(visit, server);
  const group = compare.table.getByRole("button", { name: "Getting it" });
  await expect(group).toHaveAttribute("aria-expanded", "true");
  await group.focus();
  await page.keyboard.press("Enter");
  await expect(group).toHaveAttribute("aria-expanded", "false");
  await expect(compare.table.getByText("Whether something goes through your skin.")).toBeHidden();
  await expect(compare.table.getByText("When you may drive again.")).toBeVisible();
  await expect(group).toBeFocused();
  await page.keyboard.press("Space");
  await expect(group).toHaveAttribute("aria-expanded", "true");
  await expect(compare.table.getByText("Whether something goes through your skin.")).toBeVisible();
});

test("the browser's own search opens a closed group", async ({ visit, server, browserName }) => {
  test.skip(browserName !== "chromium", "others may not search what is closed");
  const compare = await comparison(visit, server);
  const group = compare.table.getByRole("button", { name: "Getting it" });
  const found = compare.table.getByText("Whether something goes through your skin.");
  await group.click();
  await expect(found).toBeHidden();
  await expect(compare.table.locator("[hidden=until-found]").first()).toBeAttached();
  // What the browser tells when it has found something there.
  await found.evaluate((words) => words.closest("tr").dispatchEvent(new Event("beforematch", { bubbles: true })));
  await expect(group).toHaveAttribute("aria-expanded", "true");
  await expect(found).toBeVisible();
});

test("on a phone every value keeps the name of its column", async ({ visit, server, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const compare = await comparison(visit, server);
  for (const name of ["Needle", "You feel it begin", "Price in the US"]) {
    const names = compare.row(name).locator(".col-name").filter({ visible: true });
    await expect(names).toHaveText((await compare.heads.allTextContents()).slice(2));
  }
  await expect(compare.table.getByText("4 h", { exact: true }).filter({ visible: true })).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(await page.evaluate(() => document.documentElement.clientWidth));
});

test("a tick styles and lays out what is near the window, on a phone too", async ({ visit, server, page, browserName }) => {
  test.skip(browserName !== "chromium", "one engine tells");
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const compare = await comparison(visit, server);
    const rows = (options) =>
      compare.table.evaluate((table, options) => [...table.rows].filter((row) => row.cells[2].checkVisibility(options)).length, options);
    // The heads of the columns and of the groups are always laid out.
    const near = (await rows({ contentVisibilityAuto: true })) - (await compare.table.locator(".group, thead").count());
    expect(near).toBeLessThan((await rows()) / 3);
    // A new size of the table's letters, which say how many columns are shown, styles all of it.
    const size = () => compare.table.evaluate((table) => getComputedStyle(table.parentElement).fontSize);
    const before = await size();
    await compare.choices.getByLabel("Muscle shot").uncheck();
    await expect(compare.heads).toHaveCount(10);
    expect(await size()).toBe(before);
  }
});

test("what has focus stays in the window when columns were chosen below and above it", async ({ visit, server, page, browserName }) => {
  test.skip(browserName !== "chromium", "it has no touch screen's width");
  await page.setViewportSize({ width: 390, height: 800 });
  const compare = await comparison(visit, server);
  const group = compare.table.getByRole("button").last();
  await compare.choose("IV drip", "Muscle shot", "No new treatment");
  await group.focus();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press("Shift+Tab");
    await look(page);
  }
  await compare.choose("IV drip", "Muscle shot", "Skin shot", "Swallowed", "TMS", "ECT", "No new treatment");
  await compare.row("Needle").locator("summary").focus();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press("Tab");
    await look(page);
  }
});

test("with forced colours marks, bars and groups can be told apart", async ({ visit, server, page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium can be asked for them");
  await page.emulateMedia({ forcedColors: "active" });
  const compare = await comparison(visit, server);
  await compare.part.getByRole("checkbox", { name: "Needles" }).check();
  const edge = (locator) => locator.evaluate((mark) => getComputedStyle(mark).borderInlineStartWidth);
  expect(await edge(compare.row("Needle").getByText("Hard for you: Needles"))).toBe("4px");
  const fills = await compare.row("Share that reaches the blood").evaluate((row) =>
    [...row.querySelectorAll(".band")].filter((band) => band.checkVisibility()).map((band) => getComputedStyle(band).fill),
  );
  // What is known is filled, the guide's own estimates are hatched.
  expect(new Set(fills).size).toBe(2);
});
