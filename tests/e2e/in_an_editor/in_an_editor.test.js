// Editors that have the guide in what they edit hear every press and key in it as one on the guide as a
// whole, since they see no further. TipTap, Lexical and Quill do as this page does.

import { expect, test } from "../support/guide.js";

/** An editor: what is pressed in it is chosen as a whole, and what is typed takes its place. */
function edit() {
  const editor = document.querySelector("#editor");
  let chosen;
  window.heard = [];
  editor.addEventListener("mousedown", (event) => {
    chosen = event.target.closest("kap-guide");
    if (!chosen) return;
    event.preventDefault();
    editor.focus();
  });
  for (const kind of ["keydown", "beforeinput", "paste"]) {
    editor.addEventListener(kind, (event) => {
      if (event.target.closest("kap-guide") || chosen) window.heard.push(kind);
      if (chosen && event.key?.length === 1) chosen.replaceWith(event.key);
    });
  }
}

test("the guide can be used within an editor, which hears nothing of it", async ({ visit, page }) => {
  const guide = await visit("in_an_editor/");
  await guide.is("ready");
  await page.evaluate(edit);
  await guide.readThrough();
  await guide.open("Questions");
  await guide.search.click();
  await page.keyboard.type("bladder");
  await expect(guide.question("Can it damage my bladder?")).toBeVisible();
  await expect(guide.search).toHaveValue("bladder");
  await guide.open("My sheet");
  await guide.element.getByLabel("A question in my own words").click();
  await page.keyboard.type("May I bring music?");
  await guide.element.getByRole("button", { name: "Add it to my list", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(guide.element.getByText("May I bring music?")).toBeVisible();
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  expect((await guide.seen()).console).toEqual([]);
});

test("beside the guide the editor has its keys", async ({ visit, page }) => {
  const guide = await visit("in_an_editor/");
  await guide.is("ready");
  const text = page.getByText("Before the guide.");
  await text.click();
  await page.keyboard.press("Home");
  await page.keyboard.type("is it safe / 50%? ");
  await expect(page.getByText("is it safe / 50%? Before the guide.")).toBeVisible();
  await guide.is("ready");
});
