import { expect, test } from "../support/webkit.js";

test("a file that is missing leaves the guide readable and tells the owner which one", async ({ visit }) => {
  const guide = await visit("wasm_missing/");
  await guide.is("failed");
  await guide.open("Questions");
  await guide.click("summary", "Is it safe?");
  expect(await guide.text()).toContain("It is not free of risk.");
  const { events, console } = await guide.seen();
  expect(events[0]).toEqual(["kap-guide-failed", { kind: "missing" }]);
  expect(console[0]).toMatch(/^error: \[kap-guide\] kap\.\w+\.wasm was not found \(404\)/);
});
