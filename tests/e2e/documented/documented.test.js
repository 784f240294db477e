// Whatever the documents give to paste works as it stands.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { env } from "node:process";
import { expect, test } from "../support/guide.js";
import { DIST } from "../support/server.js";

const ROOT = new URL("../../../", import.meta.url);
const PICTURES = fileURLToPath(new URL("docs/pictures/", ROOT));

const read = (name) => readFileSync(new URL(name, ROOT), "utf8");

/** The blocks of HTML in a document. */
const blocks = (name) => [...read(name).matchAll(/```html\n([\s\S]*?)```/g)].map(([, html]) => html);

/** Those of them that have a guide in them. */
const snippets = (name) => blocks(name).filter((html) => html.includes("<kap-guide>"));

/** What stands between backticks in a document, and is like this. */
const inline = (name, pattern) => [...read(name).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code).filter((code) => pattern.test(code));

/** The made-up clinic's profile lies in the site's top folder. */
const withProfile = (server) => server.answer(/^\/clinic\.json$/, { file: "/kap-guide/demo/clinic.json" });

/** A page with this in it, on a site whose top folder has the guide's. */
async function paste(page, html) {
  await page.route("**/documented/", async (route) => {
    const body = (await (await route.fetch()).text()).replace(/<!--.*-->/, () => html);
    await route.fulfill({ contentType: "text/html", body });
  });
}

for (const name of ["README.md", "docs/for-clinics.md"]) {
  snippets(name).forEach((html, place) => {
    test(`${name} gives something to paste that works (${place + 1})`, async ({ visit, page }) => {
      await paste(page, html);
      const guide = await visit("documented/");
      await guide.is("ready");
      await guide.readThrough();
      const named = /"name": "(.*)"/.exec(html)?.[1];
      if (named) await expect(guide.element.locator(".foot .clinic-line")).toContainText(`Your clinic: ${named}`);
      expect((await guide.seen()).console).toEqual([]);
    });
  });
}

test("every block of HTML is tried", () => {
  const counts = ["README.md", "docs/for-clinics.md", "docs/for-developers.md", "docs/kiosk.md"].map((name) => blocks(name).length);
  expect(counts).toEqual([2, 2, 1, 0]);
});

test("README.md's frame shows the guide as high as it is", async ({ page, server }) => {
  const frame = blocks("README.md").find((html) => html.includes("<iframe"));
  await paste(page, frame.replaceAll("https://example.org", server.url));
  await page.goto(`${server.url}/documented/`);
  const guide = page.frameLocator("iframe").locator("kap-guide #guide");
  await expect(guide).toHaveAttribute("data-state", "ready");
  await expect(guide).toHaveAttribute("data-route", "iv");
  await expect.poll(async () => (await page.locator("iframe").boundingBox()).height).toBeGreaterThan(400);
});

test("README.md's stand-in becomes the guide, also one that comes later", async ({ page, visit }) => {
  const [stand] = inline("README.md", /^<div data-kap-guide/);
  const [ask] = inline("README.md", /upgrade\(\)$/);
  const [script] = blocks("README.md")[0].split("\n");
  await paste(page, `${script}${stand}</div>`);
  const guide = await visit("documented/");
  await guide.is("ready");
  await expect(guide.root).toHaveAttribute("data-route", "iv");
  await page.evaluate((html) => document.querySelector("main").insertAdjacentHTML("beforeend", html), `${stand}</div>`);
  await page.evaluate(ask);
  await expect(page.locator("kap-guide")).toHaveCount(2);
});

test("docs/for-clinics.md's line for several pages takes the clinic's file", async ({ page, visit, server }) => {
  const [line] = inline("docs/for-clinics.md", /^<kap-guide profile/);
  const [script] = snippets("docs/for-clinics.md")[0].split("\n");
  withProfile(server);
  await paste(page, `${script}${line}</kap-guide>`);
  const guide = await visit("documented/");
  await guide.is("ready");
  await expect(guide.element.locator(".foot .clinic-line")).toContainText("Your clinic: Larkspur Clinic");
});

test.describe("docs/for-developers.md's import map", () => {
  const hash = createHash("sha384").update(readFileSync(join(DIST, "kap-guide.js"))).digest("base64");
  const pageWith = (sum) => blocks("docs/for-developers.md")[0].replace("sha384-…", `sha384-${sum}`) + snippets("README.md")[0];

  test("lets the guide run that it names", async ({ page, visit }) => {
    await paste(page, pageWith(hash));
    const guide = await visit("documented/");
    await guide.is("ready");
    await guide.readThrough();
  });

  test("stops another", async ({ page, visit, browserName }) => {
    test.skip(browserName !== "chromium", "the others ignore it");
    await paste(page, pageWith(hash.split("").reverse().join("")));
    const told = page.waitForEvent("console", (message) => message.text().includes("integrity"));
    const guide = await visit("documented/");
    await told;
    await expect(guide.element.getByRole("link", { name: "Read it on its own page" })).toBeVisible();
    expect(await page.evaluate(() => customElements.get("kap-guide") === undefined)).toBe(true);
  });
});

for (const address of new Set(["README.md", "docs/kiosk.md"].flatMap((name) => inline(name, /^(embed|consult)[\w.]*\.html([?#].*)?$/)))) {
  test(`the documents name ${address}, and it is there`, async ({ visit, server }) => {
    withProfile(server);
    const guide = await visit(`kap-guide/${address}`);
    await guide.is("ready");
    if (address.includes("profile=")) await expect(guide.element.getByText("Larkspur Clinic").first()).toBeAttached();
  });
}

/** A picture for the documents; `KAP_PICTURES=1` puts it there. */
async function picture(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const image = await page.screenshot({ path: env.KAP_PICTURES ? `${PICTURES}${name}.png` : undefined });
  expect(image.length).toBeGreaterThan(10_000);
}

test.describe("the documents' pictures show the guide of today", () => {
  test.use({ viewport: { width: 1000, height: 640 }, colorScheme: "light" });
  test.skip(({ browserName }) => browserName !== "chromium", "one picture of each is enough");

  test("a clinic's page with the guide", async ({ visit, page }) => {
    await paste(page, snippets("docs/for-clinics.md").find((html) => html.includes("application/json")));
    const guide = await visit("documented/");
    await guide.is("ready");
    await guide.element.scrollIntoViewIfNeeded();
    await picture(page, "guide");
  });

  test("the builder", async ({ visit, page }) => {
    const guide = await visit("documented/dist/setup/builder.html");
    await guide.is("ready");
    await page.getByLabel("Name", { exact: true }).first().fill("Larkspur Clinic");
    await page.getByLabel("Phone", { exact: true }).first().fill("(509) 555-0142");
    await expect(guide.element.locator(".foot .clinic-line")).toContainText("Your clinic: Larkspur Clinic");
    await picture(page, "builder");
  });
});
