import { expect, test } from "../support/guide.js";

/** Puts a guide into a box of the page. */
const put = (page, box) =>
  page.evaluate((box) => {
    const [name, style] = box;
    const outer = document.createElement(name);
    for (const [property, value] of Object.entries(style)) outer.style[property] = value;
    if (name === "dialog") outer.open = true;
    const guide = document.createElement("kap-guide");
    guide.setAttribute("loading", "eager");
    outer.append(guide);
    document.getElementById("place").replaceChildren(outer);
  }, box);

const boxes = {
  "a dialog": ["dialog", {}],
  "a float": ["div", { float: "left" }],
  "an absolute box": ["div", { position: "absolute" }],
  "an inline block": ["div", { display: "inline-block" }],
  "an inline flex box": ["div", { display: "inline-flex" }],
  "a box as wide as its content": ["div", { width: "max-content" }],
  "a box that fits its content": ["div", { width: "fit-content" }],
};

for (const width of [1280, 390]) {
  test(`in boxes as wide as what is in them the guide is wide enough to read (${width} px)`, async ({ visit, page }) => {
    await page.setViewportSize({ width, height: 800 });
    const guide = await visit("odd_places/");
    for (const [name, box] of Object.entries(boxes)) {
      await put(page, box);
      await guide.is("ready");
      const { width: own } = await guide.element.boundingBox();
      expect(own, name).toBeGreaterThanOrEqual(Math.min(320, width - 60));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
    }
  });
}

test("without a doctype tables look like the rest, and words can be copied where the page forbids it", async ({ visit, page }) => {
  const guide = await visit("odd_places/");
  await put(page, ["div", {}]);
  await guide.is("ready");
  await guide.open("Compare");
  const looks = (of) =>
    of.evaluate((element) => {
      const { color, lineHeight, fontSize, whiteSpace, userSelect } = getComputedStyle(element);
      return { color, lineHeight: Math.round((parseFloat(lineHeight) / parseFloat(fontSize)) * 100), whiteSpace, userSelect };
    });
  const cell = await looks(guide.part("Compare").getByRole("cell").filter({ visible: true }).nth(1));
  expect(cell.color).not.toBe("rgb(255, 0, 0)");
  expect(cell.lineHeight).toBeLessThan(160);
  // Firefox tells of a part only what was said to it: "auto" is as the guide around it.
  expect(cell).toMatchObject({ whiteSpace: "normal", userSelect: expect.stringMatching(/^(text|auto)$/) });
  expect(await looks(guide.root)).toMatchObject({ userSelect: "text" });
});

test("what is typed into the guide is no shortcut of the page", async ({ visit, page }) => {
  const guide = await visit("odd_places/");
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener("keydown", (event) => {
      if (["INPUT", "TEXTAREA"].includes(event.target.tagName)) return;
      window.heard.push(event.key);
      if (event.key.length === 1) event.preventDefault();
    });
  });
  await put(page, ["div", {}]);
  await guide.is("ready");
  await guide.open("Questions");
  await page.evaluate(() => (window.heard = []));
  await guide.search.click();
  await page.keyboard.type("is it safe / 50%?");
  await expect(guide.search).toHaveValue("is it safe / 50%?");
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => window.heard)).toEqual([]);
  // What leaves a field is everybody's: a page's dialog holds focus by it.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => window.heard)).toEqual(["Tab"]);
});

test("moved into a frame, the guide leaves its words and says where its script must be", async ({ visit, page }) => {
  const guide = await visit("odd_places/");
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.title = "Editor";
    document.getElementById("place").replaceChildren(frame);
    const moved = document.createElement("kap-guide");
    moved.setAttribute("loading", "eager");
    moved.append("The guide stands here.");
    frame.contentDocument.body.append(moved);
  });
  await expect(page.frameLocator("iframe").getByText("The guide stands here.")).toBeVisible();
  await expect.poll(async () => (await guide.seen()).console).toEqual([expect.stringContaining("Load kap-guide.js in the frame, too.")]);
});

