// The browser translates the page: each text goes into two elements of the translator's, and whatever
// comes later, too.

import { expect, test } from "../support/guide.js";

/** Begins to translate, as Chrome, Edge and Safari do: "Compare" becomes "«Compare»". */
function translate() {
  const wrap = (text) => {
    const parent = text.parentNode;
    if (!parent || !text.data.trim() || text.data.startsWith("«")) return;
    if (["FONT", "STYLE", "SCRIPT", "TEXTAREA", "OPTION"].includes(parent.nodeName)) return;
    if (parent.closest?.("[translate=no]")) return;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = `«${text.data.trim()}»`;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(wrap);
  };
  const begin = (shadow) => {
    all(shadow);
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === "characterData") wrap(target);
        for (const node of addedNodes) node.nodeType === Node.TEXT_NODE ? wrap(node) : all(node);
      }
    }).observe(shadow, { childList: true, characterData: true, subtree: true });
  };
  const shadow = document.querySelector("kap-guide")?.shadowRoot;
  if (shadow) return begin(shadow);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    const made = attach.call(this, how);
    begin(made);
    return made;
  };
}

/** Presses what the sheet offers, in the middle of its words: there a translator's element stands. */
async function useButtons({ element }) {
  const own = (/** @type {string} */ words) => element.locator("#own-questions").getByText(words);
  const button = (/** @type {RegExp} */ name) => element.getByRole("button", { name }).filter({ visible: true });
  await element.getByLabel(/A question in my own words/).fill("May I sleep?");
  await button(/Add it to my list/).locator("font").last().click();
  await expect(own("May I sleep?")).toBeVisible();
  await own("May I sleep?").locator("xpath=ancestor::li").getByRole("button").locator("font").last().click();
  await expect(own("May I sleep?")).toHaveCount(0);
  await button(/Show to my clinic/).locator("font").last().click();
  await button(/Back to my sheet/).locator("font").last().click();
  await button(/Clear everything/).locator("font").last().click();
  await expect(own("May I bring music?")).toHaveCount(0);
}

/** Uses what draws anew: steps, routes, the search, ticks, the sheet. */
async function useAll(guide, page) {
  const { element } = guide;
  await element.getByRole("tab", { name: /Questions/ }).click();
  await guide.search.fill("is it safe");
  await expect(element.locator("details.question:visible").first()).toBeVisible();
  await guide.search.fill("");
  await element.getByRole("tab", { name: /Steps/ }).click();
  await element.getByRole("button", { name: /thinking about it/ }).click();
  await element.getByRole("button", { name: /Next.*First call and check-up/ }).click();
  await guide.route.selectOption("iv");
  await expect(guide.root).toHaveAttribute("data-route", "iv");
  await element.getByRole("button", { name: /Next.*Getting ready/ }).click();
  const tick = element.locator(".step:visible input[type=checkbox]").first();
  await tick.check();
  await element.getByRole("tab", { name: /My sheet/ }).or(element.getByRole("button", { name: /My sheet/ })).filter({ visible: true }).first().click();
  await expect(element.locator(".ticked li:visible")).toHaveCount(1);
  await element.getByLabel(/A question in my own words/).fill("May I bring music?");
  await page.keyboard.press("Control+Enter");
  await expect(element.getByText("May I bring music?").filter({ visible: true }).first()).toBeVisible();
  await useButtons(guide);
  await element.evaluate((element) => element.clear());
  await expect(guide.root).toHaveAttribute("data-route", "not-sure");
  await guide.is("ready");
  await expect(element.getByRole("tab", { name: "«Questions»" })).toBeVisible();
}

for (const when of ["before the guide comes", "when it is ready"]) {
  test(`translated ${when}, all of it works and stays translated`, async ({ visit, page }) => {
    if (when.startsWith("before")) await page.addInitScript(translate);
    const guide = await visit("translated/");
    await guide.is("ready");
    if (when.startsWith("when")) await page.evaluate(translate);
    await useAll(guide, page);
    expect(await guide.told("kap-guide-failed")).toEqual([]);
    expect((await guide.seen()).errors).toEqual([]);
  });
}

test("numbers to call can be called in a translation", async ({ visit, page }) => {
  const guide = await visit("translated/");
  await guide.is("ready");
  await page.evaluate(translate);
  await guide.crisis.locator("summary").first().click();
  await expect(guide.crisis.locator('a[href="tel:911"]').filter({ visible: true }).first()).toContainText("911");
  await expect(guide.crisis.locator('a[href="tel:988"]').filter({ visible: true }).first()).toContainText("988");
});
