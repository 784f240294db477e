import { expect, test } from "../support/guide.js";

/** Whether the guide is light writing on dark ground. */
const isDark = () => {
  const root = document.querySelector("kap-guide").shadowRoot.querySelector("#guide");
  const { color, backgroundColor } = getComputedStyle(root);
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  const brightness = (color) => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return red + green + blue;
  };
  return brightness(color) > brightness(backgroundColor);
};

test("the attribute chooses between light and dark", async ({ visit, page }) => {
  const guide = await visit("color_scheme/");
  await guide.is("ready");
  for (const [value, dark] of [["dark", true], ["light", false], ["dark", true]]) {
    await guide.element.evaluate((element, value) => element.setAttribute("color-scheme", value), value);
    expect(await page.evaluate(isDark)).toBe(dark);
  }
  expect((await guide.seen()).console).toEqual([]);
});

test("auto follows the reader's choice; without the attribute the guide is as light as its page", async ({ visit, page, browserName }) => {
  test.skip(browserName === "firefox", "Firefox over BiDi can't change the reader's choice");
  await page.emulateMedia({ colorScheme: "dark" });
  const guide = await visit("color_scheme/");
  await guide.is("ready");
  expect(await page.evaluate(isDark)).toBe(true);
  await guide.element.evaluate((element) => element.removeAttribute("color-scheme"));
  expect(await page.evaluate(isDark)).toBe(false);
});
