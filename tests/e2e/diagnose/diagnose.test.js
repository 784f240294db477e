import { press } from "../support/keys.js";
import { expect, test } from "../support/guide.js";

const panelOf = (guide) => guide.element.getByRole("region", { name: "Check of this guide" });
/** What is said of a file. */
const row = (guide, name) => panelOf(guide).getByRole("row", { name });

test("the owner sees how each file comes, and what to change", async ({ visit, server }) => {
  server.answer(/\.wasm$/, { type: "application/octet-stream" });
  server.answer(/\/kap-guide\.js$/, { headers: { "cache-control": "max-age=31536000" } });
  const guide = await visit("diagnose/");
  const panel = panelOf(guide);
  await expect(panel.getByRole("heading", { name: "To change" })).toBeVisible();
  await expect(panel.getByText(/These files come unpacked: .*kap\.\w+\.wasm/)).toBeVisible();
  await expect(panel.getByText(/kap\.\w+\.wasm is served as "application\/octet-stream"/)).toBeVisible();
  await expect(panel.getByText(/may keep these files without asking: kap-guide\.js/)).toBeVisible();
  await expect(row(guide, /kap\.\w+\.wasm/)).toContainText("application/octet-stream");
  await expect(row(guide, /kap\.\w+\.wasm/)).toContainText("200, right");
  await expect(panel.getByText("<kap-guide loading=\"eager\" diagnose=\"\">")).toBeVisible();
  await guide.is("ready");
  await guide.readThrough();
  expect(await guide.axe()).toEqual([]);
});

test("a file that is missing is told with what to do, and can be looked at again by keys", async ({ visit, server, page }) => {
  const mend = server.answer(/\.wasm$/, { status: 404 });
  const guide = await visit("diagnose/");
  const panel = panelOf(guide);
  await expect(panel.getByRole("listitem").filter({ hasText: /kap\.\w+\.wasm was not found \(404\)\. Upload the whole folder/ })).toBeVisible();
  await expect(row(guide, /kap\.\w+\.wasm/)).toContainText("404, not right");
  mend();
  await panel.getByRole("button", { name: "Check again" }).focus();
  await page.keyboard.press("Enter");
  await expect(row(guide, /kap\.\w+\.wasm/)).toContainText("200, right");
  await expect(panel.getByRole("button", { name: "Check again" })).toBeFocused();
  await press(panel.getByRole("button", { name: "Copy as text" }));
  await expect(panel.getByText(/^(Copied\.|Selected\.)/)).toBeVisible();
});

test("it comes where nothing of the guide does, and by the script's address", async ({ visit, server }) => {
  server.answer(/\/guide\.\w+\.js$/, { status: 404 });
  const guide = await visit("diagnose/by_address.html");
  await expect(panelOf(guide).getByRole("listitem").filter({ hasText: /guide\.\w+\.js was not found/ })).toBeVisible();
  await expect(guide.page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
});

test("without the wish nothing of it is asked for", async ({ visit, server }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  expect(server.requests.filter((path) => /panel|diagnosis/.test(path))).toEqual([]);
});

test("an accordion that measured the guide too early is named", async ({ visit, page }) => {
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      // It opened for the sentence that stood there before the guide.
      const panel = document.querySelector("main");
      panel.className = "accordion";
      panel.style.maxHeight = `${panel.scrollHeight}px`;
      panel.style.overflow = "hidden";
    });
  });
  const guide = await visit("diagnose/");
  await guide.is("ready");
  await expect(panelOf(guide).getByRole("listitem").filter({ hasText: /cuts it off \(<main.*accordion/ })).toHaveCount(1);
});
