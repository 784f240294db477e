// A real WordPress with the plugin of the release, as its visitors meet it: pages that people write
// in every way WordPress has, with its filters as they are.
//
// KAP_WORDPRESS names its address, as for owner.test.js.

import { expect, test } from "@playwright/test";
import { site, writer, zip } from "./site.js";

test.skip(!site || !zip, "KAP_WORDPRESS names no WordPress to try, or there is no release");
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** @type {Awaited<ReturnType<typeof writer>>} */
let admin;

test.beforeAll(async () => {
  admin = await writer();
  await admin.install();
});
test.afterAll(async () => {
  await admin?.close();
});

/** The page, and what its console says of the guide. @param {import("@playwright/test").Page} page @param {string} address */
async function visit(page, address) {
  /** @type {string[]} */
  const said = [];
  page.on("console", (message) => message.text().includes("[kap-guide]") && said.push(message.text()));
  await page.goto(address);
  return said;
}

const ready = (/** @type {import("@playwright/test").Locator} */ guide) =>
  expect(guide.locator("#guide")).toHaveAttribute("data-state", "ready", { timeout: 30_000 });

test("two blocks and a shortcode stand on one page", async ({ page }) => {
  const address = await admin.publish("pages", "Three guides", [
    '<!-- wp:kap-guide/guide {"route":"iv"} /-->',
    '<!-- wp:kap-guide/guide {"route":"esketamine-nasal","view":"compare"} /-->',
    "<!-- wp:shortcode -->[kap_guide lang=es heading_level=3]<!-- /wp:shortcode -->",
  ].join("\n\n"));
  const said = await visit(page, address);
  const guides = page.locator("kap-guide");
  await expect(guides).toHaveCount(3);
  for (const place of [0, 1, 2]) {
    await guides.nth(place).scrollIntoViewIfNeeded();
    await ready(guides.nth(place));
  }
  await expect(guides.nth(2).getByRole("heading", { level: 3 }).first()).toBeVisible();
  await expect(guides.nth(2).locator("#guide")).toHaveAttribute("lang", "es");
  expect(said).toEqual([]);
});

test("a shortcode in the middle of classic text survives paragraphs and curly quotes", async ({ page }) => {
  const address = await admin.publish("posts", "Classic", 'Our guide:\n\n[kap_guide route="iv"]\n\nCall us.\n\nInline: [kap_guide view=questions] "quoted".');
  const said = await visit(page, address);
  const guides = page.locator("kap-guide");
  await ready(guides.first());
  await expect(guides.first().locator("#guide")).toHaveAttribute("data-route", "iv");
  await guides.nth(1).scrollIntoViewIfNeeded();
  await ready(guides.nth(1));
  expect(said).toEqual([]);
});

test("an author whose tags are filtered has the block and the shortcode", async ({ page }) => {
  const name = `author${Date.now()}`;
  await admin.send("users", { username: name, email: `${name}@example.test`, password: "author-password", roles: ["author"] });
  const author = await writer(name, "author-password");
  const address = await author.publish("posts", "By an author", [
    "<script>window.wasHere = true;</script>",
    '<kap-guide onclick="window.wasHere = true"></kap-guide>',
    '<!-- wp:kap-guide/guide {"route":"\\u0022 onclick=\\u0022window.wasHere = true"} /-->',
    '<!-- wp:shortcode -->[kap_guide route="im" onload="alert(1)"]<!-- /wp:shortcode -->',
  ].join("\n\n"));
  await author.close();
  await visit(page, address);
  // The author's own tag is gone; what the plugin makes is there, and nothing of the author's runs.
  const guides = page.locator("kap-guide");
  await expect(guides).toHaveCount(2);
  await guides.last().scrollIntoViewIfNeeded();
  await ready(guides.last());
  await expect(guides.last().locator("#guide")).toHaveAttribute("data-route", "im");
  await expect(page.locator("[onclick*=wasHere], [onload*=alert]")).toHaveCount(0);
  expect(await page.evaluate(() => "wasHere" in window)).toBe(false);
});

test("where no script runs the main message is read, with the numbers to call and the whole guide", async ({ browser, browserName }) => {
  test.skip(browserName === "firefox", "Firefox over BiDi can't switch scripts off");
  const address = await admin.publish("pages", "Without script", '<!-- wp:kap-guide/guide /-->');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Ketamine therapy" })).toBeVisible();
  await expect(page.getByText("no driving until the next day")).toBeVisible();
  await expect(page.getByText("41 of 100 felt cut off; with placebo, 9 of 100")).toBeVisible();
  await expect(page.getByRole("link", { name: "I have a date" })).toBeVisible();
  await expect(page.getByRole("link", { name: "911", exact: true })).toHaveAttribute("href", "tel:911");
  await expect(page.getByRole("link", { name: "988", exact: true })).toHaveAttribute("href", "tel:988");
  await page.getByRole("link", { name: "Read the whole guide on its own page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ketamine");
  await context.close();
});

test("the main message is there once, whether the guide has come or not", async ({ page }) => {
  const address = await admin.publish("pages", "Once", "<!-- wp:kap-guide/guide /-->\n\n<!-- wp:kap-guide/guide /-->");
  await page.goto(address);
  const guide = page.locator("kap-guide").first();
  await expect(page.locator("kap-guide > ul > li").filter({ hasText: "Some feel better." })).toHaveCount(1);
  await ready(guide);
  // What stood there before is neither seen nor heard any more.
  await expect(guide.locator("> h2, > ul, > p").filter({ visible: true })).toHaveCount(0);
  await expect(guide.getByRole("listitem").filter({ hasText: "Some feel better." })).toHaveCount(1);
});

test("optimizers are told to leave the script alone", async ({ request }) => {
  const address = await admin.publish("pages", "Optimized", '<!-- wp:kap-guide/guide /-->');
  const text = await (await request.get(address)).text();
  const tag = text.match(/<script[^>]*kap-guide\/guide\/kap-guide\.js[^>]*>/)?.[0] ?? "";
  for (const mark of ['type="module"', 'data-cfasync="false"', 'data-no-optimize="1"', "nowprocket", "nitro-exclude", 'data-jetpack-boost="ignore"']) {
    expect(tag).toContain(mark);
  }
});
