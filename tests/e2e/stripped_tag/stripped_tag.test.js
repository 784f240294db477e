import { expect, test } from "../support/guide.js";

test("a div that stands for the element becomes the guide, with what it asks for", async ({ visit, page }) => {
  const guide = await visit("stripped_tag/");
  await guide.is("ready");
  await expect(guide.element).toHaveClass("wide");
  await guide.begin();
  await expect(guide.route).toHaveValue("iv");
  expect((await guide.seen()).console).toEqual([]);
  await expect(page.locator("[data-kap-guide]")).toHaveCount(0);
});

test("one that comes later is asked for by name", async ({ visit, page }) => {
  const guide = await visit("stripped_tag/");
  await guide.is("ready");
  await page.evaluate(() => {
    const stand = document.createElement("div");
    stand.dataset.kapGuide = "";
    stand.dataset.loading = "eager";
    document.querySelector("main")?.append(stand);
    /** @type {any} */ (customElements.get("kap-guide")).upgrade(document);
  });
  await expect(page.locator("kap-guide").nth(1).locator("#guide")).toHaveAttribute("data-state", "ready");
});

test("a frame of the guide beside it stays a frame", async ({ visit, page }) => {
  const guide = await visit("stripped_tag/");
  await guide.is("ready");
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { title: "Guide", src: "dist/embed.html" });
    frame.dataset.kapGuide = "";
    document.querySelector("main")?.append(frame);
    /** @type {any} */ (customElements.get("kap-guide")).upgrade();
  });
  await expect(page.frameLocator("iframe").getByRole("tab", { name: "Steps" })).toBeVisible();
  await expect(page.locator("kap-guide")).toHaveCount(1);
});

for (const [what, base, then] of [
  ["becomes the guide where it says where the files are", "dist/", (guide) => guide.is("ready")],
  [
    "stays as it is where they aren't, and the owner is told",
    "nowhere/",
    async (guide) => {
      const told = async () => (await guide.seen()).console.filter((line) => line.includes("[kap-guide]"));
      await expect.poll(told).toEqual([expect.stringMatching(/^error: .*\/nowhere\/guide\.\w+\.js/)]);
      await expect(guide.page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
    },
  ],
]) {
  test(`under a script that an optimizer has moved, a div ${what}`, async ({ visit, page, server }) => {
    server.answer(/\/cache\/min\.js$/, { file: "/stripped_tag/dist/kap-guide.js" });
    await page.route(/\/stripped_tag\/$/, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace("dist/kap-guide.js", "cache/min.js").replace("<div ", `<div data-base="${base}" `) });
    });
    await then(await visit("stripped_tag/"));
  });
}
