import { expect, test } from "../support/guide.js";

test("a file that arrived damaged leaves the guide readable and tells the owner which one", async ({ visit }) => {
  const guide = await visit("wasm_truncated/");
  await guide.is("failed");
  await guide.readThrough();
  expect(await guide.told("kap-guide-ready")).toEqual([]);
  expect((await guide.told("kap-guide-failed"))[0]).toEqual({ kind: "corrupt" });
  const [message] = (await guide.seen()).console;
  expect(message).toMatch(/^error: \[kap-guide\] kap\.\w+\.wasm arrived damaged/);
});
