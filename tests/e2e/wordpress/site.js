// A real WordPress, as KAP_WORDPRESS names it: going in by its pages, and writing by its interface.

import { env } from "node:process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, request } from "@playwright/test";

export const { KAP_WORDPRESS: site, KAP_WORDPRESS_USER: user = "admin", KAP_WORDPRESS_PASSWORD: password = "" } = env;

const RELEASE = fileURLToPath(new URL("../../../target/kap/release", import.meta.url));

/** The plugin's zip, as `cargo xtask dist` made it. */
export const zip = (existsSync(RELEASE) ? readdirSync(RELEASE) : [])
  .filter((name) => /^kap-guide-wordpress-[\d.]+zip$/.test(name))
  .map((name) => join(RELEASE, name))[0];

/** @param {import("@playwright/test").Page} page */
export async function logIn(page) {
  await page.goto(`${site}/wp-login.php`);
  await page.getByLabel("Username or Email Address").fill(user);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log In" }).click();
  await page.waitForURL(/wp-admin/);
}

/**
 * Uploads the zip and switches the plugin on, as one who has never seen it; ends on the plugins' list.
 * @param {import("@playwright/test").Page} page
 */
export async function upload(page) {
  await page.goto(`${site}/wp-admin/plugin-install.php?tab=upload`);
  await page.getByLabel("Plugin zip file").setInputFiles(zip ?? "");
  await page.getByRole("button", { name: "Install Now" }).click();
  const replace = page.getByRole("link", { name: "Replace current with uploaded" });
  const installed = page.getByText(/Plugin (installed|updated) successfully/);
  await expect(replace.or(installed)).toBeVisible({ timeout: 30_000 });
  if (await replace.isVisible()) await replace.click();
  await expect(installed).toBeVisible({ timeout: 30_000 });
  const activate = page.getByRole("link", { name: "Activate Plugin" });
  if (await activate.isVisible()) {
    await activate.click();
    await expect(page.getByText("Plugin activated.")).toBeVisible();
  }
  await page.goto(`${site}/wp-admin/plugins.php`);
}

/**
 * Writes by WordPress' own interface as somebody who has an account.
 * @param {string} name
 * @param {string} secret
 */
export async function writer(name = user, secret = password) {
  const context = await request.newContext({ baseURL: site });
  await context.get("/wp-login.php");
  await context.post("/wp-login.php", { form: { log: name, pwd: secret, testcookie: "1" } });
  const nonce = await (await context.get("/wp-admin/admin-ajax.php?action=rest-nonce")).text();
  /** @param {string} path @param {object} data @returns {Promise<any>} */
  const send = async (path, data) => {
    const answer = await context.post(`/wp-json/wp/v2/${path}`, { data, headers: { "X-WP-Nonce": nonce } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  /** Puts the plugin there without a browser, unless it is there. */
  const install = async () => {
    const plugin = "plugins/kap-guide/kap-guide";
    const there = await context.get(`/wp-json/wp/v2/${plugin}`, { headers: { "X-WP-Nonce": nonce } });
    if (!there.ok()) {
      const form = await (await context.get("/wp-admin/plugin-install.php?tab=upload")).text();
      const [, _wpnonce = ""] = form.match(/name="_wpnonce" value="([0-9a-f]+)"/) ?? [];
      const pluginzip = { name: "kap-guide.zip", mimeType: "application/zip", buffer: readFileSync(zip ?? "") };
      await context.post("/wp-admin/update.php?action=upload-plugin", { multipart: { _wpnonce, pluginzip } });
    }
    await send(plugin, { status: "active" });
  };
  return {
    send,
    install,
    /** Publishes, and says where. @param {"pages" | "posts"} kind @param {string} title @param {string} content */
    publish: async (kind, title, content) => (await send(kind, { title, content, status: "publish" })).link,
    close: () => context.dispose(),
  };
}
