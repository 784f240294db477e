// A profile that can't be read, or not all of it: the owner is told, and the guide runs on the rest.

import { expect, test } from "../support/guide.js";
import { line, routes, warnings, withProfile } from "./clinic.js";

test("each wrong part is named with its place and remedy, and the rest is used", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, {
    name: "Larkspur Clinic",
    fone: "1",
    phone: "ask us",
    region: "uks",
    routes: ["iv", "imm"],
    reviewer: { name: "Dr. Ana Ruiz", role: "", date: "2026-02-30" },
  });
  await expect(line(guide)).toContainText("Your clinic: Larkspur Clinic");
  await expect(line(guide).getByRole("link")).toHaveCount(0);
  await expect(guide.element.locator("[data-clinic=reviewer]")).toBeHidden();
  const start = "warn: [kap-guide] clinic.json: ";
  expect((await warnings(guide)).sort()).toEqual(
    [
      'fone: This entry is not known. Did you mean "phone"?',
      'phone: "ask us" can\'t be dialled. Write 5 to 15 digits, as in "(509) 555-0142" or "+1 509 555 0142".',
      'region: There is no region "uks". Did you mean "us"?',
      'reviewer.date: "2026-02-30" is not a day. Write year, month and day, as in "2026-11-21".',
      "reviewer.role: This is empty. Fill it in, or leave the entry out.",
      'routes[1]: There is no route "imm". Did you mean "im"?',
      "routes: Until every entry names a route of the guide, none is marked as not offered.",
    ]
      .map((problem) => start + problem)
      .sort(),
  );
});

test("a mistyped route marks none as not offered", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { name: "Larkspur Clinic", routes: ["iv", "imm"] });
  await expect(line(guide)).toContainText("Your clinic: Larkspur Clinic");
  expect((await routes(guide)).join()).not.toContain("not offered");
  await guide.open("Compare");
  await expect(guide.element.getByText("Not offered here").filter({ visible: true })).toHaveCount(0);
  expect(await warnings(guide)).toEqual([
    'warn: [kap-guide] clinic.json: routes[1]: There is no route "imm". Did you mean "im"?',
    "warn: [kap-guide] clinic.json: routes: Until every entry names a route of the guide, none is marked as not offered.",
  ]);
});

for (const [what, text, message] of [
  ["broken", '{ "name": "Larkspur', /clinic\.json: line 1: A quote that closes this text is missing/],
  ["a list", '["Larkspur"]', /clinic\.json: line 1: This is a list; start with \{/],
  ["deep", "[".repeat(20_000) + "]".repeat(20_000), /clinic\.json: line 1: This is nested deeper than 8 levels/],
  ["huge", `{ "name": "${"x".repeat(1_000_000)}" }`, /profile clinic\.json could not be read \(too-long\)/],
  ["empty", "", /profile clinic\.json could not be read \(empty\)/],
]) {
  test(`a profile that is ${what} is told to the owner, and the guide runs without it`, async ({ visit, page }) => {
    const guide = await withProfile(visit, page, text);
    await guide.readThrough();
    await expect(line(guide)).toBeHidden();
    const [first, ...others] = await warnings(guide);
    expect(first).toMatch(message);
    expect(others).toEqual([]);
  });
}

test("a profile that isn't there is told to the owner, and the guide runs without it", async ({ visit, server }) => {
  server.answer(/clinic\.json$/, { status: 404 });
  const guide = await visit("profile/");
  await guide.is("ready");
  await guide.readThrough();
  expect(await warnings(guide)).toEqual([expect.stringMatching(/profile clinic\.json could not be read \(404\)/)]);
});

test("a profile that never comes holds nothing up", async ({ visit, server }) => {
  server.hold(/clinic\.json$/);
  const guide = await visit("profile/");
  await guide.is("ready");
  await guide.readThrough();
  expect(await warnings(guide)).toEqual([expect.stringMatching(/profile clinic\.json could not be read/)]);
});
