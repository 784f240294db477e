import { expect, test } from "../support/guide.js";

test("a host that doesn't know WebAssembly's type still serves a working guide", async ({ visit }) => {
  const guide = await visit("wrong_mime/");
  await guide.is("ready");
  await guide.readThrough();
  const { console } = await guide.seen();
  expect(console).toHaveLength(1);
  expect(console[0]).toMatch(/^warn: \[kap-guide\] kap\.\w+\.wasm is served as "application\/octet-stream"\..* application\/wasm/);
});

test("with a charset behind the type, which browsers refuse, it works, too", async ({ visit, server }) => {
  server.answer(/\.wasm$/, { type: "application/wasm; charset=utf-8" });
  const guide = await visit("wrong_mime/");
  await guide.is("ready");
  await guide.readThrough();
  expect((await guide.seen()).console).toEqual([
    expect.stringMatching(/^warn: \[kap-guide\] kap\.\w+\.wasm is served as "application\/wasm; charset=utf-8"\./),
  ]);
});