test("on a page that is sent as XHTML the script works as a classic one", async ({ visit, page }) => {
  const body = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head><title>As XML</title><script src="/support/recorder.js"></script></head>
<body><kap-guide loading="eager"><p>The guide stands here.</p></kap-guide><script src="dist/kap-guide.js"></script></body>
</html>`;
  await page.route(/\/odd_places\/$/, (route) => route.fulfill({ contentType: "application/xhtml+xml", body }));
  const guide = await visit("odd_places/");
  await guide.is("ready");
  await guide.readThrough();
  await guide.open("Questions");
  await guide.element.getByRole("searchbox").fill("bladder");
  await expect(guide.question("Can it damage my bladder?")).toBeVisible();
  expect((await guide.seen()).console).toEqual([]);
});

for (const [what, style, open] of [
  ["a closed drawer", { visibility: "hidden" }, { visibility: "visible" }],
  ["a faded window", { opacity: "0", pointerEvents: "none" }, { opacity: "1", pointerEvents: "auto" }],
]) {
  test(`in ${what} over the page the guide is out of reach until the page opens it`, async ({ visit, page }) => {
    const guide = await visit("odd_places/");
    await put(page, ["div", { position: "fixed", inset: "0", overflow: "auto", ...style }]);
    await guide.is("ready");
    await page.evaluate(() => {
      const book = document.createElement("button");
      book.append("Book");
      book.addEventListener("click", () => book.replaceChildren("Booked"));
      document.body.prepend(book);
    });
    await page.getByRole("button", { name: "Book" }).click();
    await expect(page.getByRole("button", { name: "Booked" })).toBeFocused();
    if ("visibility" in style) {
      await expect(guide.tab("Steps")).toBeHidden();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe("kap-guide");
    }
    await page.evaluate((open) => Object.assign(document.querySelector("#place > div").style, open), open);
    await guide.readThrough();
  });
}

test("a page that prints its receipt alone prints no guide", async ({ visit, page, browserName }) => {
  test.skip(browserName !== "chromium", "the tools show no other browser's page as printed");
  const guide = await visit("odd_places/");
  await put(page, ["div", {}]);
  await guide.is("ready");
  await page.addStyleTag({ content: "@media print { body * { visibility: hidden } }" });
  await expect(guide.crisis).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(guide.crisis).toBeHidden();
});

test("keys that press the guide's controls move no slides of the page, and a drag around it leaves fields alone", async ({ visit, page }) => {
  const guide = await visit("odd_places/");
  await put(page, ["div", {}]);
  await guide.is("ready");
  await page.evaluate(() => {
    window.slides = [];
    const isOwn = ({ target }) => ["INPUT", "TEXTAREA", "SELECT", "BUTTON", "A", "SUMMARY"].includes(target.tagName);
    document.addEventListener("keydown", (event) => {
      if (isOwn(event) || !/^( |Enter|Home|End|Arrow)/.test(event.key)) return;
      window.slides.push(event.key);
      event.preventDefault();
    });
    for (const press of ["mousedown", "pointerdown", "touchstart"]) {
      const dragged = (event) => isOwn(event) || event.preventDefault();
      document.getElementById("place").addEventListener(press, dragged, { passive: false });
    }
  });
  const help = guide.crisis.locator("summary").first();
  for (const key of ["Space", "Enter"]) {
    await help.press(key);
    await expect(guide.crisis).toHaveAttribute("open");
    await help.press(key);
    await expect(guide.crisis).not.toHaveAttribute("open");
  }
  await guide.tab("Steps").press("ArrowRight");
  await expect(guide.part("Compare")).toBeVisible();
  await guide.tab("Steps").click();
  await guide.element.getByRole("button", { name: "I'm thinking about it" }).press("Enter");
  await expect(guide.step("The whole way in two minutes")).toBeVisible();
  expect(await page.evaluate(() => window.slides)).toEqual([]);
  await guide.open("Questions");
  await guide.search.click();
  await page.keyboard.type("bladder");
  await expect(guide.search).toHaveValue("bladder");
});
