// Small real apps in other people's frameworks, each built from the packed tarball and used: the
// guide comes, is sent somewhere by the app, tells it, goes with its part of the app, and comes back.
//
// What builds them is apart from the other tests, as it is much: `npm ci` in packed/apps.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process, { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { install, tarball } from "./package.js";
import { serve } from "./serve.js";

const APPS = fileURLToPath(new URL("apps", import.meta.url));
const MODULES = join(APPS, "node_modules");
const OUT = fileURLToPath(new URL("../../../target/kap/apps", import.meta.url));

test.skip(!tarball || !existsSync(MODULES), "`cargo xtask dist` and, in packed/apps, `npm ci` come first");
test.describe.configure({ timeout: 120_000 });

/** A tool of the apps, as its `package.json` names it. @param {string} name @param {string[]} words @param {string} [cwd] */
function tool(name, words, cwd = APPS) {
  return execFileSync(join(MODULES, ".bin", name), words, { cwd, encoding: "utf8", stdio: "pipe" });
}

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const CARGO_OUT = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");

/** @param {string[]} words */
const cargo = (...words) => execFileSync("cargo", words, { cwd: ROOT, stdio: "pipe" });

const ESBUILD = ["--bundle", "--format=esm", "--log-level=error", "--define:process.env.NODE_ENV=\"production\""];

/** @type {Record<string, (app: string, out: string) => void>} */
const builders = {
  esbuild(app, out) {
    tool("esbuild", ["main.js", ...ESBUILD, "--target=es2022", `--outfile=${out}/app.js`], app);
    cpSync(join(app, "index.html"), join(out, "index.html"));
  },
  vite: (app, out) => void tool("vite", ["build", "--logLevel=error", "--outDir", out], app),
  react(app, out) {
    tool("esbuild", ["browser.tsx", ...ESBUILD, "--jsx=automatic", `--outfile=${out}/app.js`], app);
    const server = join(out, "server.cjs");
    tool("esbuild", ["server.tsx", ...ESBUILD, "--jsx=automatic", "--platform=node", "--format=cjs", `--outfile=${server}`], app);
    writeFileSync(join(out, "index.html"), execFileSync(execPath, [server]));
  },
  vue: (app, out) => void tool("vite", ["build", "--logLevel=error", "--outDir", out], app),
  svelte: (app, out) => void tool("vite", ["build", "--logLevel=error", "--outDir", out], app),
  angular(app, out) {
    tool("esbuild", ["main.ts", ...ESBUILD, `--tsconfig=${APPS}/tsconfig.json`, `--outfile=${out}/app.js`], app);
    cpSync(join(app, "index.html"), join(out, "index.html"));
  },
  yew(app, out) {
    cargo("build", "--quiet", "--package=yew-host", "--lib", "--profile=look", "--target=wasm32-unknown-unknown");
    const module = join(CARGO_OUT, "wasm32-unknown-unknown/look/yew_host.wasm");
    cargo("run", "--quiet", "--package=yew-host", "--bin=yew-host-glue", "--", module, out);
    cpSync(join(app, "index.html"), join(out, "index.html"));
  },
};

test.beforeAll(() => {
  install(APPS);
});

for (const [name, build] of Object.entries(builders)) {
  test(`${name} has the guide`, async ({ page }) => {
    const out = join(OUT, name);
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    build(join(APPS, name), out);
    execFileSync(execPath, [join(MODULES, "kap-guide/copy.js"), join(out, "kap-guide")]);

    /** @type {string[]} */
    const said = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    const server = await serve(out);
    await page.goto(server.url);
    const guide = page.locator("kap-guide");
    await expect(page.locator("output")).toHaveText("compare", { timeout: 30_000 });
    await expect(guide.locator("#guide")).toHaveAttribute("data-route", "iv");

    const button = page.getByRole("button", { name: "Show or hide", exact: true });
    await button.click();
    await expect(guide).toHaveCount(0);
    await button.click();
    await expect(guide.locator("#guide")).toHaveAttribute("data-state", "ready", { timeout: 30_000 });
    await expect(guide.locator("#guide")).toHaveAttribute("data-view", "compare");
    expect(said).toEqual([]);
    server.close();
  });
}

test("a server-rendered page has what is in the element before any script", () => {
  const page = readFileSync(join(OUT, "react/index.html"), "utf8");
  expect(page).toContain('<kap-guide route="iv"><p>Emergency: <a href="tel:911">911</a>.</p></kap-guide>');
});

test.describe("the package itself", () => {
  test.skip(({ browserName }) => browserName !== "chromium", "no browser is needed for it");

  test("its types hold in TypeScript, React, Vue and Angular, and refuse what is wrong", () => {
    tool("vue-tsc", ["-p", "tsconfig.json"]);
    const wrong = join(APPS, "vite/wrong.ts");
    writeFileSync(wrong, 'import type { KapGuideAttributes } from "kap-guide";\nexport const wrong: KapGuideAttributes = { view: "walk" };\n');
    try {
      expect(() => tool("vue-tsc", ["-p", "tsconfig.json"])).toThrow();
    } finally {
      rmSync(wrong);
    }
  });

  test("publint and attw find nothing", () => {
    tool("publint", ["run", tarball ?? "", "--strict"]);
    tool("attw", [tarball ?? "", "--profile", "esm-only"]);
  });

  test("its manifest is what custom-elements.json may be", async () => {
    const { default: Ajv } = await import(join(MODULES, "ajv/dist/ajv.js")).then((module) => module.default);
    const schema = JSON.parse(readFileSync(join(MODULES, "custom-elements-manifest/schema.json"), "utf8"));
    const manifest = JSON.parse(readFileSync(join(MODULES, "kap-guide/custom-elements.json"), "utf8"));
    const check = new Ajv({ strict: false, allErrors: true }).compile(schema);
    check(manifest);
    expect(check.errors).toBeNull();
  });
});
