import { expect, test } from "../support/guide.js";

test("the guide finds its files beside its script, wherever that is", async ({ visit, server }) => {
  const guide = await visit("subfolder/");
  await guide.is("ready");
  await guide.readThrough();
  const files = server.requests.filter((path) => /\/(kap|en|pack)\./.test(path));
  expect(files.filter((path) => !path.startsWith("/subfolder/clinic/sub/"))).toEqual([]);
  expect((await guide.seen()).console).toEqual([]);
});
