import { expect, test } from "../support/guide.js";

test("a policy that forbids WebAssembly leaves the guide readable and names the directive", async ({ visit }) => {
  const guide = await visit("csp_without_wasm/");
  await guide.is("failed");
  await guide.readThrough();
  const { console, violations, events } = await guide.seen();
  expect(events[0]).toEqual(["kap-guide-failed", { kind: "csp" }]);
  expect(console[0]).toMatch(/^error: \[kap-guide\] .*'wasm-unsafe-eval' to script-src/);
  expect(violations.filter((violation) => violation !== "script-src wasm-eval")).toEqual([]);
});
