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

test("it opens on three screens of a phone at most: the search, eight questions, then groups that open", async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const guide = await questions(visit);
  await expect(guide.search).toBeInViewport();
  await expect(shown(guide)).toHaveCount(8);
  expect((await guide.part("Questions").boundingBox()).height).toBeLessThan(2 * 844);
  const group = guide.element.locator("#group-session");
  await group.getByRole("heading", { name: "The session" }).click();
  await expect(guide.question("Can I eat and drink before?")).toBeVisible();
  expect(await shown(guide).count()).toBe(8 + Number(await group.locator("summary > .count").textContent()));
});

test("a question in a folded group is shown to whoever is sent there", async ({ visit }) => {
  const guide = await questions(visit);
  await expect(guide.question("Can I eat and drink before?")).toBeHidden();
  await guide.element.evaluate((element) => element.goTo({ question: "eat-and-drink" }));
  const question = guide.question("Can I eat and drink before?");
  await expect(question).toHaveAttribute("open");
  await expect(question.locator("summary").first()).toBeInViewport();
  await expect(question.locator("summary").first()).toBeFocused();
});

test("a claim carries its verdict on the closed line, among the results too, and opens without a new line", async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const guide = await questions(visit);
  await guide.search.fill("non-addictive");
  const claim = guide.question("\"It is completely non-addictive\"").locator("summary").first();
  await expect(claim.getByText("Wrong", { exact: true })).toBeVisible();
  const { height } = await claim.boundingBox();
  await claim.click();
  expect((await claim.boundingBox()).height).toBeCloseTo(height, 1);
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

test("an answer leads on to the step that tells more, or to the comparison", async ({ visit }) => {
  const guide = await visit("search/");
  await guide.is("ready");
  await guide.open("Questions");
  const drive = guide.question("Can I drive or work after?");
  await drive.locator("summary").first().click();
  await drive.getByRole("button", { name: "Steps: Going home" }).click();
  await expect(guide.step("Going home").getByRole("heading", { name: "Going home" })).toBeFocused();
  await guide.open("Questions");
  const chances = guide.question("What are the chances that it helps me?");
  await chances.locator("summary").first().click();
  await chances.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(guide.part("Compare")).toBeVisible();
});
