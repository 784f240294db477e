import { keepOlder, keepOlderLoader } from "../support/older.js";
import { expect, test } from "../support/guide.js";

/** How often the owner was told that the guide went over to newer files. */
const renewals = async (guide) =>
  (await guide.seen()).console.filter((line) => /^warn: \[kap-guide\] This page holds an older copy of kap-guide\.js/.test(line));

test("a loader that a cache kept goes over to the newest files, and the next visit has the newest loader", async ({
  visit,
  server,
  page,
}) => {
  const forget = await keepOlderLoader(server, { "cache-control": "public, max-age=31536000" });
  // Only the cache has the older one when the guide looks for a newer.
  const look = server.hold(/kap-guide-diagnosis\.js$/);
  const looks = page.waitForRequest(/kap-guide-diagnosis\.js/);
  // A page isn't loaded while a script of it is under way.
  const visited = visit("updated_site/");
  await looks;
  forget();
  look();
  const guide = await visited;
  await guide.is("ready");
  await guide.readThrough();
  expect(await guide.told("kap-guide-failed")).toEqual([]);
  expect(await guide.told("kap-guide-ready")).toHaveLength(1);
  expect(await renewals(guide)).toHaveLength(1);

  await page.goto(`${server.url}/updated_site/`);
  await guide.is("ready");
  expect(await renewals(guide)).toEqual([]);
});

test("a loader that is older than the server's files takes the newest even where it is never renewed", async ({ visit, server }) => {
  await keepOlderLoader(server);
  const guide = await visit("updated_site/");
  await guide.is("ready");
  await guide.readThrough();
  expect(await guide.told("kap-guide-failed")).toEqual([]);
});

test("a page left open over an update goes on with what was ticked, in the part that was wanted", async ({ visit, server }) => {
  const remove = await keepOlder(server);
  const forget = await keepOlderLoader(server);
  const guide = await visit("updated_site/");
  await guide.is("ready");
  await guide.open("Questions");
  await guide.question("Is it safe?").getByText("Is it safe?", { exact: true }).click();
  const asked = guide.part("Questions").getByRole("checkbox").filter({ visible: true }).first();
  await asked.check();
  const name = await asked.getAttribute("value");
  remove();
  forget();
  await guide.tab("Compare").click();
  await expect(guide.part("Compare")).toBeVisible();
  await expect(guide.part("Compare").getByRole("checkbox", { name: "IV drip" })).toBeVisible();
  await expect.poll(() => guide.told("kap-guide-ready")).toHaveLength(2);
  await guide.open("Questions");
  await expect(guide.element.locator(`input[value="${name}"]`).first()).toBeChecked();
  await guide.open("Compare");
  expect(await guide.told("kap-guide-failed")).toEqual([]);
  // Only the newer guide tells of its height.
  const heights = await guide.element.evaluate((element) => new Promise((told) => {
    const heights = [];
    element.addEventListener("kap-resized", ({ detail }) => {
      heights.push(detail.height);
      if (detail.height === 6_000) requestAnimationFrame(() => told(heights.filter((height) => height === 6_000)));
    });
    element.style.height = "6000px";
  }));
  expect(heights).toEqual([6_000]);
  expect(await renewals(guide)).toHaveLength(1);
});

test("a page left open whose app never came goes on, too", async ({ visit, server }) => {
  const remove = await keepOlder(server);
  await keepOlderLoader(server);
  const mend = server.answer(/\.wasm$/, { status: 503 });
  const guide = await visit("updated_site/");
  await guide.is("failed");
  remove();
  mend();
  await guide.tab("Compare").click();
  await guide.is("ready");
  await expect(guide.part("Compare")).toBeVisible();
});

test("if the newest files aren't there either, the owner is told of caches, once", async ({ visit, server, page }) => {
  await keepOlderLoader(server);
  server.answer(/\/(guide|en)\.\w{6}\.(js|html)$/, { status: 404 });
  const guide = await visit("updated_site/");
  await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "missing" }]);
  await expect(page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
  const errors = (await guide.seen()).console.filter((line) => line.startsWith("error: [kap-guide]"));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/guide\.\w{6}\.js was not found \(404\).* Empty the caches of the site/);
});
