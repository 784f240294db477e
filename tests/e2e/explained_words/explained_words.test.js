import { expect, test } from "../support/guide.js";

for (const state of ["static", "ready"]) {
  test(`a word of the field is explained where it stands (${state})`, async ({ visit, server, page }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("explained_words/");
    await guide.is(state);
    await guide.begin();
    const word = guide.step("First call and check-up").locator(".term:visible").first();
    const term = await word.textContent();
    const explanation = guide.element.locator(":popover-open");
    await expect(explanation).toHaveCount(0);

    await word.focus();
    await page.keyboard.press("Enter");
    await expect(explanation).toBeVisible();
    await expect(explanation).toBeInViewport();
    expect((await explanation.textContent()).length).toBeGreaterThan(term.length + 20);
    await page.keyboard.press("Escape");
    await expect(explanation).toHaveCount(0);
    await expect(word).toBeFocused();

    await word.click();
    await explanation.getByRole("button", { name: "Close" }).click();
    await expect(explanation).toHaveCount(0);
  });
}

test("an explanation names the word as it was tapped, in whatever form", async ({ visit }) => {
  const guide = await visit("explained_words/");
  await guide.is("ready");
  await guide.open("Questions");
  const said = await guide.element.evaluate((element) => {
    const root = element.shadowRoot;
    const name = (word) => root.querySelector(`#${word.getAttribute("popovertarget")} > .term-name`);
    return [...root.querySelectorAll("#part-questions .term")].map((word) => {
      word.click();
      const head = name(word);
      // Firefox tells which attribute is shown, not what stands in it.
      const before = getComputedStyle(head, "::before").content.replace("attr(data-said)", head.dataset.said ?? "");
      const shown = before + head.textContent;
      head.parentElement.hidePopover();
      return { word: word.textContent, term: head.textContent, shown };
    });
  });
  expect(said.length).toBeGreaterThan(10);
  for (const { word, term, shown } of said) expect(shown.toLowerCase(), term).toContain(word.toLowerCase());
  const same = said.filter(({ word, term }) => word === term);
  const other = said.filter(({ word, term }) => word.toLowerCase() !== term.toLowerCase());
  expect(same.length).toBeGreaterThan(0);
  expect(other.length).toBeGreaterThan(0);
  for (const { shown, term } of same) expect(shown).toBe(`none${term}`);
});

test("the same word is explained in an answer", async ({ visit }) => {
  const guide = await visit("explained_words/");
  await guide.is("ready");
  await guide.open("Questions");
  const question = guide.question("How does ketamine work?");
  await guide.reveal(question);
  await question.locator("summary").first().click();
  await question.locator(".term").first().click();
  await expect(guide.element.locator(":popover-open")).toBeVisible();
});
