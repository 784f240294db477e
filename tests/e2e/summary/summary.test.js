import { expect, test } from "../support/guide.js";
import { press } from "../support/keys.js";

const RIDE = "Book an adult to take you home.";
const PRICE = "What is the full price, with therapy and follow-up?";

/** A guide whose finished parts live, at the first step with all its folds open. */
async function start(visit) {
  const guide = await visit("summary/");
  await guide.is("ready");
  await unfolded(guide);
  return guide;
}

/** Goes to the first step and opens all that is folded in the steps. */
async function unfolded(guide) {
  await guide.element.evaluate((element) => element.goTo({ step: "first-call" }));
  await guide.step("First call and check-up").getByRole("button", { name: "Show everything" }).click();
}

/** Opens what is folded on the sheet. */
async function openFolds(guide, ...names) {
  for (const name of names) await guide.part("My sheet").getByRole("heading", { name, exact: true }).click();
}

/** A section of the summary. */
const section = (guide, name) => guide.part("My sheet").getByRole("region", { name, exact: true });

test("what is ticked stays ticked on another route, and stands in the summary", async ({ visit }) => {
  const guide = await start(visit);
  await guide.route.selectOption("iv");
  await guide.element.getByRole("button", { name: "Next Getting ready" }).click();
  await guide.step("Getting ready").getByLabel(RIDE).check();
  await guide.route.selectOption("im");
  await expect(guide.step("Getting ready").getByLabel(RIDE)).toBeChecked();
  await guide.route.selectOption("lozenge-home");
  await expect(guide.step("Getting ready").getByLabel(RIDE)).toHaveCount(0);
  await expect(guide.step("Getting ready").locator(":checked")).toHaveCount(0);

  await guide.element.getByRole("button", { name: "Back First call and check-up" }).click();
  await guide.step("First call and check-up").getByLabel(PRICE).check();

  await guide.open("My sheet");
  await expect(section(guide, "How I would take it")).toContainText("Lozenge");
  const todo = section(guide, "What I want to do");
  await expect(todo.getByRole("heading", { name: "Getting ready" })).toBeVisible();
  await expect(todo.getByRole("listitem")).toHaveCount(1);
  await expect(todo.getByLabel(RIDE)).toBeChecked();
  await expect(todo.getByText("Nothing here yet.")).toBeHidden();
  await expect(section(guide, "My questions for the clinic").getByLabel(PRICE)).toBeChecked();
});

test("what is unticked in the summary stays under the finger until the summary is opened anew", async ({ visit }) => {
  const guide = await start(visit);
  await guide.step("First call and check-up").getByLabel(PRICE).check();
  await guide.open("My sheet");
  const asked = section(guide, "My questions for the clinic").getByLabel(PRICE);
  await asked.uncheck();
  await expect(asked).toBeVisible();
  await guide.open("Steps");
  await expect(guide.step("First call and check-up").getByLabel(PRICE)).not.toBeChecked();
  await guide.open("My sheet");
  await expect(asked).toBeHidden();
  await expect(section(guide, "My questions for the clinic").getByText("Nothing here yet.")).toBeVisible();
});

test("questions, claims and what would be hard become questions for the clinic", async ({ visit }) => {
  const guide = await start(visit);
  await guide.open("Questions");
  await guide.element.getByRole("heading", { name: "Claims you may read" }).click();
  for (const name of ["Is it safe?", "\"It is completely non-addictive\""]) {
    const question = guide.question(name);
    await question.locator("summary").first().click();
    await question.getByLabel("Ask my clinic about this").check();
  }
  await guide.open("Compare");
  await guide.part("Compare").locator("summary").filter({ hasText: "What would make this hard" }).click();
  await guide.part("Compare").getByRole("checkbox", { name: "Needles", exact: true }).check();

  await guide.open("My sheet");
  await openFolds(guide, "What would make this hard for me");
  const questions = section(guide, "My questions for the clinic");
  await expect(questions.getByLabel("Is it safe?")).toBeChecked();
  await expect(questions.getByLabel("I have read \"It is completely non-addictive\"")).toBeChecked();
  const hurdles = section(guide, "What would make this hard for me");
  await expect(hurdles.getByLabel("Needles")).toBeChecked();
  await expect(questions.getByText("Which of the forms you offer need a needle?")).toBeVisible();
  await hurdles.getByLabel("Needles").uncheck();
  await expect(questions.getByText("Which of the forms you offer need a needle?")).toBeHidden();
  await guide.open("Compare");
  const needles = guide.part("Compare").getByRole("checkbox", { name: "Needles", exact: true });
  await expect(needles).not.toBeChecked();
});

