import { expect, test } from "../support/guide.js";

test("the attribute base says where the files are when an optimizer moved the script", async ({ visit }) => {
  const guide = await visit("moved_script/");
  await guide.is("ready");
  await guide.readThrough();
  expect((await guide.seen()).console).toEqual([]);
});
