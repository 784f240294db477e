import { expect, test } from "../support/guide.js";

test("a version after the script's name changes nothing", async ({ visit, server }) => {
  const guide = await visit("query_string/");
  await guide.is("ready");
  await guide.readThrough();
  expect(server.requests.filter((path) => path.includes("?"))).toEqual(["/query_string/dist/kap-guide.js?v=1"]);
  expect((await guide.seen()).console).toEqual([]);
});
