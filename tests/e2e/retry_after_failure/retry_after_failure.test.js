import { expect, test } from "../support/guide.js";

for (const [kind, answer] of [
  ["missing", { status: 404 }],
  ["network", { status: 503 }],
  ["network", { drop: true }],
  ["corrupt", { half: true }],
]) {
  test(`after a failure (${kind}, ${JSON.stringify(answer)}) whoever uses the guide tries again`, async ({ visit, server }) => {
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
  for (const file of [/kap\.\w+\.js$/, /kap\.\w+\.wasm$/]) {
    server.reset();
    const mend = server.answer(file, { status: 503 });
    const guide = await visit("retry_after_failure/");
    await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "network" }]);
    await guide.readThrough();
    await guide.is("failed");
    mend();
    await guide.tab("Questions").click();
    await guide.is("ready");
    await expect.poll(() => guide.told("kap-guide-ready")).toHaveLength(1);
  }
});

test("if even the first markup fails, the page's own sentence stays", async ({ visit, server, page }) => {
  server.answer(/en\.\w+\.html$/, { status: 404 });
  const guide = await visit("retry_after_failure/");
  await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "missing" }]);
  await expect(page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
});
