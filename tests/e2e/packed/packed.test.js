// The package for npm as an app has it, from the tarball that `cargo xtask dist` made.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const RELEASE = fileURLToPath(new URL("../../../target/kap/release", import.meta.url));
const tarball = (existsSync(RELEASE) ? readdirSync(RELEASE) : []).find((name) => name.endsWith(".tgz"));

test.skip(!tarball, "there is no package to try: `cargo xtask dist` makes one");
test.skip(({ browserName }) => browserName !== "chromium", "an app is the same in every browser");

/** @type {string} */
let app;
test.beforeAll(() => {
  app = mkdtempSync(join(tmpdir(), "kap-guide-app-"));
  const modules = join(app, "node_modules");
  mkdirSync(modules);
  execFileSync("tar", ["-xzf", join(RELEASE, tarball ?? ""), "-C", modules]);
  execFileSync("mv", [join(modules, "package"), join(modules, "kap-guide")]);
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

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

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
  const http = createServer((request, response) => {
    const path = join(app, "public", new URL(request.url ?? "/", "http://x").pathname);
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path))];
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": type ?? "application/octet-stream" }).end(readFileSync(path));
  });
  await new Promise((done) => http.listen(0, "127.0.0.1", () => done(undefined)));
  const address = http.address();
  await page.goto(`http://127.0.0.1:${typeof address === "object" && address?.port}/index.html`);
  await expect(page.locator("body > p")).toHaveText("compare");
  http.close();
});
