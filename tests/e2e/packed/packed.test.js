// The package for npm as an app has it, from the tarball that `cargo xtask dist` made.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { expect, test } from "@playwright/test";
import { install, tarball } from "./package.js";
import { serve } from "./serve.js";

test.skip(!tarball, "there is no package to try: `cargo xtask dist` makes one");
test.skip(({ browserName }) => browserName !== "chromium", "an app is the same in every browser");

/** @type {string} */
let app;
test.beforeAll(() => {
  app = mkdtempSync(join(tmpdir(), "kap-guide-app-"));
  install(app);
});
test.afterAll(() => {
  if (app) rmSync(app, { recursive: true, force: true });
});

test("importing it on a server does nothing", () => {
  const said = execFileSync(execPath, ["--input-type=module", "--eval", `
    import { load, ready, version } from "kap-guide";
    console.log([version, typeof (await load()), typeof ready, typeof customElements].join(" "));
  `], { cwd: app, encoding: "utf8" });
  const { version } = JSON.parse(readFileSync(join(app, "node_modules/kap-guide/package.json"), "utf8"));
  expect(said.trim()).toBe(`${version} undefined function undefined`);
});

test("everything that the package names is in it", () => {
  const folder = join(app, "node_modules/kap-guide");
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const named = Object.values(manifest.exports).flatMap((one) => (typeof one === "string" ? one : Object.values(one)));
  const files = [...named, manifest.types, manifest.bin["kap-guide"], manifest.customElements];
  for (const file of files.filter((file) => !file.includes("*"))) {
    expect(existsSync(join(folder, file)), file).toBe(true);
  }
});

test("an app copies the files, loads the guide and waits until it is ready", async ({ page }) => {
  const told = execFileSync(execPath, ["node_modules/kap-guide/copy.js", "public/kap-guide"], { cwd: app, encoding: "utf8" });
  expect(told).toContain("files in public/kap-guide");
  writeFileSync(join(app, "public/app.js"), readFileSync(join(app, "node_modules/kap-guide/index.js")));
  writeFileSync(join(app, "public/index.html"), `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>An app</title><link rel="icon" href="data:,">
<p></p>
<kap-guide route="iv"></kap-guide>
<script type="module">
  import { load, ready } from "./app.js";
  await load("/kap-guide");
  const guide = await ready(document.querySelector("kap-guide"));
  guide.addEventListener("kap-view-changed", ({ detail }) => document.querySelector("body > p").append(detail.view));
  await guide.goTo({ view: "compare" });
</script>
</html>`);
  const server = await serve(join(app, "public"));
  await page.goto(`${server.url}/index.html`);
  await expect(page.locator("body > p")).toHaveText("compare");
  server.close();
});
