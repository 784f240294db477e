import { expect, test } from "../support/guide.js";

test("the same script from three addresses makes one working guide", async ({ visit, server }) => {
  const guide = await visit("script_twice/");
  await guide.is("ready");
  await guide.readThrough();
  expect(await guide.told("kap-guide-ready")).toHaveLength(1);
  expect((await guide.seen()).console).toEqual([]);
  expect(server.requests.filter((path) => path.includes("kap-guide.js"))).toHaveLength(3);
  expect(server.requests.filter((path) => /kap\.\w+\.wasm/.test(path))).toHaveLength(1);
});
