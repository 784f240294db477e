import { expect, test } from "../support/guide.js";

const wasm = (server) => server.requests.filter((path) => path.includes(".wasm"));

test("a guide far down the page is readable at once and fetches the app when it comes near", async ({ visit, server, page }) => {
  const guide = await visit("lazy/");
  await guide.is("static");
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(wasm(server)).toEqual([]);
  await guide.element.scrollIntoViewIfNeeded();
  await guide.is("ready");
  expect(wasm(server).filter((path) => /\/kap\./.test(path))).toHaveLength(1);
});

const markup = (server) => server.requests.filter((path) => /\/en\.\w+\.html$/.test(path));

test("far down the page, the guide lets the page's own pictures go first", async ({ page, server }) => {
  server.reset();
  const arrive = server.hold(/picture\.svg/);
  await page.goto(`${server.url}/lazy/`, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => customElements.get("kap-guide"));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(markup(server)).toEqual([]);
  arrive();
  await expect(page.locator("kap-guide #guide")).toHaveAttribute("data-state", "static");
});

test("who hurries down to the guide finds it there, whatever the page still waits for", async ({ page, server }) => {
  server.reset();
  const arrive = server.hold(/picture\.svg/);
  await page.goto(`${server.url}/lazy/`, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => customElements.get("kap-guide"));
  await page.locator("kap-guide").scrollIntoViewIfNeeded();
  await expect(page.locator("kap-guide #guide")).toHaveAttribute("data-state", "ready");
  arrive();
});

test("far down the page, the guide costs no layout until somebody comes, by key too", async ({ visit, page }) => {
  const guide = await visit("lazy/");
  await guide.is("static");
  const heading = guide.step("It may lift depression for a time, with risks").getByRole("heading").first();
  const isLaidOut = () => heading.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  await expect.poll(isLaidOut).toBe(false);
  await expect(heading).toHaveText("It may lift depression for a time, with risks");
  await page.keyboard.press("Tab");
  await expect(guide.element.getByRole("link", { name: "Call 988" }).first()).toBeFocused();
  await expect.poll(isLaidOut).toBe(true);
  await guide.is("ready");
  await guide.readThrough();
});

test("a guide without a box of its own wakes when what it shows is near", async ({ visit, page }) => {
  const guide = await visit("lazy/");
  await guide.is("static");
  await page.addStyleTag({ content: "kap-guide { display: contents }" });
  await guide.element.evaluate((element) => element.setAttribute("view", "questions"));
  await guide.is("static");
  await guide.part("Questions").scrollIntoViewIfNeeded();
  await guide.is("ready");
});
