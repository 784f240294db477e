// The package for npm as an app has it, from the tarball that `cargo xtask dist` made.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { install, tarball } from "./package.js";
import { serve } from "./serve.js";

test.skip(!tarball, "there is no package to try: `cargo xtask dist` makes one");
test.skip(({ browserName }) => browserName !== "chromium", "an app is the same in every browser");

const ROOT = new URL("../../../", import.meta.url);

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

/** The blocks of a language in a document that speak of the package. @param {string} text @param {string} language */
const blocks = (text, language) =>
  [...text.matchAll(new RegExp("```" + language + "\\n([\\s\\S]*?)```", "g"))].map(([, code]) => code).filter((code) => code.includes('"kap-guide"'));

test("what the documents say to an app holds in strict TypeScript", () => {
  const read = (/** @type {URL | string} */ file) => readFileSync(file, "utf8");
  const told = [read(new URL("docs/for-developers.md", ROOT)), read(join(app, "node_modules/kap-guide/README.md"))];
  const [upgrade] = /customElements\.get\("kap-guide"\)[^`]*/.exec(read(new URL("README.md", ROOT))) ?? [];
  const codes = [...told.flatMap((text) => blocks(text, "js")), `import "kap-guide/element";\n${upgrade};\nexport {};`];
  expect(codes.length).toBeGreaterThan(2);
  for (const [place, code] of codes.entries()) writeFileSync(join(app, `told${place}.ts`), code);
  const strict = ["--strict", "--noEmit", "--target", "esnext", "--module", "esnext", "--moduleResolution", "bundler"];
  const tsc = fileURLToPath(new URL("../node_modules/.bin/tsc", import.meta.url));
  const check = () => execFileSync(tsc, [...strict, "--lib", "esnext,dom", ...codes.map((_, place) => `told${place}.ts`)], { cwd: app, encoding: "utf8" });
  expect(check()).toBe("");
});

for (const [what, missing] of /** @type {const} */ ([["WebAssembly", /\.wasm$/], ["own script", /^guide\./]])) {
  test(`an app that asks when it is too late is told that the guide's ${what} is missing`, async ({ page }) => {
    rmSync(join(app, "public/broken"), { recursive: true, force: true });
    execFileSync(execPath, ["node_modules/kap-guide/copy.js", "public/broken"], { cwd: app });
    const folder = join(app, "public/broken");
    for (const file of readdirSync(folder).filter((name) => missing.test(name))) rmSync(join(folder, file));
    writeFileSync(join(app, "public/app.js"), readFileSync(join(app, "node_modules/kap-guide/index.js")));
    writeFileSync(join(app, "public/late.html"), `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>An app</title><link rel="icon" href="data:,">
<p></p>
<kap-guide></kap-guide>
<script type="module">
  import { load, ready } from "./app.js";
  const [guide, told] = [document.querySelector("kap-guide"), document.querySelector("body > p")];
  guide.addEventListener("kap-guide-failed", async () => {
    await 0;
    for (const element of [guide, null]) await ready(element).catch(({ kind, message }) => told.append(kind ?? message, ". "));
  });
  await load("/broken");
</script>
</html>`);
    const server = await serve(join(app, "public"));
    await page.goto(`${server.url}/late.html`);
    await expect(page.locator("body > p")).toHaveText("missing. kap-guide: there is no such element in the page.");
    server.close();
  });
}

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
