import { execFileSync } from "node:child_process";
import { expect, test } from "../support/guide.js";

/** The words on paper. */
async function print(page, file) {
  await page.pdf({ path: file, format: "A4" });
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
}

for (const state of ["static", "ready"]) {
  test(`the part that is shown is printed whole, with the crisis numbers (${state})`, async ({ visit, server, page }, info) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("print/");
    await guide.is(state);
    await guide.open("Questions");
    const paper = await print(page, info.outputPath("questions.pdf"));
    expect(paper).toContain("It is not free of risk.");
    expect(paper).toContain("Can it damage my bladder?");
    expect(paper).toContain("988 Suicide & Crisis Lifeline");
    expect(paper).toContain("911");
    expect(paper).toMatch(/kap-\s?guide \d+\.\d+\.\d+/);
    expect(paper).not.toContain("Search the questions");
    expect(paper).not.toContain("Plan your meals, a quiet evening");
    expect(await guide.part("Questions").locator("details[open]").count()).toBe(0);
  });
}

test("a step is printed with its sources", async ({ visit, page }, info) => {
  const guide = await visit("print/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.goTo({ step: "prepare" }));
  await expect(guide.step("Getting ready")).toBeVisible();
  const paper = await print(page, info.outputPath("step.pdf"));
  expect(paper).toContain("Plan your meals, a quiet evening");
  expect(paper).toContain("read in the original");
  expect(paper).toContain("988 Suicide & Crisis Lifeline");
  expect(paper).not.toContain("Next Arriving and checks");
});

test("the comparison is printed with its columns' names, closed groups too", async ({ visit, page }, info) => {
  const guide = await visit("print/");
  await guide.is("ready");
  await guide.open("Compare");
  const closed = guide.element.getByText("Whether something goes through your skin.");
  await expect(closed).toBeHidden();
  const paper = await print(page, info.outputPath("compare.pdf"));
  expect(paper).toContain("Whether something goes through your skin.");
  expect(paper).not.toContain("Tick two or more");
  for (const words of ["IV drip", "Swallowed", "Benefits and harms in numbers"]) expect(paper).toContain(words);
});

test("the summary is printed as a sheet: what was ticked, and the key points, a line each", async ({ visit, page }, info) => {
  const guide = await visit("print/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.goTo({ step: "first-call" }));
  await guide.step("First call and check-up").getByRole("button", { name: "Show everything" }).click();
  await guide.step("First call and check-up").getByLabel("What is the full price").check();
  await guide.open("My sheet");
  await guide.element.getByRole("heading", { name: "What matters to me" }).click();
  await guide.part("My sheet").getByRole("checkbox", { name: "Having talk therapy with it" }).check();
  const paper = await print(page, info.outputPath("summary.pdf"));
  for (const words of ["What is the full price", "Having talk therapy with it", "No driving until the next day, after a good sleep.", "Call the clinic today"]) {
    expect(paper).toContain(words);
  }
  for (const words of ["Clear everything", "As soon as I feel clear", "Nothing here yet", "The price, and the time it takes", "I had a session", "Won't wake to voice"]) {
    expect(paper).not.toContain(words);
  }
});
