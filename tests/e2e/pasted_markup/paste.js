import { readFileSync } from "node:fs";
import { env } from "node:process";

/** @param {string} edition */
export const pasted = (edition) => readFileSync(`${env.KAP_DIST ?? "../../dist"}/setup/pasted.${edition}.html`, "utf8");

/** A page into which somebody has pasted what `cargo xtask prerender` prints. */
export async function paste(page, change = (/** @type {string} */ markup) => markup, edition = "en", head = "") {
  await page.route("**/pasted_markup/**", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page with pasted markup</title>
        <link rel="icon" href="data:,">${head}<script src="/support/recorder.js"></script>
        <main><h1>A page with pasted markup</h1>${change(pasted(edition))}</main></html>`,
    }),
  );
}
