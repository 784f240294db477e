// A real WordPress from which the owner takes the plugin away again.
//
// KAP_WORDPRESS names its address, as for owner.test.js.

import { expect, test } from "@playwright/test";
import { logIn, site, upload, zip } from "./site.js";

test.skip(!site || !zip, "KAP_WORDPRESS names no WordPress to try, or there is no release");

test("taken away, the plugin leaves nothing", async ({ page }) => {
  test.setTimeout(120_000);
  await logIn(page);
  await upload(page);
  await page.goto(`${site}/wp-admin/options-general.php?page=kap-guide`);
  await page.getByRole("button", { name: "Save Changes" }).click();
  await expect(page.getByText("Settings saved.")).toBeVisible();
  await page.goto(`${site}/wp-admin/options.php`);
  await expect(page.locator("[name*=kap_guide]")).toHaveCount(1);

  await page.goto(`${site}/wp-admin/plugins.php`);
  await page.getByRole("link", { name: /^Deactivate.*kap-guide/ }).click();
  await expect(page.getByText("Plugin deactivated.")).toBeVisible();
  // Before the list's script has come, the same link leads to another page.
  await page.waitForLoadState();
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("link", { name: /^Delete.*kap-guide/ }).click();
  await expect(page.getByText("was successfully deleted")).toBeVisible({ timeout: 30_000 });
  await page.goto(`${site}/wp-admin/options.php`);
  await expect(page.getByRole("heading", { name: "All Settings" })).toBeVisible();
  await expect(page.locator("[name*=kap_guide]")).toHaveCount(0);
});
