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
