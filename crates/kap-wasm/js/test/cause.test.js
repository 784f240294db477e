// Why a file can't be used is found by what the server sends, and what the page refuses.

import assert from "node:assert/strict";
import test from "node:test";

// As much of a page as is asked for: what it refuses is heard there, and it has no import map.
const page = Object.assign(new EventTarget(), { querySelector: () => null });
Object.assign(globalThis, { document: page, location: { origin: "https://clinic.example" } });
const { causeOf } = await import("../cause.js");

const BASE = "https://clinic.example/kap-guide/";
const WASM = new Uint8Array([0, 0x61, 0x73, 0x6d, 1]);
const GZIP = new Uint8Array([0x1f, 0x8b, 8, 0]);

/** A file as it comes. */
const sent = (body, type, status = 200) => () => new Response(body, { status, headers: { "content-type": type } });

const SITUATIONS = [
  ["the module as it was made", "kap.wasm", sent(WASM, "application/wasm"), undefined],
  ["no such file", "kap.wasm", sent("Not found", "text/plain", 404), ["missing", 404]],
  ["a file that is refused", "kap.wasm", sent("No", "text/plain", 403), ["forbidden", 403]],
  ["a server that failed", "kap.wasm", sent("No", "text/plain", 503), ["server", 503]],
  ["a file that was emptied", "kap.css", sent("", "text/css"), ["hollow", 0]],
  ["a service's error in its place", "en.html", sent('{"error":1}', "application/json"), ["missing", "200, application/json"]],
  ["the site's own page in the place of the module", "kap.wasm", sent("<!doctype html><p>Hello", "text/html"), ["missing", "200, text/html"]],
  ["the module packed once too often", "kap.wasm", sent(GZIP, "application/wasm"), ["compression", "gzip"]],
  ["something else by the module's name", "kap.wasm", sent("hello", "application/wasm"), ["corrupt", ""]],
  ["styles to their end", "kap.css", sent("a{}:host{--kap-whole:1}", "text/css"), undefined],
  ["half of the styles", "kap.css", sent("a{}", "text/css"), ["corrupt", ""]],
  ["the guide's own markup", "en.html", sent("<!doctype html><title>kap-guide</title>", "text/html"), undefined],
  ["a script sent as plain text", "guide.js", sent("export {}", "text/plain"), ["script-type", "text/plain"]],
];

for (const [what, file, answer, cause] of SITUATIONS) {
  test(what, async (t) => {
    t.mock.method(globalThis, "fetch", async () => answer());
    assert.deepEqual(await causeOf(BASE + file), cause);
  });
}

test("what the page's policy refuses is the policy's", async (t) => {
  t.mock.method(globalThis, "fetch", async (address) => {
    const heard = { blockedURI: address, effectiveDirective: "connect-src" };
    page.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), heard));
    throw new TypeError("refused");
  });
  assert.deepEqual(await causeOf(`${BASE}kap.wasm`), ["refused", "connect-src"]);
});

test("a file of another site that may not be read is that site's to allow", async (t) => {
  t.mock.method(globalThis, "fetch", async (_, { mode } = {}) => {
    if (mode === "no-cors") return new Response();
    throw new TypeError("cors");
  });
  assert.deepEqual(await causeOf("https://files.example/kap.wasm"), ["cors", ""]);
});
