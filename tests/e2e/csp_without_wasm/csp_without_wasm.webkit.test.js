import { expect, test } from "../support/webkit.js";

test("a policy that forbids WebAssembly leaves the guide readable and names the directive", async ({ visit }) => {
  const guide = await visit("csp_without_wasm/");
  await guide.is("failed");
  await guide.open("Compare");
  expect(await guide.text()).toContain("All ways and other choices");
  const { events, console } = await guide.seen();
  expect(events[0]).toEqual(["kap-guide-failed", { kind: "csp" }]);
  expect(console[0]).toMatch(/^error: \[kap-guide\] .*'wasm-unsafe-eval' to script-src/);
});
