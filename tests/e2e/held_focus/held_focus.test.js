// Dialogs keep the Tab key within them. Most ask the document what is in them, and it doesn't tell what
// stands in a shadow root: what the guide leaves in the page is what they find.

import { expect, test } from "../support/guide.js";

/** How dialogs do it. */
const kinds = {
  "the browser's own dialog": (box) => {
    const dialog = document.createElement("dialog");
    document.body.append(dialog);
    dialog.append(box);
    dialog.showModal();
  },
  // Micromodal, and what is copied from everywhere.
  "a dialog that turns at the first and the last": (box) => {
    document.body.append(box);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Tab") return;
      const all = [...box.querySelectorAll("a[href], button, input, select, textarea, [tabindex]")];
      const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
      if (document.activeElement !== from) return;
      event.preventDefault();
      to.focus();
    });
  },
  // Bootstrap.
  "a dialog that calls back who leaves it": (box) => {
    document.body.append(box);
    document.addEventListener("focusin", ({ target }) => {
      if (!box.contains(target)) box.querySelector("button").focus();
    });
  },
};

for (const [what, hold] of Object.entries(kinds)) {
  test(`in ${what} Tab leads through the guide`, async ({ visit, page }) => {
    const guide = await visit("held_focus/");
    await page.evaluate((hold) => {
      const box = document.createElement("section");
      box.setAttribute("role", "dialog");
      box.setAttribute("aria-label", "Guide");
      box.append(document.querySelector("template").content.cloneNode(true));
      new Function("box", `(${hold})(box)`)(box);
    }, hold.toString());
    await guide.is("ready");
    const close = page.getByRole("button", { name: "Close the dialog" });
    await close.focus();
    const focused = () => guide.element.evaluate((element) => element.shadowRoot.activeElement?.textContent.trim() ?? "");
    const seen = new Set();
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press("Tab");
      seen.add(await focused());
    }
    expect(seen.size).toBe(6);
    expect([...seen]).not.toContain("");
    await page.keyboard.press("Shift+Tab");
    expect([...seen]).toContain(await focused());
  });
}
