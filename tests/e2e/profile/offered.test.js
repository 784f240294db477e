// What a clinic offers comes first in the list of ways, however uncommon; where it is one way, the
// guide begins with it.

import { expect, test } from "../support/guide.js";
import { withProfile } from "./clinic.js";

/** The ways in the list that are seen, in their order. */
const seen = async (guide) => {
  const names = await guide.part("Compare").getByRole("table", { name: /^All ways/ }).first().getByRole("rowheader").all();
  return Promise.all(names.map((name) => name.innerText()));
};

test("ways that few clinics offer are in sight where they are offered, the others in the fold", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { routes: ["sc", "compounded-nasal"] });
  await guide.open("Compare");
  expect(await seen(guide)).toEqual(["Skin shot", "Pharmacy spray"]);
  const fold = guide.part("Compare").getByText("More ways · 4 other treatments · no new treatment");
  await fold.click();
  const folded = guide.part("Compare").getByRole("table", { name: /^All ways/ }).last().getByRole("rowheader");
  await expect(folded).toHaveText([/^IV drip/, /^Muscle shot/, /^Spravato/, /^Lozenge, clinic/, /^Lozenge, home/, /^Swallowed/, "Other medicine", "Talk therapy", "TMS", "ECT", "No new treatment"]);
  await expect(guide.part("Compare").getByText("Not offered here", { exact: true }).filter({ visible: true })).toHaveCount(6);

  // What is ticked there is set side by side with what is in sight.
  await folded.filter({ hasText: "IV drip" }).click();
  await guide.part("Compare").getByRole("rowheader", { name: "Skin shot" }).first().click();
  await expect(guide.part("Compare").getByText(/^Compare the\s+ticked$/)).toBeVisible();

  // Another way's words come in; the list stays as it is.
  await guide.open("Steps");
  await guide.begin();
  await guide.route.selectOption("iv");
  await expect(guide.root).toHaveAttribute("data-route", "iv");
  await guide.open("Compare");
  expect(await seen(guide)).toEqual(["Skin shot", "Pharmacy spray"]);
});

test("the one way that a clinic offers is chosen, and ticked in the comparison", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { routes: ["swallowed"] });
  await expect(guide.root).toHaveAttribute("data-route", "swallowed");
  await guide.begin();
  await expect(guide.route).toHaveValue("swallowed");
  await guide.open("Compare");
  expect(await seen(guide)).toEqual(["Swallowed"]);
  await expect(guide.part("Compare").getByRole("checkbox", { name: "Swallowed" }).first()).toBeChecked();
});

test("a clinic that mistyped a way has the usual list", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { routes: ["sc", "swalowed"] });
  await guide.open("Compare");
  expect(await seen(guide)).toEqual(["IV drip", "Muscle shot", "Spravato spray", "Lozenge, clinic", "Lozenge, home"]);
  await expect(guide.part("Compare").getByText("More ways · 4 other treatments · no new treatment")).toBeVisible();
});

for (const [what, routes, id] of [
  ["given as a group", { iv: { price: 475 } }, "iv"],
  ["in a list of groups", [{ id: "iv", price: 475 }], "iv"],
  ["called as clinics call it", ["infusion"], "iv"],
  ["called so in a group", { spravato: { price: 590 } }, "esketamine-nasal"],
]) {
  test(`the one way that a clinic offers is chosen, ${what}`, async ({ visit, page }) => {
    const guide = await withProfile(visit, page, { routes });
    await expect(guide.root).toHaveAttribute("data-route", id);
    await guide.begin();
    await expect(guide.route).toHaveValue(id);
    expect((await guide.seen()).console).toEqual([]);
  });
}

test("what the reader keeps comes before the one way that a clinic offers", async ({ visit, page }) => {
  // Firefox begins with a page that has no storage.
  await page.addInitScript(() => location.protocol === "http:" && localStorage.setItem("kap-guide", "1 sc h-needles"));
  const guide = await withProfile(visit, page, { routes: ["infusion"] });
  await expect(guide.root).toHaveAttribute("data-route", "sc");
  expect(await page.evaluate(() => localStorage["kap-guide"])).toBe("1 sc h-needles");
});
