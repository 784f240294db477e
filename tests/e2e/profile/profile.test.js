import { expect, test } from "../support/guide.js";

/** The guide with this text as its clinic's profile. */
async function withProfile(visit, page, answer) {
  const body = typeof answer === "string" ? answer : JSON.stringify(answer);
  await page.route("**/clinic.json", (route) => route.fulfill({ contentType: "application/json", body }));
  const guide = await visit("profile/");
  await guide.is("ready");
  return guide;
}

const emergency = (guide) => guide.crisis.getByRole("link", { name: /^Emergency/ }).first();
const line = (guide) => guide.element.locator(".foot .clinic-line");
const warnings = async (guide) => (await guide.seen()).console;

/** What the choice of route offers, in the reader's words. */
const routes = (guide) => guide.route.locator("option").evaluateAll((options) => options.map((option) => option.label));

test("the clinic's name, number and reviewer stand where people look for them", async ({ visit }) => {
  const guide = await visit("profile/");
  await guide.is("ready");
  await expect(line(guide)).toContainText("Your clinic: Larkspur Clinic");
  const call = { name: "Call (509) 555-0142" };
  await expect(line(guide).getByRole("link", call)).toHaveAttribute("href", "tel:5095550142");

  await guide.crisis.locator("summary").first().click();
  await guide.crisis.getByText("Call the clinic today", { exact: true }).click();
  await expect(guide.crisis.getByRole("link", call)).toBeVisible();

  await guide.open("My sheet");
  await guide.reveal(guide.part("My sheet").getByText("Whom to call, and when"));
  await expect(guide.part("My sheet").getByRole("link", call).first()).toBeVisible();

  await guide.element.getByText("About this guide", { exact: true }).click();
  const who = guide.element.getByRole("definition").filter({ hasText: "Not yet reviewed by a clinician." });
  await expect(who).toContainText(
    "That is about the guide as its authors publish it. Larkspur Clinic says that Dr. Ana Ruiz, medical director, reviewed it for the clinic's patients on 2026-11-01.",
  );
  expect(await warnings(guide)).toEqual([]);
});

test("on a phone the clinic's number begins where the line does", async ({ visit, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const guide = await visit("profile/");
  await expect(line(guide)).toBeVisible();
  const [start, number] = await line(guide).evaluate((line) => {
    const words = new Range();
    words.selectNodeContents(line.querySelector("a"));
    return [line.getBoundingClientRect().left, words.getBoundingClientRect().left];
  });
  expect(Math.abs(number - start)).toBeLessThan(1);
  // Nor is it cut off at twice the text size.
  await guide.element.evaluate((element) => element.style.setProperty("--kap-font-size", "32px"));
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(beyond)).toBe(0);
});

test("what the clinic doesn't offer is marked, and can still be read", async ({ visit }) => {
  const guide = await visit("profile/");
  await guide.is("ready");
  await expect.poll(() => routes(guide)).toContain("Shot into a muscle (IM) (not offered here)");
  expect((await routes(guide)).filter((label) => !label.includes("not offered"))).toEqual([
    "Not sure yet",
    "Drip into a vein (IV)",
    "Lozenge in the clinic",
  ]);
  await guide.begin();
  await guide.route.selectOption("im");
  await expect(guide.route).toHaveValue("im");
  expect(await routes(guide)).toContain("Shot into a muscle (IM) (not offered here)");

  await guide.open("Compare");
  const head = (name) => guide.element.getByRole("rowheader", { name }).first();
  await expect(head("Muscle shot").getByText("Not offered here")).toBeVisible();
  await expect(head("IV drip").getByText("Not offered here")).toBeHidden();
});

test("without a profile nothing of it is there", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await expect(guide.element.getByText("Your clinic:").first()).toBeHidden();
  expect((await routes(guide)).join()).not.toContain("not offered");
});

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

test("names stay words, whatever is in them", async ({ visit, page }) => {
  const name = '<img src=x onerror="document.title=1"> {phone} & "Larkspur"';
  const guide = await withProfile(visit, page, { name, phone: "+44 (0)20 7946 0000" });
  await expect(line(guide).locator("b")).toHaveText(name);
  await expect(line(guide).getByRole("link")).toHaveAttribute("href", "tel:+442079460000");
  await expect(page).toHaveTitle("A clinic's page");
});

test("the clinic's region brings its numbers; the page's own attribute comes first", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { region: "uk" });
  await guide.crisis.locator("summary").first().click();
  await expect(emergency(guide)).toHaveText("Emergency: 999");
  await guide.element.evaluate((element) => element.setAttribute("region", "au"));
  await expect(guide.root).toHaveAttribute("data-state", "ready");
  await expect(guide.crisis).not.toHaveAttribute("open");
  await guide.crisis.locator("summary").first().click();
  await expect(emergency(guide)).toHaveText("Emergency: 000");
});

test("another profile takes the place of the first", async ({ visit, page }) => {
  await page.route("**/other.json", (route) => route.fulfill({ json: { name: "Aster House" } }));
  const guide = await visit("profile/");
  await guide.is("ready");
  await expect(line(guide)).toContainText("Larkspur Clinic");
  await guide.element.evaluate((element) => element.setAttribute("profile", "other.json"));
  await expect(line(guide)).toContainText("Your clinic: Aster House");
  await expect(line(guide).getByRole("link")).toHaveCount(0);
  expect((await routes(guide)).join()).not.toContain("not offered");
});
