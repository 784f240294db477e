import { expect, test } from "../support/guide.js";
import { builder } from "./form.js";

test("a title with signs of markup is words where it is pasted", async ({ visit, page, context }) => {
  const build = await builder(visit, page);
  await build.unfold("Order and words");
  const title = 'Ketamine: "what to expect" <i>& more';
  await build.field("Title").fill(title);
  await expect(build.guide.element.getByRole("heading", { name: title })).toBeVisible();
  const pasted = await context.newPage();
  await pasted.route(/./, (route) => route.abort());
  const parsed = async (/** @type {string} */ label) => {
    await pasted.setContent(await page.getByLabel(label).inputValue(), { waitUntil: "commit" });
    return pasted.evaluate(() => {
      const [link, frame] = ["a", "iframe"].map((name) => document.querySelector(name));
      return { words: link?.textContent, title: frame?.title, attributes: frame?.attributes.length, italic: document.querySelectorAll("i").length };
    });
  };
  await expect.poll(() => parsed("On your own site")).toMatchObject({ words: title, italic: 0 });
  expect(await parsed("In a frame")).toMatchObject({ title, attributes: 4, italic: 0 });
});

test("an address is typed from its beginning without a word in between", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.field("Address of your logo").fill("https://");
  await build.holds({ logo: "https://" });
  await build.field("Address of your logo").fill("https://pictures.example.org/logo.png");
  await expect(build.told.filter({ hasText: "pictures.example.org" }).first()).toBeVisible();
});
