import { expect, test } from "../support/guide.js";

test("a file that is missing leaves the guide readable and tells the owner which one", async ({ visit }) => {
  const guide = await visit("wasm_missing/");
  await guide.is("failed");
  await guide.readThrough();
  expect(await guide.told("kap-guide-ready")).toEqual([]);
  expect((await guide.told("kap-guide-failed"))[0]).toEqual({ kind: "missing" });
  const [message] = (await guide.seen()).console;
  expect(message).toMatch(/^error: \[kap-guide\] kap\.\w+\.wasm was not found \(404\)\. Upload the whole folder/);
});
