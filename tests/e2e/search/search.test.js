import { expect, test } from "../support/guide.js";

/** The questions that are shown, in the order in which they are shown. */
const shown = (guide) => guide.element.locator("details.question:visible > summary");

async function questions(visit) {
  const guide = await visit("search/");
  await guide.is("ready");
  await guide.open("Questions");
  return guide;
}

test("what people type, slips and all, leads to the answer", async ({ visit }) => {
  const guide = await questions(visit);
  for (const [query, answer] of [
    ["blader", "Can it damage my bladder?"],
    ["will i get hooked", "Will I get addicted?"],
    ["drive home after", "Can I drive or work after?"],
    ["is it safe", "Is it safe?"],
  ]) {
    await guide.search.fill(query);
    const first = shown(guide).filter({ hasText: /./ });
    await expect.poll(async () => (await first.allTextContents()).slice(0, 3)).toContain(answer);
  }
});

test("the words that were looked for are marked in the questions, and nothing of it stays", async ({ visit }) => {
  const guide = await questions(visit);
  const before = await guide.part("Questions").textContent();
  await guide.search.fill("bladder");
  await expect(guide.question("Can it damage my bladder?").locator("mark")).toHaveText("bladder");
  await guide.search.fill("");
  await expect(guide.element.locator("mark")).toHaveCount(0);
  expect(await guide.part("Questions").textContent()).toBe(before);
});

test("the best answers come first, the others when asked for", async ({ visit }) => {
  const guide = await questions(visit);
  await guide.search.fill("ketamine");
  const more = guide.element.getByRole("button", { name: /^Show all \d+$/ });
  const few = await shown(guide).count();
  await more.click();
  await expect(more).toBeHidden();
  expect(await shown(guide).count()).toBeGreaterThan(few);
});

test("what is far from the window costs nothing before a reader comes near, and is found all the same", async ({ visit }) => {
  const guide = await questions(visit);
  const all = guide.element.locator(".group details.question > summary");
  const isLaidOut = (summary) => summary.evaluate((summary) => summary.checkVisibility({ contentVisibilityAuto: true }));
  const expectFarAsideOnly = async () => {
    expect(await isLaidOut(all.first())).toBe(true);
    await expect.poll(() => isLaidOut(all.last())).toBe(false);
  };
  await expectFarAsideOnly();
  await guide.search.fill("bladder");
  await guide.search.fill("");
  await expectFarAsideOnly();
  await all.last().focus();
  await expect(all.last()).toBeInViewport();
  expect(await isLaidOut(all.last())).toBe(true);
});

test("a word of the field brings its explanation, below the questions that answer", async ({ visit }) => {
  const guide = await questions(visit);
  await guide.search.fill("REMS");
  const word = guide.element.locator(".results dt").filter({ hasText: "REMS" });
  await expect(word).toBeVisible();
  const question = guide.question("Why must I stay two hours after Spravato?");
  const top = async (shown) => (await shown.boundingBox()).y;
  expect(await top(question)).toBeLessThan(await top(word));
});

test("where nothing fits, the nearest stand there, and the way to the clinic is named", async ({ visit }) => {
  const guide = await questions(visit);
  await guide.search.fill("ketamn thrapy kosts");
  await expect(guide.status).not.toHaveText("");
  await guide.search.fill("qqqq zzzz");
  await expect(guide.status).toHaveText(/ask your clinic/);
});

test("ten thousand letters break nothing", async ({ visit }) => {
  const guide = await questions(visit);
  await guide.search.fill("bladder ".repeat(1250));
  await expect(guide.question("Can it damage my bladder?")).toBeVisible();
  await guide.search.fill("x".repeat(10000));
  await expect(guide.status).toHaveText(/ask your clinic/);
});

test("what was typed before the app came is searched for when it has come", async ({ visit, server }) => {
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit("search/");
  await guide.is("static");
  await guide.open("Questions");
  await guide.search.evaluate((field) => (field.value = "bladder"));
  arrive();
  await guide.is("ready");
  await expect(guide.status).toHaveText(/answers found/);
});

test("what has no answer goes on the list for the clinic, also before the summary was seen", async ({ visit }) => {
  const guide = await visit("search/");
  await guide.is("ready");
  await guide.open("Questions");
  const ask = guide.element.getByRole("button", { name: "Add this to my questions for the clinic" });
  await guide.search.fill("bladder");
  await expect(guide.status).toHaveText(/answers found/);
  await expect(ask).toBeHidden();
  await guide.search.fill("xylophone");
  await ask.click();
  await expect(guide.status).toHaveText("It stands in My sheet now, under your questions for the clinic.");
  await expect(guide.search).toBeFocused();
  await guide.open("My sheet");
  await expect(guide.element.locator("#own-questions").getByText("xylophone")).toBeVisible();
});
