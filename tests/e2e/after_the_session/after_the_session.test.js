import { expect, test } from "../support/guide.js";

const BLADDER = "Pain when you pass urine, blood in it, or a need to go very often.";
/** Spanish needs more words for the same. */
const LANGUAGES = [
  { lang: "en", path: "after_the_session/", most: 60 },
  { lang: "es", path: "spanish/", most: 72 },
];

/** How many words are seen in these. @param {import("@playwright/test").Locator} parts */
const words = (parts) =>
  parts.evaluateAll((parts) => {
    const seen = parts.filter((part) => part.checkVisibility()).map((part) => part.innerText);
    return seen.join(" ").split(/\s+/).length;
  });

for (const state of ["static", "ready"]) {
  test(`"is this normal?" is one action away from every part, the emergency first (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("after_the_session/");
    await guide.is(state);
    await guide.open("Questions");
    const after = guide.element.locator("#after");
    await guide.askAfter();
    await expect(after.getByText("Call 911 now", { exact: true })).toBeVisible();
    await expect(after.getByText(/^Chest pain, trouble breathing or a seizure\./)).toBeVisible();
    await after.getByText("All emergency signs").click();
    await expect(after.getByText(/^A hit to the head, if you then get sleepier/)).toBeVisible();
    const titles = after.getByRole("heading");
    await after.getByText("All", { exact: true }).click();
    await expect(titles.first()).toHaveText("Crisis line now, at any hour");
    await expect(after.getByRole("link", { name: "988" }).first()).toBeVisible();
    expect(await titles.count()).toBeGreaterThanOrEqual(5);
  });

  test(`what it is about shows what belongs to it and nothing else, in two taps (${state})`, async ({ visit, server, page }) => {
    if (state === "static") server.hold(/\.wasm$/);
    await page.setViewportSize({ width: 390, height: 844 });
    const guide = await visit("after_the_session/");
    await guide.is(state);
    const after = guide.element.locator("#after");
    await guide.askAfter();
    const sign = after.getByText(BLADDER);
    // None of ten boxes, until it is said which.
    await expect(after.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(sign).toBeHidden();
    await expect(after.getByRole("heading")).toHaveCount(0);
    await after.getByText("Bladder", { exact: true }).click();
    await expect(sign).toBeVisible();
    await expect(after.getByText("Mild headache.")).toBeHidden();
    await expect(after.getByRole("heading")).toHaveText(["Call the clinic today: your body"]);
    await after.getByText("Mood, feelings", { exact: true }).click();
    await expect(sign).toBeHidden();
    await expect(after.getByText(/^Anxiety or flashbacks/)).toBeVisible();
    await expect(after.getByText(/^Tearful, calm, hopeful or flat\./)).toBeVisible();
    await after.getByText("Thoughts of suicide", { exact: true }).click();
    await expect(after.getByText("New or worse thoughts of suicide or self-harm.")).toBeVisible();
    await expect(after.getByRole("heading")).toHaveText(["Crisis line now, at any hour"]);
    await after.getByText("All", { exact: true }).click();
    await expect(sign).toBeVisible();
    await expect(after.getByText(/^Rest and drink water/)).toBeVisible();
  });
}

for (const { lang, path, most } of LANGUAGES) {
  test(`each of what it can be about is said in few words, and the crisis line is always in sight (${lang})`, async ({ visit }) => {
    const guide = await visit(path);
    await guide.is("ready");
    const after = guide.element.locator("#after");
    await guide.element.locator(".ways-on [data-open=after]").click();
    await expect(after.getByRole("radio", { checked: true })).toHaveCount(0);
    const long = [];
    for (const topic of await after.locator(".topics > label").all()) {
      const name = await topic.innerText();
      await topic.click();
      await expect(after.getByRole("link", { name: "988" }).first()).toBeVisible();
      const n = await words(after.locator(".signs > :is(h3, p, ul)"));
      if (n > most && !/^(All|Todo)$/.test(name)) long.push(`${name}: ${n}`);
    }
    expect(long).toEqual([]);
  });
}

test("going on to a step or another part leaves the signs behind", async ({ visit }) => {
  const guide = await visit("after_the_session/");
  await guide.is("ready");
  await guide.askAfter();
  await guide.element.getByRole("button", { name: "I'm thinking about it" }).click();
  await expect(guide.element.locator("#after")).not.toHaveAttribute("open");
});

test("every sign is found under something that can be chosen", async ({ visit }) => {
  const guide = await visit("after_the_session/");
  await guide.is("ready");
  const after = guide.element.locator("#after");
  await guide.askAfter();
  const signs = after.locator(".signs li");
  const all = await signs.allTextContents();
  const found = new Set();
  for (const topic of (await after.locator(".topics > label").all()).slice(0, -1)) {
    await topic.click();
    for (const sign of await signs.filter({ visible: true }).allTextContents()) found.add(sign);
  }
  expect([...found].sort()).toEqual([...new Set(all)].sort());
});

test("the clinic's number stands with what to call it for", async ({ visit, page }) => {
  const profile = { name: "Larkspur Clinic", phone: "(509) 555-0142" };
  await page.route("**/clinic.json", (route) => route.fulfill({ json: profile }));
  const guide = await visit("after_the_session/");
  await guide.element.evaluate((element) => element.setAttribute("profile", "clinic.json"));
  await expect(guide.element.locator(".foot .clinic-line")).toContainText("Larkspur Clinic");
  const after = guide.element.locator("#after");
  await guide.askAfter();
  await after.getByText("Bladder", { exact: true }).click();
  await expect(after.getByRole("link", { name: "Call (509) 555-0142" }).filter({ visible: true })).toHaveCount(1);
});
