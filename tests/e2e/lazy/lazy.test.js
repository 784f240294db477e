import { expect, test } from "../support/guide.js";

const wasm = (server) => server.requests.filter((path) => path.includes(".wasm"));

test("a guide far down the page is readable at once and fetches the app when it comes near", async ({ visit, server, page }) => {
  const guide = await visit("lazy/");
  await guide.is("static");
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(wasm(server)).toEqual([]);
  await guide.element.scrollIntoViewIfNeeded();
  await guide.is("ready");
  expect(wasm(server)).toHaveLength(1);
});