test("own questions are added and taken out, and a whole novel is cut", async ({ visit, page }) => {
  const guide = await start(visit);
  await guide.open("My sheet");
  const questions = section(guide, "My questions for the clinic");
  const field = questions.getByLabel("A question in my own words");
  const status = questions.getByRole("status");
  const add = questions.getByRole("button", { name: "Add it to my list" });

  await add.click();
  await expect(field).toBeFocused();
  await field.fill("Can my sister sit in?");
  await add.click();
  await expect(questions.getByRole("listitem")).toHaveText(["Can my sister sit in? Remove"]);
  await expect(status).toHaveText("Added to your list.");
  await expect(field).toHaveValue("");

  await field.fill("<b>Light</b> hurts.\nWhat then?");
  await field.press("Control+Enter");
  await expect(questions.getByRole("listitem").nth(1)).toHaveText("<b>Light</b> hurts. What then? Remove");

  await field.fill("x".repeat(10_000));
  await expect(status).toContainText("No more than 500 characters fit.");
  expect((await field.inputValue()).length).toBe(500);
  await add.click();
  await expect(questions.getByRole("listitem")).toHaveCount(3);
  const width = await guide.root.evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(width).toBeLessThanOrEqual(0);

  await questions.getByRole("button", { name: "Remove: Can my sister sit in?" }).click();
  await expect(questions.getByRole("listitem")).toHaveCount(2);
  await expect(questions.getByRole("button", { name: /^Remove: <b>Light/ })).toBeFocused();
  await expect(status).toHaveText("Removed from your list.");

  const left = await page.evaluate(() => [location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join());
  expect(left).not.toContain("sister");
  expect(JSON.stringify(await guide.seen())).not.toContain("sister");
});

test("the safety check explains what was missed, confirms what was right, and counts nothing", async ({ visit }) => {
  const guide = await start(visit);
  await guide.open("My sheet");
  await openFolds(guide, "Five points to be sure of");
  const point = guide.part("My sheet").getByRole("group", { name: "When can you drive again?" });
  const verdict = point.getByRole("status");
  await expect(verdict).toHaveText("", { useInnerText: true });
  await point.getByLabel("As soon as I feel clear and steady").check();
  await expect(verdict.getByText("Here it is once more: wait until the next day")).toBeVisible();
  await expect(verdict.getByText("Yes. Wait until the next day")).toBeHidden();
  await point.getByLabel("The next day, after a good sleep").check();
  await expect(verdict.getByText("Yes. Wait until the next day")).toBeVisible();
  await expect(verdict.getByText("Here it is once more")).toBeHidden();
  await expect(section(guide, "Five points to be sure of")).not.toContainText(/\d of 5|wrong|correct/i);
});

test("one action clears everything, and says so", async ({ visit }) => {
  const guide = await start(visit);
  await guide.open("Questions");
  await guide.search.fill("bladder");
  await expect(guide.status).toContainText("found");
  await guide.open("Steps");
  await guide.route.selectOption("iv");
  await guide.step("First call and check-up").getByLabel(PRICE).check();
  await guide.open("My sheet");
  const part = guide.part("My sheet");
  await openFolds(guide, "What matters to me", "What would make this hard for me", "Five points to be sure of");
  await part.getByRole("checkbox", { name: "Having talk therapy with it" }).check();
  await part.getByLabel("Cost", { exact: true }).check();
  await part.getByLabel("A question in my own words").fill("Mine");
  await part.getByRole("button", { name: "Add it to my list" }).click();
  await part.getByLabel("My usual meals").check();

  await part.getByRole("button", { name: "Clear everything" }).click();
  await expect(part.getByText("Everything is cleared.")).toBeVisible();
  await expect(part.getByRole("button", { name: "Clear everything" })).toBeFocused();
  await expect(guide.element.locator(":checked:not(option, [data-column], [checked])")).toHaveCount(0);
  await expect(part.getByText("Nothing here yet.")).toHaveCount(2);
  await expect(part.getByText("Here it is once more").first()).toBeHidden();
  await expect(part).not.toContainText("Mine");
  await expect(section(guide, "How I would take it")).toContainText("You have not chosen a way.");
  await guide.open("Questions");
  await expect(guide.search).toHaveValue("");
  await expect(guide.status).toHaveText("");
  await guide.open("Steps");
  await expect(guide.route).toHaveValue("not-sure");
  await expect(guide.step("First call and check-up").getByLabel(PRICE)).not.toBeChecked();
});

test("keys alone fill in the sheet", async ({ visit, page }) => {
  const guide = await start(visit);
  await press(guide.step("First call and check-up").getByLabel(PRICE), "Space", "Shift+Tab");
  await press(guide.tab("Steps"), "End", "Shift+Tab");
  const part = guide.part("My sheet");
  await expect(part.getByRole("heading", { name: "My sheet", exact: true })).toBeVisible();
  await press(section(guide, "What matters to me").locator("summary"));
  await press(part.getByRole("checkbox", { name: "Having talk therapy with it" }), "Space");
  await expect(part.getByRole("checkbox", { name: "Having talk therapy with it" })).toBeChecked();
  await press(part.getByLabel(PRICE), "Space", "Shift+Tab");
  await expect(part.getByLabel(PRICE)).not.toBeChecked();
  await expect(part.getByLabel(PRICE)).toBeFocused();
  await press(part.getByLabel("A question in my own words"), "a");
  await page.keyboard.press("Control+Enter");
  await expect(part.getByRole("button", { name: "Remove: a" })).toBeVisible();
  await press(part.getByRole("button", { name: "Remove: a" }), "Enter", "Shift+Tab");
  await expect(part.getByLabel("A question in my own words")).toBeFocused();
});

test("what was ticked before the app came counts", async ({ visit, server }) => {
  const release = server.hold(/\.wasm$/);
  const guide = await visit("summary/");
  await guide.is("static");
  await unfolded(guide);
  await guide.step("First call and check-up").getByLabel(PRICE).check();
  release();
  await guide.is("ready");
  await guide.open("My sheet");
  await expect(section(guide, "My questions for the clinic").getByLabel(PRICE)).toBeChecked();
});

test("where the app fails the whole list is there to tick by hand", async ({ visit, page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  const guide = await visit("summary/");
  await guide.is("failed");
  await guide.open("My sheet");
  const part = guide.part("My sheet");
  await expect(part.getByText("Print this page, and tick by hand")).toBeVisible();
  await expect(section(guide, "My questions for the clinic").getByLabel(PRICE)).toBeVisible();
  await expect(part.getByText("Nothing here yet.").first()).toBeHidden();
  await expect(part.getByRole("button", { name: "Print my sheet" })).toBeHidden();
  await openFolds(guide, "Five points to be sure of");
  await expect(part.getByText("Here it is once more: wait until the next day")).toBeVisible();
});

test("it opens on three screens of a phone at most, with its three ways out on the first", async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const guide = await visit("summary/");
  await guide.is("ready");
  await guide.open("My sheet");
  for (const name of ["Show to my clinic", "Share or copy as text", "Print my sheet"]) {
    await expect(guide.element.getByRole("button", { name })).toBeInViewport();
  }
  expect((await guide.root.boundingBox()).height).toBeLessThan(3 * 844);
});

/** A sheet with a question that was ticked and one in own words. */
async function filled(visit) {
  const guide = await start(visit);
  await guide.step("First call and check-up").getByLabel(PRICE).check();
  await guide.open("My sheet");
  const questions = section(guide, "My questions for the clinic");
  await questions.getByLabel("A question in my own words").fill("Can my sister sit in?");
  await questions.getByRole("button", { name: "Add it to my list" }).click();
  return guide;
}

test("the clinic is shown the sheet, own words too, large and without controls, and there is a way back", async ({ visit }) => {
  const guide = await filled(visit);
  const show = guide.element.getByRole("button", { name: "Show to my clinic" });
  await show.click();
  const shown = guide.element.getByRole("dialog", { name: "My sheet" });
  await expect(shown.getByText(PRICE)).toBeVisible();
  await expect(shown.getByText("Can my sister sit in?")).toBeVisible();
  await expect(shown.getByRole("checkbox")).toHaveCount(0);
  const size = (locator) => locator.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const small = await size(guide.part("My sheet").locator("#own-questions"));
  expect(await size(shown.getByText(PRICE))).toBeGreaterThan(small);
  await shown.getByRole("button", { name: "Back to my sheet" }).click();
  await expect(shown).toBeHidden();
  await expect(show).toBeFocused();
  await show.click();
  await guide.page.keyboard.press("Escape");
  await expect(shown).toBeHidden();
});

test("the way that was read about is shown without words that wait for a clinic's figures", async ({ visit }) => {
  const guide = await filled(visit);
  await guide.open("Steps");
  await guide.route.selectOption("iv");
  await guide.open("My sheet");
  await guide.element.getByRole("button", { name: "Show to my clinic" }).click();
  const shown = guide.element.getByRole("dialog", { name: "My sheet" });
  await expect(shown.getByRole("listitem").filter({ hasText: "Drip" })).toHaveText("You are reading about: Drip into a vein (IV)");
});

for (const [how, stub, said] of [
  ["another app takes it", { share: "take" }, "Handed to the app you chose."],
  ["it goes to the clipboard", { clipboard: "take" }, "Copied."],
  ["the browser refuses both", { share: "refuse", clipboard: "refuse", command: false }, "Your browser did not let us copy."],
  ["the reader thinks better of it", { share: "abort" }, ""],
]) {
  test(`the sheet is handed on as text, and what is said is true: ${how}`, async ({ visit, page }) => {
    await page.addInitScript((stub) => {
      window.taken = [];
      const act = (how) => (data) => {
        if (how === "take") return Promise.resolve(void window.taken.push(data.text ?? data));
        return Promise.reject(new DOMException("no", how === "abort" ? "AbortError" : "NotAllowedError"));
      };
      const set = (name, value) => Object.defineProperty(navigator, name, { value, configurable: true });
      set("share", stub.share && act(stub.share));
      set("clipboard", stub.clipboard && { writeText: act(stub.clipboard) });
      if (stub.command === false) document.execCommand = () => false;
    }, stub);
    const guide = await filled(visit);
    await guide.element.getByRole("button", { name: "Share or copy as text" }).click();
    const status = guide.element.locator("#share-status");
    if (said) await expect(status).toContainText(said);
    const text = `My sheet\n\nMy questions for the clinic\n- ${PRICE}\n- Can my sister sit in?`;
    const field = guide.element.getByLabel("My sheet as text");
    if (stub.command === false) {
      await expect(field).toHaveValue(text);
      expect(await field.evaluate((field) => field.selectionEnd - field.selectionStart)).toBe(text.length);
      await guide.part("My sheet").getByRole("button", { name: "Clear everything" }).click();
      await expect(field).toHaveValue("");
    } else {
      await expect(field).toBeHidden();
      expect(await page.evaluate(() => window.taken)).toEqual(said ? [text] : []);
      await expect(status).toHaveText(said);
    }
  });
}

test("the companion's page stands alone, from the start page too, and leads back", async ({ visit }) => {
  const guide = await visit("summary/");
  await guide.is("ready");
  await guide.element.getByRole("button", { name: "I take someone home" }).click();
  const page = guide.element.locator("#companion");
  await expect(page.getByRole("heading", { name: "For the person with me today" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 911 now" })).toBeVisible();
  await expect(page.getByLabel("What to bring")).toBeVisible();
  await expect(guide.element.getByRole("button", { name: "Show to my clinic" })).toBeHidden();
  await page.getByText("Close this page", { exact: true }).click();
  await expect(guide.element.getByRole("button", { name: "Show to my clinic" })).toBeVisible();
});

test("how much something matters is asked once it is ticked, and stands beside it on the sheet", async ({ visit, page }) => {
  const guide = await visit("summary/");
  await guide.is("ready");
  await guide.open("My sheet");
  await openFolds(guide, "What matters to me");
  const matter = (name) => guide.part("My sheet").getByRole("radiogroup", { name });
  const [needed, asked] = ["How well it has been studied", "The price, and the time it takes"];
  await expect(matter(needed)).toBeHidden();
  await guide.element.getByRole("checkbox", { name: needed }).check();
  await expect(matter(needed).getByRole("radio", { checked: true })).toHaveCount(0);
  await matter(needed).getByRole("radio", { name: "How much, 1 to 3: 2" }).check();
  await matter(needed).getByRole("radio", { name: "How much, 1 to 3: 2" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(matter(needed).getByRole("radio", { name: "How much, 1 to 3: 3" })).toBeChecked();
  await guide.element.getByRole("checkbox", { name: asked }).check();
  await matter(asked).getByRole("radio", { name: "How much, 1 to 3: 1" }).check();

  await guide.part("My sheet").getByRole("button", { name: "Show to my clinic" }).click();
  const shown = guide.element.getByRole("dialog");
  await expect(shown.getByRole("listitem")).toHaveText([needed, "How much, 1 to 3: 3", asked, "How much, 1 to 3: 1"]);
  await shown.getByRole("button", { name: "Back to my sheet" }).click();

  // What is unticked matters no more, and is asked anew.
  await guide.element.getByRole("checkbox", { name: asked }).uncheck();
  await guide.element.getByRole("checkbox", { name: asked }).check();
  await expect(matter(asked).getByRole("radio", { checked: true })).toHaveCount(0);
  await guide.element.getByText("Carry it to my phone", { exact: true }).click();
  await expect(guide.element.getByLabel("Link to what I ticked", { exact: true })).toHaveValue(/#kap-1(_[0-9a-z]+){4}$/);
});

test("the key points stand on the sheet one tap away, a line each, and then three steps to a decision", async ({ visit }) => {
  const guide = await visit("summary/");
  await guide.is("ready");
  await guide.open("My sheet");
  await openFolds(guide, "Key points");
  const points = section(guide, "Key points").getByRole("listitem").filter({ visible: true });
  await expect(points).toHaveText([/clinic's own sheet/, /An adult/, /No driving until the next day/, /Stop nothing on your own/, /call 911 first.*call 988 at any hour/, /^What matters/, /^Compare/, /^Ask/]);
});

test("a question is taken in where something of the page stands around the line to copy", async ({ visit }) => {
  const guide = await start(visit);
  await guide.open("My sheet");
  await guide.element.evaluate((element) => {
    const template = element.shadowRoot.querySelector("#own-template");
    template.content.prepend("\n", document.createComment("by an optimizer"));
  });
  const questions = section(guide, "My questions for the clinic");
  await questions.getByLabel("A question in my own words").fill("Can my sister sit in?");
  await questions.getByRole("button", { name: "Add it to my list" }).click();
  await expect(questions.getByText("Can my sister sit in?", { exact: true })).toBeVisible();
});
