import { expect, test } from "../support/guide.js";

test("the search field is the same one, with focus, at every letter", async ({ visit, page }) => {
  const guide = await visit("search_input_keeps_focus/");
  await guide.is("ready");
  await guide.search.click();
  const field = await guide.search.elementHandle();
  const isSame = (field) => {
    const root = document.querySelector("kap-guide").shadowRoot;
    return root.querySelector("#search") === field && root.activeElement === field;
  };
  let typed = "";
  for (const letter of "is it safe to drive") {
    await page.keyboard.type(letter);
    typed += letter;
    await expect(guide.search).toHaveValue(typed);
    expect(await field.evaluate(isSame)).toBe(true);
  }
  for (; typed; typed = typed.slice(0, -1)) {
    await page.keyboard.press("Backspace");
  }
  await expect(guide.search).toHaveValue("");
  await expect(guide.status).toHaveText("");
  expect(await field.evaluate(isSame)).toBe(true);
});

test("a question that is open stays open while the list changes around it", async ({ visit }) => {
  const guide = await visit("search_input_keeps_focus/");
  await guide.is("ready");
  const question = guide.question("Can it damage my bladder?");
  await guide.element.getByRole("heading", { name: "Risks and side effects" }).click();
  await question.locator("summary").first().click();
  await guide.search.fill("bladder");
  await expect(question).toHaveAttribute("open");
  await guide.search.fill("PTSD");
  await expect(question).toBeHidden();
  await guide.search.fill("");
  await expect(question).toHaveAttribute("open");
});
