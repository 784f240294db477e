import { fileURLToPath } from "node:url";
import { expect, test } from "../support/guide.js";
import { expectSameLook } from "../support/same_look.js";

for (const name of ["unset", "bootstrap", "tailwind", "wordpress", "inherited"]) {
  test(`the guide looks the same under ${name}.css`, async ({ visit }) => {
    const guide = await visit("hostile_css/");
    await guide.is("ready");
    await expectSameLook(guide, fileURLToPath(new URL(`${name}.css`, import.meta.url)));
  });
}

test("a page that removes every outline can't hide where focus is", async ({ visit, page }) => {
  const guide = await visit("hostile_css/");
  await guide.is("ready");
  await page.addStyleTag({ content: "*, *:focus, *:focus-visible { outline: none !important; box-shadow: none !important }" });
  await guide.tab("Steps").focus();
  await page.keyboard.press("ArrowRight");
  await expect(guide.tab("Compare")).toHaveCSS("outline-style", "solid");
  await expect(guide.element).toHaveCSS("outline-style", "none");
});

for (const [how, css] of [["a class", "kap-guide { display: none }"], ["paper", "@media print { kap-guide { display: none !important } }"]]) {
  test(`a page can take the guide away, by ${how}`, async ({ visit, page, browserName }) => {
    test.skip(how === "paper" && browserName !== "chromium", "one engine shows paper");
    const guide = await visit("hostile_css/");
    await guide.is("ready");
    await page.addStyleTag({ content: css });
    if (how === "paper") await page.emulateMedia({ media: "print" });
    await expect(guide.element).toBeHidden();
  });
}
