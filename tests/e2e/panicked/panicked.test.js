import { expect, Guide, test } from "../support/guide.js";

/** Ends the instance that lives: it is asked for more memory than there is, and traps. */
const end = () => {
  setTimeout(() => window.instances.at(-1).exports.malloc(0x7fffffff, 1));
};

test("when the app dies a fresh one takes its place, with what the reader had", async ({ visit, page, uncaught }) => {
  const one = await visit("panicked/");
  const two = new Guide(page, page.locator("#two"));
  await one.is("ready");
  await two.is("ready");
  await one.begin();
  await one.route.selectOption("IV drip");
  await one.next("Getting ready");
  await one.step("Getting ready").getByRole("checkbox").first().check();
  await one.open("My sheet");
  await one.part("My sheet").getByLabel("A question in my own words").fill("May I bring music?");
  await page.keyboard.press("Control+Enter");
  await one.part("My sheet").getByLabel("A question in my own words").fill("half typ");

  await page.evaluate(end);
  await expect.poll(() => page.evaluate(() => window.instances.length)).toBe(2);
  await one.is("ready");
  await two.is("ready");
  await expect(one.part("My sheet")).toBeVisible();
  await expect(one.part("My sheet").getByLabel("A question in my own words")).toHaveValue("half typ");
  await expect(one.element.getByRole("button", { name: "Remove: May I bring music?" })).toBeVisible();
  await expect(one.element.locator(".ticked li:visible")).toHaveCount(1);
  await one.open("Steps");
  await expect(one.step("Getting ready")).toBeVisible();
  await expect(one.route).toHaveValue("iv");
  await two.readThrough();
  expect(await one.told("kap-guide-failed")).toEqual([]);
  // The trap itself can't be caught by anybody.
  expect(uncaught.splice(0)).toHaveLength(1);
});

test("when that one dies within a minute, every guide goes back to what can be read", async ({ visit, page, uncaught }) => {
  const one = await visit("panicked/");
  const two = new Guide(page, page.locator("#two"));
  await one.is("ready");
  await page.evaluate(end);
  await expect.poll(() => page.evaluate(() => window.instances.length)).toBe(2);
  await one.is("ready");
  await two.is("ready");
  await page.evaluate(end);
  await one.is("failed");
  await two.is("failed");
  await two.readThrough();
  await one.readThrough();
  expect(await one.told("kap-guide-failed")).toEqual([{ kind: "panicked" }, { kind: "panicked" }]);
  const messages = (await one.seen()).console.filter((line) => line.startsWith("error: [kap-guide]"));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/went back to its readable form\. Reload the page/);

  await page.evaluate(() => {
    const guide = document.createElement("kap-guide");
    guide.id = "late";
    guide.setAttribute("loading", "eager");
    document.querySelector("main").append(guide);
  });
  const late = new Guide(page, page.locator("#late"));
  await late.is("failed");
  await late.readThrough();
  uncaught.length = 0;
});
