import { expect, test } from "../support/guide.js";

test("a browser that refuses storage shows the guide as any other", async ({ visit }) => {
  const guide = await visit("storage_blocked/");
  await guide.is("ready");
  await guide.readThrough();
  expect((await guide.seen()).console).toEqual([]);
});
