// Frameworks, clinics' settings and translators say what they wish when the guide has begun already.

import { expect, test } from "../support/guide.js";

/** Changes the guide while its first words are on their way. */
async function changeOnTheWay({ visit, server, page }, change) {
  const arrive = server.hold(/\/en\.\w{6}\.html$/);
  const asked = page.waitForRequest(/\/en\.\w{6}\.html$/);
  const began = page.waitForRequest(/\/guide\.\w{6}\.js$/);
  const guide = await visit("changed_while_loading/");
  await asked;
  await began;
  // The guide's script runs before what is to come is asked for.
  await page.waitForFunction(() => document.querySelector("kap-guide").shadowRoot !== null);
  await guide.element.evaluate(change);
  arrive();
  await guide.is("ready");
  return guide;
}

test("a region that is named while words are on their way has its numbers", async ({ visit, server, page }) => {
  const guide = await changeOnTheWay({ visit, server, page }, (element) => element.setAttribute("region", "uk"));
  await guide.crisis.locator("summary").first().click();
  await expect(guide.crisis.getByRole("link", { name: "Emergency: 999" })).toBeVisible();
  await expect(guide.crisis.getByRole("link", { name: "Emergency: 911" })).toHaveCount(0);
});

test("a page that becomes Spanish while words are on their way has a guide in Spanish", async ({ visit, server, page }) => {
  const guide = await changeOnTheWay({ visit, server, page }, () => (document.documentElement.lang = "es"));
  await expect(guide.root).toHaveAttribute("lang", "es");
  await expect(guide.tab("Pasos")).toBeVisible();
});

test("a profile that stands in the element late is read", async ({ visit, server, page }) => {
  const guide = await changeOnTheWay({ visit, server, page }, (element) => {
    const profile = document.createElement("script");
    profile.type = "application/json";
    profile.textContent = JSON.stringify({ name: "Larkspur Clinic", region: "uk" });
    element.append(profile);
  });
  await guide.crisis.locator("summary").first().click();
  await expect(guide.crisis.getByRole("link", { name: "Emergency: 999" })).toBeVisible();
  await expect(guide.element.getByText("Larkspur Clinic").filter({ visible: true }).first()).toBeVisible();
});

test("whatever is changed in a hurry, the guide is at last as the last change wishes", async ({ visit }) => {
  const guide = await visit("changed_while_loading/");
  await guide.is("ready");
  await guide.element.evaluate(async (element) => {
    for (let change = 0; change < 40; change++) {
      element.setAttribute("route", ["iv", "im", "not-sure"][change % 3]);
      element.setAttribute("region", ["us", "uk"][change % 2]);
      element.setAttribute("heading-level", String(2 + (change % 3)));
      if (change % 5 === 0) await new Promise((done) => setTimeout(done, 5));
    }
    for (const name of ["route", "region", "heading-level"]) element.removeAttribute(name);
  });
  await guide.is("ready");
  await guide.readThrough();
});

test("words that an earlier start was waiting for lead nobody away when they come", async ({ visit, server, page }) => {
  const guide = await visit("changed_while_loading/");
  await guide.is("ready");
  const words = /\/en\.walkthrough\.iv\.\w{6}\.html$/;
  const arrive = server.hold(words);
  const asked = page.waitForRequest(words);
  await guide.element.evaluate((element) => {
    element.setAttribute("route", "iv");
    element.setAttribute("heading-level", "3");
  });
  await asked;
  await guide.element.evaluate((element) => {
    element.removeAttribute("route");
    element.removeAttribute("heading-level");
  });
  await guide.is("ready");
  await guide.open("Compare");
  const come = page.waitForResponse(words);
  arrive();
  await (await come).finished();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(guide.part("Compare")).toBeVisible();
  await expect(guide.root).toHaveAttribute("data-route", "not-sure");
});
