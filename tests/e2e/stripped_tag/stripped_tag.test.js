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
