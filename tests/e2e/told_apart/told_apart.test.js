import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { keepOlderLoader } from "../support/older.js";
import { expect, test } from "../support/guide.js";
import { DIST } from "../support/server.js";

/** What the owner was told of failures: one line, and what it begins with. */
const told = async (guide) => (await guide.seen()).console.filter((line) => line.includes("[kap-guide]"));

/** A page that a site answers with where it knows nothing; it has a template of its own, too. */
const homePage = {
  type: "text/html; charset=utf-8",
  as: () => "<!doctype html><html lang=\"en\"><title>Larkspur Clinic</title><template><p>Menu</p></template><h1>Welcome</h1></html>",
};
/** Packed, with as little work as can be. @param {Buffer} body */
const packed = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const raw = { as: packed };

const WASM = /kap\.\w+\.wasm$/;
const APP = /kap\.\w+\.js$/;

for (const [what, file, answer, kind, words] of [
  ["the app, packed and not said so", WASM, raw, "corrupt", /kap\.\w+\.wasm cannot be unpacked \(br\)/],
  ["the app, packed twice", WASM, { as: (body) => gzipSync(packed(body)), headers: { "content-encoding": "gzip" } }, "corrupt", /compression/],
  ["the app, said to be packed", WASM, { headers: { "content-encoding": "gzip" } }, "corrupt", /kap\.\w+\.wasm cannot be unpacked \(gzip\)/],
  ["the app's script, packed and not said so", APP, raw, "corrupt", /kap\.\w+\.js cannot be unpacked/],
  ["the app, as a web page", WASM, homePage, "missing", /kap\.\w+\.wasm was not found \(200, text\/html/],
  ["the app's script, as a web page", APP, homePage, "missing", /kap\.\w+\.js was not found \(200, text\/html/],
  ["the app's script, as plain text", APP, { type: "text/plain" }, "corrupt", /kap\.\w+\.js is served as "text\/plain"/],
  ["the app's script, emptied", APP, { as: () => "" }, "corrupt", /kap\.\w+\.js holds nothing of the guide \(0 bytes\)/],
  ["the app's script, with a comment in its place", APP, { as: () => "/* not read */" }, "corrupt", /kap\.\w+\.js holds nothing of the guide \(14 bytes\)/],
  ["the app, emptied", WASM, { as: () => "" }, "corrupt", /kap\.\w+\.wasm holds nothing of the guide/],
  ["the app, refused", WASM, { status: 403 }, "missing", /server refuses kap\.\w+\.wasm \(403\)/],
  ["the app, from a server that is out of order", WASM, { status: 503 }, "network", /server failed when it was asked for kap\.\w+\.wasm \(503\)/],
  ["the app, as a service's error", WASM, { type: "application/json", as: () => '{"error":"no"}' }, "missing", /kap\.\w+\.wasm was not found \(200, application\/json\)/],
  ["the app, stopped on its way", WASM, { drop: true }, "network", /kap\.\w+\.wasm was stopped on its way/],
]) {
  test(`${what}: told as itself, once, and the guide stays readable`, async ({ visit, server }) => {
    server.answer(file, answer);
    const guide = await visit("told_apart/");
    await guide.is("failed");
    await guide.readThrough();
    expect((await guide.told("kap-guide-failed"))[0]).toEqual({ kind });
    const lines = await told(guide);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(words);
  });
}

for (const [what, answer, kind] of [
  ["missing", { status: 404 }, /kap\.\w+\.css was not found \(404\)/],
  ["a web page", homePage, /kap\.\w+\.css was not found \(200, text\/html/],
  ["packed and not said so", raw, /kap\.\w+\.css cannot be unpacked/],
  ["cut short", { half: true }, /kap\.\w+\.css arrived damaged/],
]) {
  test(`styles that are ${what} are told, and the guide wears the copy that pages link`, async ({ visit, server }) => {
    server.answer(/\/kap\.\w+\.css$/, answer);
    const guide = await visit("told_apart/");
    await guide.is("ready");
    await guide.readThrough();
    await expect(guide.tab("Steps")).toHaveCSS("cursor", "pointer");
    const lines = await told(guide);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(kind);
  });
}

test("other parts whose styles are a web page wear the copy, too", async ({ visit, server }) => {
  server.answer(/\/parts\.\w+\.css$/, homePage);
  const guide = await visit("told_apart/");
  await guide.is("ready");
  await guide.readThrough();
  await guide.open("Compare");
  expect(await guide.element.evaluate(({ shadowRoot }) => shadowRoot.adoptedStyleSheets.length)).toBe(2);
  expect(await told(guide)).toEqual([expect.stringMatching(/parts\.\w+\.css was not found \(200, text\/html/)]);
});

for (const part of ["compare", "rest"]) {
  test(`a site's own page is never shown as a part of the guide: ${part}`, async ({ visit, server, page }) => {
    server.answer(new RegExp(`/en\\.${part}\\.\\w+\\.html$`), homePage);
    const guide = await visit("told_apart/");
    await guide.is("ready");
    await guide.tab("Compare").click();
    await expect.poll(() => told(guide)).toEqual([expect.stringMatching(new RegExp(`en\\.${part}\\.\\w+\\.html was not found`))]);
    await guide.tab("Steps").click();
    await expect(guide.crisis).toBeVisible();
    await expect(page.getByText("Menu")).toHaveCount(0);
  });
}

test("a site's own page is never shown as the guide", async ({ visit, server, page }) => {
  server.answer(/\/en\.\w{6}\.html$/, homePage);
  const guide = await visit("told_apart/");
  await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "missing" }]);
  await expect(page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
  await expect(page.getByText("Menu")).toHaveCount(0);
  expect(await told(guide)).toEqual([expect.stringMatching(/en\.\w{6}\.html was not found \(200, text\/html/)]);
});

for (const [what, answer] of [
  ["emptied", { as: () => "" }],
  ["a comment", { as: () => "/* not read */" }],
]) {
  test(`the guide's script that is ${what} is told as that, and the page's sentence stays`, async ({ visit, server, page }) => {
    server.answer(/\/guide\.\w+\.js$/, answer);
    const guide = await visit("told_apart/");
    await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "corrupt" }]);
    await expect(page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
    expect(await told(guide)).toEqual([expect.stringMatching(/guide\.\w+\.js holds nothing of the guide/)]);
  });
}

test("files that are sent on to another site are told as that", async ({ visit, server }) => {
  server.answer(WASM, { status: 302, headers: { location: `${server.url.replace("127.0.0.1", "localhost")}/login` } });
  const guide = await visit("told_apart/");
  await guide.is("failed");
  expect(await guide.told("kap-guide-failed")).toEqual([{ kind: "missing" }]);
  expect(await told(guide)).toEqual([expect.stringMatching(/sends kap\.\w+\.wasm on to another address/)]);
});

test("a policy that wants every script's integrity is among what the owner is told to look at", async ({ visit, server, page, browserName }) => {
  test.skip(browserName !== "chromium", "this Firefox has no such policy");
  server.answer(/\/told_apart\/$/, { headers: { "integrity-policy": "blocked-destinations=(script)" } });
  const integrity = `sha384-${createHash("sha384").update(await readFile(join(DIST, "kap-guide.js"))).digest("base64")}`;
  await page.route(/\/told_apart\/$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace('<script src="/support/recorder.js"></script>', "");
    await route.fulfill({ response, body: html.replace('<script type="module"', `<script type="module" crossorigin integrity="${integrity}"`) });
  });
  const lines = [];
  page.on("console", (message) => message.text().startsWith("[kap-guide]") && lines.push(message.text()));
  await visit("told_apart/");
  await expect.poll(() => lines).toEqual([expect.stringMatching(/guide\.\w+\.js\. Check files, base, policies/)]);
});

