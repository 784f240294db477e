import { expect, Guide, test } from "../support/guide.js";

const height = (page) => page.locator("iframe").evaluate((frame) => frame.clientHeight);

async function framed(page, server, change = (/** @type {string} */ html) => html) {
  await page.route("**/framed/", async (route) => {
    const html = await (await fetch(`${server.url}/framed/`)).text();
    await route.fulfill({ contentType: "text/html", body: change(html) });
  });
  await page.goto(`${server.url}/framed/`);
  const guide = new Guide(page, page.frameLocator("iframe").locator("kap-guide"));
  await guide.is("ready");
  return guide;
}

test("the frame is as high as what is in it, and what its address wishes holds", async ({ page, server }) => {
  const guide = await framed(page, server);
  const content = () => guide.element.evaluate((element) => element.ownerDocument.body.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await height(page)) - (await content()))).toBeLessThan(3);
  const before = await height(page);
  await guide.open("Questions");
  await expect.poll(() => height(page)).not.toBe(before);
  await guide.open("Steps");
  await guide.begin();
  await expect(guide.route).toHaveValue("iv");
});

test("a message from elsewhere changes nothing, and a made-up height no more than it may", async ({ page, server }) => {
  await framed(page, server);
  await expect.poll(() => height(page)).toBeGreaterThan(300);
  const before = await height(page);
  await page.evaluate(() => postMessage({ type: "kap-guide-height", height: 5 }, "*"));
  await page.frameLocator("iframe").locator("body").evaluate(() => parent.postMessage({ type: "kap-guide-height", height: "9e9" }, "*"));
  await page.frameLocator("iframe").locator("body").evaluate(() => parent.postMessage({ type: "kap-guide-height", height: 1e9 }, "*"));
  await expect.poll(() => height(page)).toBe(30_000);
  expect(before).toBeLessThan(30_000);
});

test("a profile of another site isn't taken from the address", async ({ page, server }) => {
  const warnings = [];
  page.on("console", (message) => warnings.push(message.text()));
  await framed(page, server, (html) => html.replace("?route=iv", "?profile=https://example.org/clinic.json&rout=iv"));
  expect(warnings.filter((line) => line.includes("[kap-guide]"))).toEqual([
    "[kap-guide] embed.html takes a profile of its own site only, not https://example.org/clinic.json.",
    expect.stringContaining('embed.html knows no "rout"'),
  ]);
});

test("in a sandbox that allows nothing but scripts it is read and used", async ({ page, server }) => {
  const guide = await framed(page, server, (html) => html.replace("<iframe ", '<iframe sandbox="allow-scripts" '));
  await expect.poll(() => height(page)).toBeGreaterThan(300);
  await guide.begin();
  await expect(guide.route).toHaveValue("iv");
});
