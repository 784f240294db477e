// A file is asked for once, whoever wants it; what fails says why, and may be tried again.

import assert from "node:assert/strict";
import test from "node:test";

// As much of a page as is asked for: its kinds of events.
Object.assign(globalThis, { document: { createEvent: () => new Event("any") } });
const { borrow, get, hash, once } = await import("../files.js");

/** @type {Record<string, Promise<Response>>} */
const early = {};
borrow({ early, files: { languages: { en: "1a", es: "2b" } } });

/** What the server answers, and for what it was asked. */
function serve(t, answer) {
  return t.mock.method(globalThis, "fetch", answer).mock;
}

test("an edition's files carry its language's mark", () => {
  assert.equal(hash("es.uk"), "2b");
});

test("what the loader has asked for is taken, and then asked for anew", async (t) => {
  const server = serve(t, async () => new Response("new"));
  early["/a/kap.css"] = Promise.resolve(new Response("early"));
  assert.equal(await (await get("/a/", "kap.css")).text(), "early");
  assert.equal(server.callCount(), 0);
  assert.equal(await (await get("/a/", "kap.css")).text(), "new");
});

test("a file that isn't there, and one that can't be reached, fail by their names", async (t) => {
  serve(t, async (address) => {
    if (address.endsWith("gone.html")) return new Response("", { status: 410 });
    throw new TypeError("offline");
  });
  await assert.rejects(get("/b/", "gone.html"), { kind: "missing", file: "gone.html", status: 410 });
  await assert.rejects(get("/b/", "kap.wasm"), { kind: "network", file: "kap.wasm" });
});

test("two who want the same share the work, and what failed is tried again", async () => {
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries === 1) throw new Error("not yet");
    return "done";
  };
  const both = [once("/c", work), once("/c", work)];
  for (const one of both) await assert.rejects(one, /not yet/);
  assert.equal(tries, 1);
  assert.equal(await once("/c", work), "done");
  assert.equal(await once("/c", work), "done");
  assert.equal(tries, 2);
});
