// The profile decides which words are fetched, so the script finds its region in every file that the
// app takes (kap-core/src/json.rs), and breaks on none.

import assert from "node:assert/strict";
import test from "node:test";
import { anything, Chance, lines, written } from "./made_up.js";

// As much of a page as is asked for: its kinds of events.
Object.assign(globalThis, { document: { createEvent: () => new Event("any") }, __KAP_OPTIONS__: {} });
const { readProfile } = await import("../profile.js");

/** An element with this profile in it. @param {string} text */
const holding = (text) => ({ getAttribute: () => null, querySelector: () => ({ textContent: text }) });

const NAUGHTY = lines("naughty.txt").map(written);
const TEXTS = lines("json_texts.txt");

test("the region is found in whatever file the app takes", async () => {
  for (const line of TEXTS) {
    const [, verdict, text] = /^(ok|no|any) (?:\d[^|]*\|)?(.*)$/.exec(line) ?? [];
    // Within a file nothing stands before it.
    const inner = written(text).replace(/^\uFEFF/, "");
    const { region } = await readProfile(holding(`{"name": ${inner},\n"region": "uk"}`));
    // Of what is refused it matters only that the script goes on.
    if (verdict === "ok") assert.equal(region, "uk", line);
  }
  for (const said of ['{"region":\u00a0"uk"}', '\uFEFF{"region": "uk"}', '{"hours": "9\tto 5", "region": "uk"}']) {
    assert.equal((await readProfile(holding(said))).region, "uk", said);
  }
});

test("whatever a profile names, routes and views are ids", async () => {
  const keys = ["region", "routes", "views", "title", "id", "toString", "valueOf", "__proto__", "length"];
  const texts = [...NAUGHTY, "iv", "walkthrough", "uk", "sc"];
  let found = 0;
  for (let round = 1; round <= 5_000; round++) {
    const chance = new Chance(round);
    const said = { ...Object.fromEntries(keys.slice(0, 4).map((key) => [key, anything(chance, texts, keys)])) };
    const text = JSON.stringify(said, (_, value) => (typeof value === "bigint" ? String(value) : value));
    const { routes, views, unread } = await readProfile(holding(chance.below(9) ? text : text.slice(chance.below(text.length))));
    const ids = [...routes, ...views];
    assert.ok(ids.every((id) => typeof id === "string" && /^[a-z-]+$/.test(id)), text);
    assert.equal(unread, undefined);
    found += ids.length;
  }
  assert.ok(found > 0, "nothing of it was taken");
});
