// The page's wishes mean the same to the script as to the app (crates/kap-core/src/options.rs), whose
// table `cargo xtask test` hands over.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

globalThis.__KAP_OPTIONS__ = JSON.parse(process.env.KAP_OPTIONS);
const { attributes, readOptions } = await import("../read_options.js");

const cases = JSON.parse(readFileSync(new URL("../../../kap-core/tests/options.json", import.meta.url), "utf8"));

/** An element with these attributes, as much of it as is asked. */
const element = (said) => ({ getAttribute: (name) => said[name] ?? null });

for (const { attributes: said, means } of cases) {
  test(`${JSON.stringify(said)} means ${JSON.stringify(means)}`, () => {
    const options = readOptions(element(said));
    for (const [name, value] of Object.entries(means)) assert.deepEqual(options[name], value);
  });
}

test("an element that says nothing wishes nothing", () => {
  const options = readOptions(element({}));
  assert.deepEqual(Object.keys(options), attributes);
  assert.ok(Object.values(options).every((value) => value.length === 0));
});