test("an answer that a cache keeps is asked for past it, without anybody's help", async ({ visit, server }) => {
  const files = [/\/kap\.\w+\.css$/, /\/en\.\w{6}\.html$/, WASM, APP, /\/guide\.\w+\.js$/, /\/en\.compare\.\w+\.html$/];
  for (const file of files) {
    server.reset();
    let answers = 0;
    server.answer(file, {
      get status() {
        return answers++ ? 200 : 404;
      },
      headers: { "cache-control": "public, max-age=3600" },
    });
    const guide = await visit("told_apart/");
    await guide.is("ready");
    await guide.readThrough();
    expect(await guide.told("kap-guide-failed")).toEqual([]);
  }
});

test("no memory is told as that, and the next who uses the guide tries again", async ({ visit, page }) => {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    let tries = 0;
    WebAssembly.instantiate = (...all) =>
      tries++ ? instantiate(...all) : Promise.reject(new RangeError("WebAssembly.Memory(): could not allocate memory"));
  });
  const guide = await visit("told_apart/");
  await guide.is("failed");
  expect(await guide.told("kap-guide-failed")).toEqual([{ kind: "memory" }]);
  expect(await told(guide)).toEqual([expect.stringContaining("had no memory left for WebAssembly")]);
  await guide.tab("Questions").click();
  await guide.is("ready");
});

