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

test("the owner says who the clinic is, and is told what wasn't taken", async ({ page }) => {
  await logIn(page);
  await page.goto(`${site}/wp-admin/options-general.php?page=kap-guide`);
  await page.getByLabel("Name", { exact: true }).fill('Lark"spur & Co');
  await page.getByLabel("Phone", { exact: true }).fill("(509) 555-0142");
  await page.getByLabel("Phone when closed").fill("(509) 555-0199");
  await page.getByLabel("Drip into a vein (IV)", { exact: true }).check();
  await page.getByText("Times and prices: Drip into a vein (IV)").click();
  const drip = page.getByRole("group").filter({ hasText: "Times and prices: Drip into a vein" });
  await drip.getByLabel("Price of a session").fill("475");
  await drip.getByLabel("Sessions of a first course").fill("6");
  await page.getByLabel("Colour, such as").fill("#7a1f5c");
  await page.getByLabel("More, as JSON").fill('{ "texts": { "title": "Ketamine at Larkspur" } }');
  await page.getByRole("button", { name: "Save Changes" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await expect(page.getByLabel("More, as JSON")).toHaveValue(/Ketamine at Larkspur/);
  const preview = page.frameLocator("iframe[title='The patient guide, as it is now']");
  await page.getByRole("heading", { name: "As it is now" }).scrollIntoViewIfNeeded();
  await expect(preview.getByRole("heading", { name: "Ketamine at Larkspur" })).toBeVisible();

  await page.getByLabel("Phone", { exact: true }).fill("call us");
  await page.getByLabel("More, as JSON").fill("{ no");
  await page.getByRole("button", { name: "Save Changes" }).click();
  await expect(page.getByText('"call us" can\'t be dialled.')).toBeVisible();
  await expect(page.getByText("can't be read, so what was there before stays")).toBeVisible();
  await expect(page.getByLabel("Phone", { exact: true })).toHaveValue("(509) 555-0142");
  await expect(page.getByLabel("More, as JSON")).toHaveValue(/Ketamine at Larkspur/);
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
  const preview = canvas.frameLocator("iframe[title='Preview of the patient guide']");
  await expect(preview.getByRole("heading", { name: "Ketamine at Larkspur" })).toBeVisible();
  await expect(preview.locator("kap-guide #guide")).toHaveAttribute("data-route", "iv");
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
  await expect(guide.getByRole("heading", { name: "Ketamine at Larkspur" })).toBeVisible();
  await expect(guide.getByText('Lark"spur & Co').first()).toBeAttached();
  await expect(guide.getByRole("link", { name: "When closed: (509) 555-0199" }).last()).toBeVisible();
  expect(said.filter((line) => line.includes("[kap-guide]"))).toEqual([]);
  await visitor.close();
});

test("a name that looks like the end of a script stays a name", async ({ page, browser }) => {
  await logIn(page);
  /** @param {string} name */
  const call = async (name) => {
    await page.goto(`${site}/wp-admin/options-general.php?page=kap-guide`);
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Save Changes" }).click();
    await expect(page.getByText("Settings saved.")).toBeVisible();
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
