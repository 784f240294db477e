import { expect, test } from "../support/guide.js";

for (const [kind, answer] of [
  ["missing", { status: 503 }],
  ["network", { drop: true }],
  ["corrupt", { half: true }],
]) {
  test(`after a failure (${kind}) whoever uses the guide tries again`, async ({ visit, server }) => {
    const mend = server.answer(/\.wasm$/, answer);
    const guide = await visit("retry_after_failure/");
    await guide.is("failed");
    mend();
    await guide.tab("Questions").click();
    await guide.is("ready");
    await expect(guide.part("Questions")).toBeVisible();
    await guide.readThrough();
    expect(await guide.told("kap-guide-failed")).toEqual([{ kind }]);
    expect(await guide.told("kap-guide-ready")).toHaveLength(1);
    expect((await guide.seen()).console).toHaveLength(1);
  });
}

test("each file that fails can be tried again", async ({ visit, server }) => {
  for (const file of [/parts\.\w+\.js$/, /kap\.\w+\.js$/, /names\.en\.\w+\.bin$/]) {
    server.reset();
    const mend = server.answer(file, { status: 503 });
    const guide = await visit("retry_after_failure/");
    await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "missing" }]);
    mend();
    await guide.tab("Questions").click();
    await guide.is("ready");
    await expect.poll(() => guide.told("kap-guide-ready")).toHaveLength(1);
  }
});

test("parts that fail to come are told to the owner, and asked for again when the guide is touched", async ({ visit, server }) => {
  const mend = server.answer(/parts\.\w+\.wasm$/, { status: 503 });
  const guide = await visit("retry_after_failure/");
  await guide.is("ready");
  await expect.poll(async () => (await guide.seen()).console.join()).toMatch(/parts\.\w+\.wasm was not found/);
  expect(await guide.told("kap-guide-ready")).toEqual([]);
  await guide.readThrough();
  mend();
  await guide.tab("Questions").click();
  await expect(guide.search).toBeVisible();
  expect(await guide.told("kap-guide-ready")).toHaveLength(1);
});

test("what comes with the second try is shown, though the app still fails", async ({ visit, server }) => {
  const mend = server.answer(/\.wasm$/, { status: 503 });
  const guide = await visit("retry_after_failure/");
  await guide.is("failed");
  mend();
  server.answer(/kap\.\w+\.wasm$/, { status: 503 });
  await guide.tab("Questions").click();
  await expect.poll(() => guide.told("kap-guide-ready")).toHaveLength(1);
  await guide.search.fill("bladder");
  await expect(guide.question("Can it damage my bladder?")).toBeVisible();
});

test("if even the first markup fails, the page's own sentence stays", async ({ visit, server, page }) => {
  server.answer(/en\.\w+\.html$/, { status: 404 });
  const guide = await visit("retry_after_failure/");
  await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "missing" }]);
  await expect(page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
});