test("files of another site that may not be read are told apart from missing ones", async ({ visit, server }) => {
  server.answer(/\.js$/, { headers: { "access-control-allow-origin": "*" } });
  const guide = await visit("told_apart/elsewhere.html");
  await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "network" }]);
  const lines = (await told(guide)).filter((line) => line.includes("CORS"));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines[0]).toMatch(/(kap|en)\.\w{6}\.(css|html) lies on another site/);
});

test("a policy that forbids a script is told with its directive", async ({ visit, server }) => {
  const policy = `script-src ${server.url}/support/ ${server.url}/told_apart/dist/kap-guide.js ${server.url}/told_apart/dist/kap-guide-diagnosis.js 'wasm-unsafe-eval'`;
  server.answer(/\/told_apart\/$/, { headers: { "content-security-policy": policy } });
  const guide = await visit("told_apart/");
  await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "csp" }]);
  expect(await told(guide)).toEqual([expect.stringMatching(/forbids guide\.\w+\.js \(script-src-elem\)/)]);
});

test("a policy that forbids asking for files is told with its directive", async ({ visit, server }) => {
  server.answer(/\/told_apart\/$/, { headers: { "content-security-policy": "connect-src 'none'" } });
  const guide = await visit("told_apart/");
  await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "csp" }]);
  expect((await told(guide))[0]).toMatch(/\(connect-src\)/);
});

test("in Spanish the owner reads Spanish", async ({ visit, server, page }) => {
  await keepOlderLoader(server);
  server.answer(WASM, { status: 404 });
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => (document.documentElement.lang = "es"));
  });
  const guide = await visit("told_apart/");
  await guide.is("failed");
  expect(await told(guide)).toEqual([
    expect.stringMatching(/^warn: .* copia antigua de kap-guide\.js/),
    expect.stringMatching(/^error: .*No se encontró kap\.\w+\.wasm \(404\), aunque/),
  ]);
});

test.describe("a page that says what its scripts must be", () => {
  /** The page, with an import map of all scripts as they are. */
  const sealed = async (page, server) => {
    await page.route(/\/told_apart\/$/, async (route) => {
      const response = await route.fetch();
      const names = (await readdir(DIST)).filter((name) => name.endsWith(".js"));
      const hash = async (name) => createHash("sha384").update(await readFile(join(DIST, name))).digest("base64");
      const entries = names.map(async (name) => [`/told_apart/dist/${name}`, `sha384-${await hash(name)}`]);
      const map = JSON.stringify({ integrity: Object.fromEntries(await Promise.all(entries)) });
      const html = (await response.text()).replace("<script", `<script type="importmap">${map}</script><script`);
      await route.fulfill({ response, body: html });
    });
    return server;
  };
  const altered = { as: (body) => `${body}\n// altered` };

  test("gets the guide", async ({ visit, server, page }) => {
    await sealed(page, server);
    const guide = await visit("told_apart/");
    await guide.is("ready");
    expect(await told(guide)).toEqual([]);
  });

  for (const file of [APP, /\/guide\.\w+\.js$/]) {
    test(`never runs another script, whatever is tried: ${file.source}`, async ({ visit, server, page, browserName }) => {
      test.skip(browserName !== "chromium", "this Firefox has no integrity in import maps");
      server.answer(file, altered);
      await sealed(page, server);
      const guide = await visit("told_apart/");
      await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "corrupt" }]);
      expect(await told(guide)).toEqual([expect.stringMatching(/The browser refused (kap|guide)\.\w+\.js/)]);
      await guide.element.evaluate((element) => element.goTo({ view: "compare" }));
      expect(await guide.told("kap-guide-ready")).toEqual([]);
    });
  }
});
