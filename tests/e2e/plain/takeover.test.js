import { expect, test } from "../support/guide.js";

/** What a reader has before them, but for controls; the elements are kept to be compared with themselves later. */
function remember() {
  const root = document.querySelector("kap-guide").shadowRoot;
  const visible = [...root.querySelectorAll("#guide, #guide *")].filter((element) => element.checkVisibility() && !element.closest("[data-island]"));
  window.before = visible;
  return visible.length;
}

/** How many of the remembered elements are no longer in the guide. */
const lost = () => window.before.filter((element) => !element.isConnected).map((element) => element.outerHTML.slice(0, 80));

/** What would be felt if it jumped. */
const felt = () => ({
  scroll: Math.round(window.scrollY),
  selected: String(getSelection()),
  focused: document.querySelector("kap-guide").shadowRoot.activeElement?.textContent,
});

test("the app takes over a guide that nobody has touched, element by element", async ({ visit, server, page }) => {
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit("plain/");
  await guide.is("static");
  expect(await page.evaluate(remember)).toBeGreaterThan(50);
  arrive();
  await guide.is("ready");
  expect(await page.evaluate(lost)).toEqual([]);
});

test("what the reader has open, ticked, focused, selected and scrolled stays", async ({ visit, server, page }) => {
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit("plain/");
  await guide.is("static");

  await guide.begin();
  await guide.next("Getting ready");
  const step = guide.step("Getting ready");
  await step.getByRole("checkbox").first().check();
  await guide.help.click();
  await step.locator(".sources > summary").last().click();
  await step.locator(".sources > summary").last().focus();
  await step.locator(".step-lead").evaluate((lead) => getSelection().selectAllChildren(lead));
  await page.evaluate(() => window.scrollTo(0, 200));
  await page.evaluate(remember);
  const before = await page.evaluate(felt);
  expect(before).toEqual({ scroll: 200, selected: expect.stringContaining("Plan your meals, a quiet evening"), focused: "Sources" });

  arrive();
  await guide.is("ready");
  expect(await page.evaluate(felt)).toEqual(before);
  await expect(step.getByRole("checkbox").first()).toBeChecked();
  await expect(guide.crisis).toHaveAttribute("open");
  await expect(step.locator(".sources").last()).toHaveAttribute("open");
  expect(await page.evaluate(lost)).toEqual([]);
});

test("a part and a route that were chosen before the app arrived stay chosen", async ({ visit, server, page }) => {
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit("plain/");
  await guide.is("static");
  await guide.begin();
  await guide.route.selectOption("IV drip");
  await expect(guide.element.locator("#day")).toContainText("counted from the dose");
  await guide.open("Questions");
  await guide.question("Is it safe?").locator("summary").first().click();
  await page.evaluate(remember);

  arrive();
  await guide.is("ready");
  await expect(guide.question("Is it safe?")).toHaveAttribute("open");
  expect(await page.evaluate(lost)).toEqual([]);
  await guide.open("Steps");
  await expect(guide.route).toHaveValue("iv");
  expect((await guide.seen()).events.map(([name]) => name)).toEqual([
    "kap-step-changed",
    "kap-step-changed",
    "kap-route-chosen",
    "kap-view-changed",
    "kap-question-opened",
    "kap-guide-ready",
    "kap-view-changed",
  ]);
});

test("a tab that was clicked while the app was arriving is not lost", async ({ visit, server }) => {
  const arrive = server.hold(/\.wasm$/);
  const arriveLater = server.hold(/en\.questions\./);
  const guide = await visit("plain/");
  await guide.is("static");
  await guide.tab("Questions").click();
  arrive();
  await guide.is("ready");
  arriveLater();
  await expect(guide.part("Questions")).toBeVisible();
  await expect(guide.tab("Questions")).toHaveAttribute("aria-selected", "true");
  expect(await guide.told("kap-view-changed")).toEqual([{ view: "questions" }]);
});

test("a route that was chosen while the app was arriving is not lost", async ({ visit, server }) => {
  const arrive = server.hold(/\.wasm$/);
  const arriveLater = server.hold(/en\.walkthrough\.iv\./);
  const guide = await visit("plain/");
  await guide.is("static");
  await guide.begin();
  await guide.route.selectOption("IV drip");
  arrive();
  await guide.is("ready");
  arriveLater();
  await expect(guide.element.locator("#day")).toContainText("counted from the dose");
  await expect(guide.route).toHaveValue("iv");
  expect(await guide.told("kap-route-chosen")).toEqual([{ route: "iv" }]);
});

test("a part that arrives at the very moment of the app is there once", async ({ visit, server, page }) => {
  await page.addInitScript(() => {
    const { set } = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, "onreadystatechange");
    Object.defineProperty(XMLHttpRequest.prototype, "onreadystatechange", {
      set(change) {
        const isLate = () => this.readyState > 3 && this.responseURL.includes("questions");
        set.call(this, () => (isLate() ? (window.deliver = change) : change()));
      },
    });
  });
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit("plain/");
  await guide.is("static");
  await guide.tab("Questions").click();
  await page.waitForFunction(() => window.deliver);
  // The app reads the attributes when it starts to take over.
  await guide.element.evaluate((element) => {
    element.getAttributeNames = () => {
      window.deliver();
      return Element.prototype.getAttributeNames.call(element);
    };
  });
  arrive();
  await guide.is("ready");
  await expect(guide.part("Questions")).toBeVisible();
  await expect(guide.part("Questions").getByRole("heading", { name: "Questions", exact: true })).toHaveCount(1);
});
