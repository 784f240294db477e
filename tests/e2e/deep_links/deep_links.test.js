import { expect, test } from "../support/guide.js";

/** Entries of the page's history. */
const entries = (page) => page.evaluate(() => history.length);
const hostState = (page) => page.evaluate(() => history.state);

async function linked(visit, hash = "") {
  const guide = await visit(`deep_links/${hash}`);
  await guide.is("ready");
  await guide.is("ready");
  return guide;
}

/** The parts have to live before they can follow. */
async function following(guide) {
  await guide.open("Questions");
  await expect(guide.page).toHaveURL(/#kap-questions$/);
}

test("each action is one entry of the history, and back and forward lead through them", async ({ visit, page }) => {
  const guide = await linked(visit);
  expect(new URL(page.url()).hash).toBe("");
  const before = await entries(page);

  await following(guide);
  expect(await entries(page)).toBe(before + 1);
  await guide.question("Is it safe?").getByText("Is it safe?", { exact: true }).click();
  await expect(page).toHaveURL(/#kap-questions-is-it-safe$/);
  expect(await entries(page)).toBe(before + 2);
  await guide.open("Steps");
  await expect(page).toHaveURL(/#kap-walkthrough-start-not-sure$/);
  await guide.element.getByRole("button", { name: "I have a date" }).click();
  await expect(page).toHaveURL(/#kap-walkthrough-prepare-not-sure$/);
  await guide.route.selectOption("iv");
  await expect(page).toHaveURL(/#kap-walkthrough-prepare-iv$/);
  await guide.next("Arriving and checks");
  await expect(page).toHaveURL(/#kap-walkthrough-arrive-iv$/);
  expect(await entries(page)).toBe(before + 6);

  await page.goBack();
  await expect(guide.step("Getting ready")).toBeVisible();
  await page.goBack();
  await expect(guide.route).toHaveValue("not-sure");
  await page.goBack();
  await expect(guide.step("It may lift depression for a time, with risks")).toBeVisible();
  await page.goBack();
  await expect(guide.part("Questions")).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(guide.part("Steps")).toBeVisible();
  await expect(page).toHaveURL(/#kap-walkthrough-start-not-sure$/);
  await page.goForward();
  await expect(guide.part("Questions")).toBeVisible();
  expect(await entries(page)).toBe(before + 6);
  expect((await guide.seen()).console).toEqual([]);
});

test("who goes back twice at once stays there, though the words of another route come late", async ({ visit, page, server }) => {
  const guide = await linked(visit);
  await guide.begin();
  await following(guide);
  await guide.open("Steps");
  await expect(page).toHaveURL(/#kap-walkthrough-first-call-not-sure$/);
  await guide.route.selectOption("iv");
  await expect(page).toHaveURL(/#kap-walkthrough-first-call-iv$/);
  const words = server.hold(/walkthrough\.not-sure\.\w+\.html$/);
  await page.goBack();
  await page.goBack();
  await expect(guide.part("Questions")).toBeVisible();
  words();
  await expect(guide.route).toHaveValue("not-sure");
  await expect(guide.part("Questions")).toBeVisible();
  await expect(page).toHaveURL(/#kap-questions$/);
});

/** A guide whose parts don't live yet, and how to let them. */
async function unfollowed(visit, server, hash = "") {
  const live = server.hold(/kap\.\w+\.wasm$/);
  const guide = await visit(`deep_links/${hash}`);
  await guide.is("static");
  return { guide, live };
}

test("what the reader did before they were followed is one entry, as soon as they are", async ({ visit, page, server }) => {
  const { guide, live } = await unfollowed(visit, server);
  const before = await entries(page);
  await guide.begin();
  await guide.route.selectOption("iv");
  await guide.next("Getting ready");
  expect(new URL(page.url()).hash).toBe("");
  live();
  await expect(page).toHaveURL(/#kap-walkthrough-prepare-iv$/);
  expect(await entries(page)).toBe(before + 1);
  await guide.open("Questions");
  await expect(page).toHaveURL(/#kap-questions$/);
  expect(await entries(page)).toBe(before + 2);
  await page.goBack();
  await page.goBack();
  await expect(guide.step("It may lift depression for a time, with risks")).toBeVisible();
  await expect(guide.route).toHaveValue("not-sure");
  expect(await hostState(page)).toMatchObject({ page: 7 });
});

test("a question that was opened before anybody followed stands in the address", async ({ visit, page, server }) => {
  const { guide, live } = await unfollowed(visit, server, "#after");
  await guide.open("Questions");
  await guide.question("Is it safe?").getByText("Is it safe?", { exact: true }).click();
  live();
  await expect(page).toHaveURL(/#kap-questions-is-it-safe$/);
  await page.goBack();
  expect(new URL(page.url()).hash).toBe("#after");
});

test("whoever goes on before the address is followed isn't taken back", async ({ visit, page, server }) => {
  const { guide, live } = await unfollowed(visit, server, "#kap-compare");
  await guide.open("Questions");
  live();
  await expect(page).toHaveURL(/#kap-questions$/);
  await expect(guide.part("Questions")).toBeVisible();
  await page.goBack();
  await expect(guide.part("Compare")).toBeVisible();
});

test("whoever touched nothing finds the address as it was", async ({ visit, page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "userActivation", { value: { hasBeenActive: false } });
  });
  const { guide, live } = await unfollowed(visit, server);
  const before = await entries(page);
  await guide.element.evaluate((element) => element.goTo({ step: "dose", route: "iv" }));
  await expect(guide.element.locator("#step-dose")).toBeVisible();
  live();
  await guide.is("ready");
  // Longer than an action is told.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(new URL(page.url()).hash).toBe("");
  expect(await entries(page)).toBe(before);
});

test("a journey through several places is one entry", async ({ visit, page }) => {
  const guide = await linked(visit);
  await following(guide);
  await guide.open("Steps");
  await expect(page).toHaveURL(/#kap-walkthrough-/);
  const before = await entries(page);
  await guide.element.evaluate((element) => element.goTo({ question: "is-it-safe" }));
  await expect(page).toHaveURL(/#kap-questions-is-it-safe$/);
  await guide.element.evaluate((element) => element.goTo({ step: "dose", route: "im" }));
  await expect(page).toHaveURL(/#kap-walkthrough-dose-im$/);
  expect(await entries(page)).toBe(before + 2);
});

for (const [hash, arrived] of [
  ["#kap-compare", (guide) => guide.part("Compare")],
  ["#kap-questions-is-it-safe", (guide) => guide.question("Is it safe?").getByText("It is not free of risk.")],
  ["#kap-walkthrough-dose-iv", (guide) => guide.step("Taking the medicine")],
  ["#kap-walkthrough-way-im", (guide) => guide.step("The whole way in two minutes")],
]) {
  test(`${hash} leads straight there`, async ({ visit, page }) => {
    const guide = await linked(visit, hash);
    await expect(arrived(guide)).toBeVisible();
    expect(await hostState(page)).toEqual({ page: 7, entries: await entries(page) });
    expect(new URL(page.url()).hash).toBe(hash);
    expect((await guide.seen()).console).toEqual([]);
  });
}

test("the page's own links into the guide work, and its own places stay its own", async ({ visit, page }) => {
  const guide = await linked(visit);
  await following(guide);
  await page.getByRole("link", { name: "Compare the ways" }).click();
  await expect(guide.part("Compare")).toBeVisible();
  await page.getByRole("link", { name: "A place of the page" }).click();
  await expect(page).toHaveURL(/#after$/);
  await expect(guide.part("Compare")).toBeVisible();
  await guide.open("Questions");
  await expect(page).toHaveURL(/#kap-questions$/);
  await page.goBack();
  await expect(page).toHaveURL(/#after$/);
});

test("what the page keeps in its history stays there", async ({ visit, page }) => {
  const guide = await linked(visit);
  await following(guide);
  expect(await hostState(page)).toMatchObject({ page: 7 });
  await page.goBack();
  expect(await hostState(page)).toMatchObject({ page: 7 });
});

test("what the page does by itself is no entry, and clearing leads to the beginning", async ({ visit, page }) => {
  // To a browser whatever a test does comes from the reader.
  await page.addInitScript(() => {
    let hasBeenActive = false;
    addEventListener("pointerdown", () => (hasBeenActive = true), { capture: true });
    const value = { get hasBeenActive() { return hasBeenActive; } };
    Object.defineProperty(navigator, "userActivation", { value });
  });
  const guide = await linked(visit);
  const before = await entries(page);
  await guide.element.evaluate((element) => element.goTo({ step: "dose", route: "iv" }));
  await expect(guide.element.locator("#step-dose")).toBeVisible();
  await page.waitForFunction(() => window.seen.events.some(([, { step }]) => step === "dose"));
  await following(guide);
  expect(await entries(page)).toBe(before + 1);
  await guide.element.evaluate((element) => element.clear());
  await expect(guide.part("Steps")).toBeVisible();
  await expect(guide.route).toHaveValue("not-sure");
  await expect.poll(() => new URL(page.url()).hash).toBe("");
  expect(await entries(page)).toBe(before + 1);
});

test("unknown parts of a link are named and the rest is followed", async ({ visit }) => {
  const guide = await linked(visit, "#kap-walkthrough-dosee-im");
  await expect(guide.route).toHaveValue("im");
  await expect
    .poll(async () => (await guide.seen()).console)
    .toEqual(['warn: [kap-guide] #kap-walkthrough-dosee-im: there is no step "dosee".']);
});

for (const hash of ["#after", "#kap-", "#kap-%22]", `#kap-questions-${"a".repeat(100_000)}`]) {
  test(`a hash that leads nowhere is left alone: ${hash.slice(0, 20)}`, async ({ visit, page }) => {
    const guide = await linked(visit, hash);
    await guide.open("Compare");
    await expect(page).toHaveURL(/#kap-compare$/);
    await page.goBack();
    expect(await page.evaluate(() => location.hash)).toBe(hash);
    expect((await guide.seen()).console).toEqual([]);
  });
}

test("off unless the page asks for it", async ({ visit, page }) => {
  const guide = await visit("plain/#kap-compare");
  await guide.is("ready");
  const before = await entries(page);
  await guide.readThrough();
  await guide.route.selectOption("iv");
  expect(await entries(page)).toBe(before);
  expect(new URL(page.url()).hash).toBe("#kap-compare");
});

test("a guide that begins with another part goes back to that part", async ({ visit, page, server }) => {
  const views = '<kap-guide views="compare walkthrough questions" ';
  server.answer(/\/deep_links\/$/, { as: (page) => page.toString().replace("<kap-guide ", views) });
  const guide = await linked(visit);
  await expect(guide.part("Compare")).toBeVisible();
  await following(guide);
  await page.goBack();
  await expect(page).toHaveURL(/#kap-compare$/);
  await expect(guide.part("Compare")).toBeVisible();
});

test("two places that the page names at once both count", async ({ visit }) => {
  const guide = await linked(visit);
  await guide.element.evaluate((element) => {
    element.goTo({ step: "dose" });
    element.goTo({ route: "iv" });
  });
  await expect(guide.root).toHaveAttribute("data-route", "iv");
  await expect(guide.root).toHaveAttribute("data-step", "dose");
});
