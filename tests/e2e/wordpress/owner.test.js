// A real WordPress with the plugin of the release, as a clinic's owner meets it: from the zip to the
// published page.
//
// KAP_WORDPRESS names its address; KAP_WORDPRESS_USER and KAP_WORDPRESS_PASSWORD may install
// plugins. Without it, or without a release, there is nothing to try.

import { expect, test } from "@playwright/test";
import { logIn, site, upload, zip } from "./site.js";

test.skip(!site || !zip, "KAP_WORDPRESS names no WordPress to try, or there is no release");
test.describe.configure({ mode: "serial", timeout: 120_000 });

test("a new owner uploads the zip and switches the plugin on", async ({ page }) => {
  await logIn(page);
  await upload(page);
  await expect(page.getByRole("link", { name: /^Deactivate.*kap-guide/ })).toBeVisible();
});

const settings = `${site}/wp-admin/options-general.php?page=kap-guide`;

/** The form; the guide below it has labels of its own. @param {import("@playwright/test").Page} page */
const formOf = (page) => page.locator("form[action='options.php']");

/** @param {import("@playwright/test").Page} page */
async function save(page) {
  await page.getByRole("button", { name: "Save Changes" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
}

test("the owner says who the clinic is, and sees the guide with it", async ({ page }) => {
  await logIn(page);
  await page.goto(settings);
  const form = formOf(page);
  await form.getByLabel("Name", { exact: true }).first().fill('Lark"spur & Co');
  await form.getByLabel("Phone", { exact: true }).fill("(509) 555-0142");
  await form.getByLabel("Phone when closed").fill("(509) 555-0199");
  await form.getByLabel("Drip into a vein (IV)", { exact: true }).first().check();
  await form.getByText("Times and prices: Drip into a vein (IV)").click();
  const drip = form.getByRole("group").filter({ hasText: "Times and prices: Drip into a vein" });
  await drip.getByLabel("Price of a session").fill("475");
  await drip.getByLabel("Sessions of a first course").fill("6");
  await form.getByLabel("Colour, such as").fill("#7a1f5c");
  await form.getByText("Getting ready", { exact: true }).first().click();
  await form.getByLabel("What to bring").nth(1).fill("A blanket\nA list of your medicines");
  await form.getByLabel("Title", { exact: true }).fill("Ketamine at Larkspur");
  await save(page);
  await expect(page.getByText("To mend")).toBeHidden();
  await expect(form.getByLabel("What to bring").nth(1)).toHaveValue("A blanket\nA list of your medicines");
  const guide = page.locator("kap-guide");
  await expect(guide.getByRole("heading", { name: "Ketamine at Larkspur" })).toBeVisible({ timeout: 30_000 });
});

test("what isn't right stays typed, and is told at its field until it is mended", async ({ page }) => {
  await logIn(page);
  await page.goto(settings);
  const form = formOf(page);
  await form.getByLabel("Phone", { exact: true }).fill("call us");
  await form.getByLabel("Colour, such as").fill("tealish");
  await form.getByLabel("Question 1").fill("Do I need a ride?");
  await form.getByLabel("Arriving and parking").fill("No need for a companion.");
  await save(page);
  for (const [label, typed, told] of [
    ["Phone", "call us", '"call us" can\'t be dialled.'],
    ["Colour, such as #14545c or teal", "tealish", '"tealish" is no colour that the guide knows.'],
    ["Answer 1", "", "Fill this in, too"],
    ["Arriving and parking", "No need for a companion.", "speaks against the guide's safety texts"],
  ]) {
    const field = form.getByLabel(label, { exact: true });
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAccessibleDescription(new RegExp(told.replace(/[.?]/g, "\\$&")), { timeout: 30_000 });
    await page.getByRole("link", { name: `${label}: ` }).click();
    await expect(field).toBeFocused();
  }
  await expect(form.getByLabel("Question 1")).toHaveValue("Do I need a ride?");

  await form.getByLabel("Phone", { exact: true }).fill("(509) 555-0142");
  await form.getByLabel("Answer 1").fill("Yes. An adult takes you home.");
  await form.getByLabel("Arriving and parking").fill("Ring the bell.");
  await form.getByLabel("Choose a colour").fill("#ffff00");
  await save(page);
  await expect(form.getByLabel("Colour, such as")).toHaveValue("#ffff00");
  await expect(page.getByText("#ffff00 can't be read on the guide's paper", { exact: false }).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("can't be dialled")).toHaveCount(0);
  await form.getByLabel("Colour, such as").fill("7a1f5c");
  await save(page);
  await expect(form.getByLabel("Colour, such as")).toHaveValue("#7a1f5c");
  await form.getByLabel("Colour, such as").fill("#0af");
  await save(page);
  await expect(form.getByLabel("Colour, such as")).toHaveValue("#00aaff");
});

test("a pasted file fills the fields as the guide understands it, and nothing of it is lost", async ({ page }) => {
  await logIn(page);
  await page.goto(settings);
  const form = formOf(page);
  const more = form.getByLabel("More, as JSON");
  const way = (/** @type {string} */ name) => form.getByLabel(name, { exact: true }).first();
  await more.fill('{ "routes": { "IV infusion": { "price": 475 }, "spravato": {}, "troche": { "price": 60 }, "imm": {} }, "phone": "(509) 555-0142 ext 7", "theme": { "accent": "Teal", "acent": 1 } }');
  await save(page);
  await expect(form.getByLabel("Phone", { exact: true })).not.toHaveAttribute("aria-invalid");
  await expect(way("Lozenge in the clinic")).toBeChecked();
  await expect(way("Lozenge at home")).toBeChecked();
  await expect(way("Drip into a vein (IV)")).toBeChecked();
  await expect(way("Esketamine nasal spray (Spravato)")).toBeChecked();
  await expect(way("imm")).toBeChecked();
  await expect(way("imm")).toHaveAccessibleDescription(/knows no way of this name/);
  await expect(form.getByLabel("Colour, such as")).toHaveValue("#008080");
  await expect(more).toHaveValue(/"acent": 1/);
  await save(page);
  await expect(way("imm")).toBeChecked();
  await expect(more).toHaveValue(/"acent": 1/);

  await more.fill("{ no");
  await save(page);
  await expect(more).toHaveValue("{ no");
  await expect(more).toHaveAccessibleDescription(/can't be read/);
  await expect(way("Drip into a vein (IV)")).toBeChecked();
  await way("imm").uncheck();
  await more.fill("");
  await form.getByLabel("Colour, such as").fill("");
  await save(page);
  await expect(page.getByText("To mend")).toBeHidden();
});

test("an editor inserts the block, sees the guide, and a visitor reads the clinic's", async ({ page, browser }) => {
  await logIn(page);
  // What greets who is new here, whenever it comes, and one after another: a welcome, then patterns.
  const greeting = page.getByRole("dialog").getByRole("button", { name: "Close" });
  await page.addLocatorHandler(greeting, () => page.keyboard.press("Escape"), { noWaitAfter: true });
  await page.goto(`${site}/wp-admin/post-new.php?post_type=page`);
  await expect(page.locator("iframe[name=editor-canvas]")).toBeVisible({ timeout: 60_000 });
  const canvas = page.frameLocator("iframe[name=editor-canvas]");
  await canvas.getByRole("textbox", { name: "Add title" }).fill("Ketamine guide");
  await page.getByRole("button", { name: "Block Inserter" }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("patient guide");
  await page.getByRole("option", { name: "Patient guide" }).click();
  await page.getByLabel("Way of taking it").selectOption("iv");
  await page.getByLabel("Level of the first heading").selectOption("H3");
  await page.getByLabel("Light or dark").selectOption("dark");
  const preview = canvas.frameLocator("iframe[title='Preview of the patient guide']");
  await expect(preview.getByRole("heading", { name: "Ketamine at Larkspur" })).toBeVisible();
  await expect(preview.locator("kap-guide #guide")).toHaveAttribute("data-route", "iv");
  await expect(preview.locator("kap-guide")).toHaveAttribute("color-scheme", "dark");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const panel = page.getByRole("region", { name: "Editor publish" });
  await panel.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(panel.getByText("is now live")).toBeVisible();
  const address = await panel.getByRole("link", { name: "View Page" }).getAttribute("href");

  const visitor = await browser.newPage();
  /** @type {string[]} */
  const said = [];
  visitor.on("console", (message) => said.push(message.text()));
  await visitor.goto(address ?? "");
  const guide = visitor.locator("kap-guide");
  await expect(guide.locator("#guide")).toHaveAttribute("data-state", "ready");
  await expect(guide.locator("#guide")).toHaveAttribute("data-route", "iv");
  await expect(guide.getByRole("heading", { name: "Ketamine at Larkspur", level: 3 })).toBeVisible();
  await expect(guide).toHaveAttribute("color-scheme", "dark");
  await expect(guide.getByText('Lark"spur & Co').first()).toBeAttached();
  await expect(guide.getByRole("link", { name: "When closed: (509) 555-0199" }).last()).toBeVisible();
  expect(said.filter((line) => line.includes("[kap-guide]"))).toEqual([]);
  await visitor.close();
});

test("a name that looks like the end of a script stays a name", async ({ page, browser }) => {
  await logIn(page);
  /** @param {string} name */
  const call = async (name) => {
    await page.goto(settings);
    await formOf(page).getByLabel("Name", { exact: true }).first().fill(name);
    await save(page);
  };
  await call("</script><b>Larkspur</b>");
  const visitor = await browser.newPage();
  await visitor.goto(`${site}/ketamine-guide/`);
  const guide = visitor.locator("kap-guide");
  await expect(guide.getByText("</script><b>Larkspur</b>").last()).toBeVisible();
  await expect(visitor.locator("kap-guide > b")).toHaveCount(0);
  await visitor.close();
  await call('Lark"spur & Co');
});

test("Site Health says how the server sends the files", async ({ page }) => {
  await logIn(page);
  await page.goto(`${site}/wp-admin/site-health.php`);
  const result = page.getByRole("button", { name: /patient guide's (files|WebAssembly)/ });
  await expect(result.first()).toBeAttached({ timeout: 60_000 });
});
