// Real servers with the samples of integrations/self-host: types, caching, compressed copies, and
// the guide on the page that README.txt tells people to make.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { known, makeSite } from "./site.js";
import { find, start, withPolicy } from "./programs.js";

test.describe.configure({ mode: "serial" });
test.skip(({ browserName }) => browserName !== "chromium", "servers answer every browser alike");

/** @type {ReturnType<typeof makeSite>} */
let made;

test.beforeAll(() => {
  made = makeSite();
});
test.afterAll(() => {
  if (made) rmSync(made.site, { recursive: true, force: true });
});

/**
 * An answer as it comes over the wire.
 * @param {string} url
 * @param {string} encodings
 * @returns {Promise<{status?: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer}>}
 */
const ask = (url, encodings = "identity") => new Promise((done, fail) => {
  const asked = request(url, { headers: { "accept-encoding": encodings } }, (answer) => {
    /** @type {Buffer[]} */
    const chunks = [];
    answer.on("data", (chunk) => chunks.push(chunk));
    answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }));
  });
  asked.on("error", fail);
  asked.end();
});

const TYPES = {
  wasm: /^application\/wasm$/,
  styles: /^text\/css/,
  script: /^(text|application)\/javascript/,
  words: /^text\/html; ?charset=utf-8$/i,
};

/** What Chromium says of a dialog's button before anybody opens the dialog. @param {string} line */
const isOfFocus = (line) => /^(Blocked autofocusing|Autofocus processing)/.test(line);

/** As README.md has it, and what a page that can be installed needs besides. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; manifest-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";

/** What keeps its name, with its type. */
const ASKED_FOR_AGAIN = {
  "kap-guide.js": TYPES.script,
  "kap-guide.css": TYPES.styles,
  "embed.html": TYPES.words,
  "setup/builder.html": TYPES.words,
  "setup/builder.js": TYPES.script,
  "consult.html": TYPES.words,
  "consult-worker.js": TYPES.script,
  "consult.webmanifest": /^application\/manifest\+json/,
  "consult.png": /^image\/png$/,
  "profile.schema.json": /^application\/json/,
};

for (const name of /** @type {const} */ (["nginx", "apache", "caddy"])) {
  test(`${name} serves the guide with the sample`, async ({ page }) => {
    test.skip(!find(name === "apache" ? "apache2" : name), `${name} isn't installed here`);
    const server = await start(name, made.site);
    if (!server) return;
    try {
      const files = known(made.guide);
      for (const [kind, type] of Object.entries(TYPES)) {
        const file = files[/** @type {keyof typeof files} */ (kind)];
        const url = `${server.url}/kap-guide/${file}`;
        const plain = readFileSync(join(made.guide, file));
        const answer = await ask(url);
        expect([answer.status, answer.headers["content-encoding"]], file).toEqual([200, undefined]);
        expect(answer.headers["content-type"], file).toMatch(type);
        expect(answer.headers["cache-control"], file).toBe("public, max-age=31536000, immutable");
        expect(answer.headers["access-control-allow-origin"], file).toBe("*");
        expect(answer.headers["x-content-type-options"], file).toBe("nosniff");
        expect(answer.headers["content-language"], file).toBeUndefined();
        expect(answer.body.equals(plain), file).toBe(true);

        const gzip = await ask(url, "gzip");
        expect(gzip.headers["content-encoding"], file).toBe("gzip");
        expect(gzip.headers["content-type"], file).toMatch(type);
        expect(gzip.headers.vary ?? "", file).toMatch(/accept-encoding/i);
        expect(gzip.body.equals(readFileSync(join(made.guide, `${file}.gz`))), file).toBe(true);
        expect(gunzipSync(gzip.body).equals(plain), file).toBe(true);

        if (!server.hasBrotli) continue;
        const brotli = await ask(url, "gzip, deflate, br");
        expect(brotli.headers["content-encoding"], file).toBe("br");
        expect(brotli.headers["content-type"], file).toMatch(type);
        expect(brotli.headers["cache-control"], file).toBe("public, max-age=31536000, immutable");
        expect(brotliDecompressSync(brotli.body).equals(plain), file).toBe(true);
      }
      for (const [file, type] of Object.entries(ASKED_FOR_AGAIN)) {
        const answer = await ask(`${server.url}/kap-guide/${file}`, "gzip");
        expect([answer.status, answer.headers["cache-control"]], file).toEqual([200, "no-cache"]);
        expect(answer.headers["content-type"], file).toMatch(type);
        expect(answer.headers["content-language"], file).toBeUndefined();
      }
      expect((await ask(`${server.url}/kap-guide/.htaccess`)).status).toBeGreaterThanOrEqual(400);

      /** @type {string[]} */
      const said = [];
      page.on("console", (message) => said.push(message.text()));
      await page.goto(`${server.url}/index.html`);
      await expect(page.locator("kap-guide #guide")).toHaveAttribute("data-state", "ready");
      expect(said).toEqual([]);

      // The page for consultations: its worker rules that page and nothing else.
      await page.goto(`${server.url}/kap-guide/consult.html`);
      await expect(page.locator("kap-guide #guide")).toHaveAttribute("data-state", "ready");
      const scope = await page.evaluate(() => navigator.serviceWorker.ready.then((it) => new URL(it.scope).pathname));
      expect(scope).toBe("/kap-guide/consult");
      await page.goto(`${server.url}/kap-guide/setup/builder.html`);
      await page.getByRole("textbox", { name: "Name", exact: true }).fill("Larkspur Clinic");
      await expect(page.locator("kap-guide").getByText("Larkspur Clinic").first()).toBeAttached();
      expect(said.filter((line) => !isOfFocus(line))).toEqual([]);

      // A page of another origin, as a site's builder has it: by script, and in a frame.
      const folder = `${server.url}/kap-guide`;
      const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Elsewhere</title><link rel="icon" href="data:,">';
      writeFileSync(join(made.site, "elsewhere.html"), `${head}
<script type="module" src="${folder}/kap-guide.js"></script>
<kap-guide></kap-guide>
<iframe src="${folder}/embed.html" title="The guide in a frame" width="600" height="800"></iframe>
`);
      await page.goto(`${server.url.replace("127.0.0.1", "localhost")}/elsewhere.html`);
      await expect(page.locator("kap-guide #guide")).toHaveAttribute("data-state", "ready");
      const framed = page.frameLocator("iframe").locator("kap-guide #guide");
      await expect(framed).toHaveAttribute("data-state", "ready");
      expect(said.filter((line) => !isOfFocus(line))).toEqual([]);
    } finally {
      await server.stop();
    }
  });
}

