// The clinic's own profile, which is kept beside the guide's files.

import { expect, test } from "../support/guide.js";
import { line } from "./page.js";

const PROFILE = { file: "/kap-guide/demo/clinic.json", type: "application/json" };

const clinic = (guide) => guide.element.locator(".foot .clinic-line");

/** Opens the page with a profile at this address, on a site where `answer` says what stands there. */
async function open(visit, page, server, address, answer = PROFILE) {
  const guide = await visit("about");
  server.answer(new RegExp(`^${address}$`), answer);
  await page.goto(`${server.url}/consult_offline/dist/consult.html?profile=${address}`);
  return guide;
}

async function isNamed(guide) {
  await guide.is("ready");
  await expect(clinic(guide)).toContainText("Larkspur Clinic");
}

for (const address of ["/clinic.json", "/api/clinic"]) {
  test(`it is kept from the first visit on, whatever its address (${address})`, async ({ visit, page, server }) => {
    const guide = await open(visit, page, server, address);
    await expect(line(page)).toHaveText(/^Ready to work offline\./);
    server.answer(/./, { drop: true });
    await page.reload();
    await isNamed(guide);
    await expect(line(page)).toHaveText(/^Ready to work offline\./);
  });
}

test("where it can't be had, nobody is told that all of it is kept", async ({ visit, page, server }) => {
  await open(visit, page, server, "/clinic.json", { status: 404 });
  await expect(line(page)).toHaveText(/^Not ready to work offline: 1 files are not here yet\./);
});

test("the kept one stands while a server fails, says nothing or answers with another page", async ({ visit, page, server }) => {
  const guide = await open(visit, page, server, "/clinic.json");
  await expect(line(page)).toHaveText(/^Ready to work offline\./);
  const login = "<!doctype html><title>Wi-Fi</title><h1>Log in</h1>";
  for (const answer of [{ status: 503 }, { as: () => login, type: "text/html" }, { as: () => login }, { half: true }, { after: new Promise(() => {}) }, { drop: true }]) {
    const back = server.answer(/^\/clinic\.json$/, answer);
    await page.reload();
    await isNamed(guide);
    back();
  }
});

test("a newer one takes its place", async ({ visit, page, server }) => {
  const guide = await open(visit, page, server, "/clinic.json");
  await expect(line(page)).toHaveText(/^Ready to work offline\./);
  const newer = (/** @type {Buffer} */ body) => String(body).replace("Larkspur Clinic", "Rowan Clinic");
  server.answer(/^\/clinic\.json$/, { as: newer });
  await page.reload();
  await expect(clinic(guide)).toContainText("Rowan Clinic");
  server.answer(/./, { drop: true });
  await page.reload();
  await expect(clinic(guide)).toContainText("Rowan Clinic");
});
