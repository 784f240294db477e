// Whatever the documents give to paste works as it stands.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { env } from "node:process";
import { expect, test } from "../support/guide.js";

const ROOT = new URL("../../../", import.meta.url);
const PICTURES = fileURLToPath(new URL("docs/pictures/", ROOT));

/** The blocks of HTML in a document that have a guide in them. */
const snippets = (name) =>
  [...readFileSync(new URL(name, ROOT), "utf8").matchAll(/```html\n([\s\S]*?)```/g)]
    .map(([, html]) => html)
    .filter((html) => html.includes("<kap-guide>"));

/** A page with this in it, on a site whose top folder has the guide's. */
async function paste(page, html) {
  await page.route("**/kap-guide/**", async (route) => {
    const url = route.request().url().replace("/kap-guide/", "/documented/dist/");
    await route.fulfill({ response: await route.fetch({ url }) });
  });
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