/** The policy that README.md tells. */
const TOLD = /The guide runs under `([^`]*)`/.exec(readFileSync(new URL("../../../README.md", import.meta.url), "utf8"))?.[1].replace(/\s+/g, " ");

for (const name of /** @type {const} */ (["nginx", "apache", "caddy"])) {
  test(`${name} sends the policy of its sample once its # is taken away, and the guide runs under it`, async ({ page }) => {
    test.skip(!find(name === "apache" ? "apache2" : name), `${name} isn't installed here`);
    const htaccess = join(made.guide, ".htaccess");
    const before = readFileSync(htaccess, "utf8");
    writeFileSync(htaccess, withPolicy(before));
    const server = await start(name, made.site, withPolicy);
    if (!server) return;
    /** @type {string[]} */
    const said = [];
    page.on("console", (message) => isOfFocus(message.text()) || said.push(message.text()));
    try {
      expect((await ask(`${server.url}/kap-guide/embed.html`)).headers["content-security-policy"]).toBe(TOLD);
      for (const file of ["embed.html", "setup/builder.html"]) {
        await page.goto(`${server.url}/kap-guide/${file}`);
        await expect(page.locator("kap-guide #guide")).toHaveAttribute("data-state", "ready");
      }
      expect(said).toEqual([]);
    } finally {
      writeFileSync(htaccess, before);
      await server.stop();
    }
  });
}

test("the pages for staff and owners run under the strict policy", async ({ page }) => {
  test.skip(!find("caddy"), "caddy isn't installed here");
  const server = await start("caddy", made.site);
  if (!server) return;
  /** @type {string[]} */
  const said = [];
  page.on("console", (message) => isOfFocus(message.text()) || said.push(message.text()));
  await page.route("**/*.html", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": POLICY } });
  });
  try {
    for (const file of ["consult.html", "setup/builder.html", "embed.html"]) {
      await page.goto(`${server.url}/kap-guide/${file}`);
      await expect(page.locator("kap-guide #guide")).toHaveAttribute("data-state", "ready");
    }
    expect(said).toEqual([]);
  } finally {
    // What is still being fetched may fail now.
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await server.stop();
  }
});

test("an Apache that has none of the modules isn't broken by the sample", async () => {
  test.skip(!find("apache2"), "apache2 isn't installed here");
  const server = await start("bareApache", made.site);
  if (!server) return;
  try {
    const answer = await ask(`${server.url}/kap-guide/kap-guide.js`);
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, undefined]);
  } finally {
    await server.stop();
  }
});
