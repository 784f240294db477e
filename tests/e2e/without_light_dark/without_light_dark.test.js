import { expect, test } from "../support/guide.js";

/** Colours as an old browser leaves them: what it doesn't know is nothing. */
const opaque = /^rgb\(/;

for (const ground of ["white", "black"]) {
  for (const knows of ["doesn't know", "knows"]) {
    test(`on a ${ground} page nothing shines through in a browser that ${knows} light-dark()`, async ({ visit, page }) => {
      await page.route(/\.css$/, async (route) => {
        const response = await route.fetch();
        const css = await response.text();
        const body = knows === "knows" ? css : css.replaceAll("light-dark(", "light-dork(");
        await route.fulfill({ response, body });
      });
      await page.clock.install();
      const guide = await visit("without_light_dark/");
      await page.evaluate((color) => {
        document.documentElement.style.background = color;
        document.documentElement.style.colorScheme = color === "black" ? "dark" : "light";
      }, ground);
      await guide.is("ready");
      const colors = (of, pseudo) =>
        of.evaluate((element, pseudo) => {
          const { color, backgroundColor } = getComputedStyle(element, pseudo);
          return { color, background: backgroundColor };
        }, pseudo);
      const expectReadable = async (of) => {
        const { color, background } = await colors(of);
        expect(background).toMatch(opaque);
        expect(color).not.toBe(background);
      };
      await expectReadable(guide.root);
      expect(await guide.axe()).toEqual([]);

      await guide.tab("Steps").click();
      await guide.begin();
      const word = guide.step("First call and check-up").locator("button.term:visible").first();
      await word.click();
      await expectReadable(guide.element.locator(".term-box:popover-open"));
      await page.keyboard.press("Escape");

      await guide.open("Compare");
      await page.clock.fastForward("05:10");
      const asked = guide.element.getByRole("alertdialog");
      await expect(asked).toBeVisible();
      await expectReadable(asked);
      expect((await colors(asked, "::backdrop")).background).toMatch(opaque);
      await expect(guide.part("Compare")).toBeHidden();
    });
  }
}
