import { expect, test } from "../support/guide.js";

/** Where focus is, and whether one can see it. */
const focus = async () => {
  // The browser scrolls in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const active = document.activeElement;
  const element = active?.shadowRoot?.activeElement ?? active;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  return {
    name: (element.labels?.[0] ?? element).innerText.replace(/\s+/g, " ").trim() || element.id,
    visible: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1,
    inGuide: active?.localName === "kap-guide",
    // Firefox doesn't scroll for what can be seen in part.
    inWindow: bottom > 0 && top < innerHeight,
  };
};

/** Presses Tab from the link before the guide to the link after it; tells what it met. */
async function walk(page, key) {
  const met = [];
  for (let press = 0; press < 250; press++) {
    await page.keyboard.press(key);
    const { name, visible, inGuide, inWindow } = await page.evaluate(focus);
    if (!inGuide) return { met, end: name };
    expect({ name, visible, inWindow }).toEqual({ name, visible: true, inWindow: true });
    met.push(name);
  }
  return { met, end: "nowhere" };
}

for (const name of ["What to expect", "Compare routes", "Questions"]) {
  test(`Tab leads through "${name}" and out again, both ways, with visible focus`, async ({ visit, page }) => {
    const guide = await visit("keyboard/");
    await guide.is("ready");
    await guide.open(name);
    await page.locator("#before").focus();
    const forth = await walk(page, "Tab");
    expect(forth.end).toBe("After the guide");
    expect(forth.met.slice(0, 3)).toEqual(["Need help now?", "I've had my session: is this normal?", name]);
    const back = await walk(page, "Shift+Tab");
    expect(back.end).toBe("Before the guide");
    expect(back.met).toEqual(forth.met.reverse());
  });
}

for (const state of ["static", "ready"]) {
  test(`everything is done with keys alone (${state})`, async ({ visit, server, page, browserName }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("keyboard/");
    await guide.is(state);
    await page.locator("#before").focus();

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(guide.crisis).toHaveAttribute("open");
    await page.keyboard.press("Enter");
    await expect(guide.crisis).not.toHaveAttribute("open");

    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await expect(guide.tab("My summary")).toBeFocused();
    await expect(guide.part("My summary")).toBeVisible();
    await page.keyboard.press("Home");
    await expect(guide.tab("What to expect")).toBeFocused();

    await page.keyboard.press("Tab");
    await expect(guide.route).toBeFocused();
    await page.keyboard.type("Drip");
    if (browserName === "firefox") await page.keyboard.press("Enter");
    await expect(guide.route).toHaveValue("iv");
    await expect(guide.route).toBeFocused();
    await expect(guide.element.getByText("counted from the dose")).toBeVisible();

    await guide.element.getByRole("button", { name: "Next Getting ready" }).focus();
    await page.keyboard.press("Enter");
    await expect(guide.step("Getting ready").getByRole("heading", { name: "Getting ready" })).toBeFocused();

    await guide.step("Getting ready").getByRole("button", { name: "Need help now?" }).focus();
    await page.keyboard.press("Space");
    await expect(guide.crisis).toHaveAttribute("open");
    await expect(guide.crisis.locator("summary").first()).toBeFocused();
  });
}
