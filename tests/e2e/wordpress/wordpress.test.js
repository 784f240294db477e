// A real WordPress with the plugin of the release, as a clinic's owner and a visitor meet it.
//
// KAP_WORDPRESS names its address; the plugin is active in it, and KAP_WORDPRESS_USER and
// KAP_WORDPRESS_PASSWORD may fill its settings and publish pages. Without it there is nothing to try.

import { env } from "node:process";
import { expect, test } from "@playwright/test";

const { KAP_WORDPRESS: site, KAP_WORDPRESS_USER: user = "admin", KAP_WORDPRESS_PASSWORD: password = "" } = env;

test.skip(!site, "KAP_WORDPRESS names no WordPress to try");
test.skip(({ browserName }) => browserName !== "chromium", "one browser is enough to publish with");
test.describe.configure({ mode: "serial", timeout: 120_000 });

/** @param {import("@playwright/test").Page} page */
async function logIn(page) {
  await page.goto(`${site}/wp-login.php`);
  await page.getByLabel("Username or Email Address").fill(user);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log In" }).click();
  await page.waitForURL(/wp-admin/);
}

test("an owner says who the clinic is, and is told what wasn't taken", async ({ page }) => {
  await logIn(page);
  await page.goto(`${site}/wp-admin/options-general.php?page=kap-guide`);
  await page.getByLabel("Clinic's name").fill('Lark"spur & Co');
  await page.getByLabel("Phone", { exact: true }).fill("(509) 555-0142");
  await page.getByLabel("Phone after hours").fill("(509) 555-0199");
  await page.getByLabel("Drip into a vein (IV)").check();
  await page.getByLabel("Colour").fill("#7a1f5c");
  await page.getByRole("button", { name: "Save Changes" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();

  await page.getByLabel("Phone", { exact: true }).fill("call us");
  await page.getByRole("button", { name: "Save Changes" }).click();
  await expect(page.getByText('"call us" can\'t be dialled.')).toBeVisible();
  await expect(page.getByLabel("Phone", { exact: true })).toHaveValue("(509) 555-0142");
});

test("an editor inserts the block, and a visitor reads the clinic's guide", async ({ page, browser }) => {
  await logIn(page);
  await page.goto(`${site}/wp-admin/post-new.php?post_type=page`);
  const frame = page.locator("iframe[name=editor-canvas]");
  await expect(frame).toBeVisible();
  const canvas = page.frameLocator("iframe[name=editor-canvas]");
  // What greets who is new here.
  const greeting = page.getByRole("dialog").getByRole("button", { name: "Close" });
  await greeting.first().click({ timeout: 3000 }).catch(() => {});
  await canvas.getByRole("textbox", { name: "Add title" }).fill("Ketamine guide");
  await page.getByRole("button", { name: "Block Inserter" }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("patient guide");
  await page.getByRole("option", { name: "Patient guide" }).click();
  await page.getByLabel("Way of taking it").selectOption("iv");
  await expect(canvas.getByText("Way of taking it: Drip into a vein (IV)")).toBeVisible();
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
  await expect(guide).toHaveCSS("--kap-accent", "#7a1f5c");
  await expect(guide.getByText('Lark"spur & Co').first()).toBeAttached();
  await expect(guide.getByRole("link", { name: "When closed: (509) 555-0199" }).last()).toBeVisible();
  expect(said.filter((line) => line.includes("[kap-guide]"))).toEqual([]);
  await visitor.close();
});

test("where no script runs, a sentence leads to the whole guide", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}/ketamine-guide/`);
  await page.getByRole("link", { name: "Read the whole guide on its own page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ketamine therapy");
  await context.close();
});
