// Optimizers and consent managers take the type of a script away and put it back later, in their way.

import { expect, test } from "../support/guide.js";

/**
 * Has the page put its script back.
 * @param {import("@playwright/test").Page} page
 * @param {{on: string[], as: string}} how after which event, and as what
 */
const delay = (page, how) =>
  page.addInitScript(({ on, as }) => {
    const restore = ({ target }) => {
      if (on.includes("click") && target.id !== "agree") return;
      for (const type of on) removeEventListener(type, restore, { capture: true });
      const delayed = document.querySelector("script[type=delayed]");
      const script = document.createElement("script");
      if (as) script.type = as;
      script.src = delayed.dataset.src;
      delayed.replaceWith(script);
      document.dispatchEvent(new Event("DOMContentLoaded"));
    };
    for (const type of on) addEventListener(type, restore, { capture: true });
  }, how);

const link = (page) => page.getByRole("link", { name: "Read the guide on its own page" });

for (const as of ["module", ""]) {
  const kind = as || "classic script";
  test(`put back as a ${kind} when the page has loaded, it works`, async ({ visit, page }) => {
    await delay(page, { on: ["load"], as });
    const guide = await visit("delayed_script/");
    await guide.is("ready");
    await guide.readThrough();
    expect((await guide.seen()).console).toEqual([]);
  });

  test(`put back as a ${kind} at the first touch, it works, and until then its sentence is there`, async ({ visit, page, server }) => {
    await delay(page, { on: ["pointerdown", "keydown", "wheel", "touchstart"], as });
    const guide = await visit("delayed_script/");
    await expect(link(page)).toBeVisible();
    expect(server.requests.filter((path) => path.includes("kap-guide.js"))).toEqual([]);
    await page.getByRole("heading", { level: 1 }).click();
    await guide.is("ready");
    await guide.readThrough();
  });

  test(`put back as a ${kind} by who agrees, it works; whoever doesn't has its sentence`, async ({ visit, page }) => {
    await delay(page, { on: ["click"], as });
    const guide = await visit("delayed_script/");
    await page.getByRole("heading", { level: 1 }).click();
    await expect(link(page)).toBeVisible();
    await page.getByRole("button", { name: "I agree" }).click();
    await guide.is("ready");
    await guide.readThrough();
  });
}
