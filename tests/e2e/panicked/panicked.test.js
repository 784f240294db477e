import { expect, Guide, test } from "../support/guide.js";

/** A page's script that meddles: it takes away what the app's next update leans on. */
const meddle = (element) => {
  element.shadowRoot.querySelector(".pages").remove();
};

test("when the app breaks, every guide goes back to what can be read", async ({ visit, page, uncaught }) => {
  const one = await visit("panicked/");
  const two = new Guide(page, page.locator("#two"));
  await one.is("ready");
  await two.is("ready");
  await one.element.evaluate(meddle);
  await one.route.selectOption("Lozenge at home");
  await one.is("failed");
  await two.is("failed");

  await expect(two.part("Questions")).toBeVisible();
  await two.readThrough();
  await one.readThrough();
  expect(await one.told("kap-guide-failed")).toEqual([{ kind: "panicked" }, { kind: "panicked" }]);
  const messages = (await one.seen()).console.filter((line) => line.startsWith("error: [kap-guide]"));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/went back to its readable form\. Reload the page/);
  // The trap itself can't be caught by anybody.
  expect(uncaught.splice(0)).toHaveLength(1);
});

test("a guide that comes after the app broke is readable too", async ({ visit, page, uncaught }) => {
  const one = await visit("panicked/");
  await one.is("ready");
  await one.element.evaluate(meddle);
  await one.route.selectOption("Lozenge at home");
  await one.is("failed");
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
