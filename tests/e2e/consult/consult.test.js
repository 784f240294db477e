import { expect, test } from "../support/guide.js";

const ends = (guide) => guide.element.getByRole("button", { name: "End this visit" }).first();
const asked = (guide) => guide.element.getByRole("alertdialog", { name: "Are you still there?" });
const ended = (guide) => guide.element.getByText("That visit has ended.");

async function consultation(visit) {
  const guide = await visit("consult/");
  await guide.is("ready");
  await expect(ends(guide)).toBeVisible();
  return guide;
}

/** Leaves traces of a visit in every part. */
async function useIt(guide) {
  await guide.tab("Steps").click();
  await guide.begin();
  await guide.route.selectOption("iv");
  await guide.next("Getting ready");
  await guide.open("Questions");
  await guide.search.fill("my own words");
  await guide.search.fill("bladder");
  await guide.question("Can it damage my bladder?").locator("summary").first().click();
}

/** Nothing of the visit can be found. */
async function expectNothingLeft(guide) {
  const { page } = guide;
  await expect(guide.part("Consultation")).toBeVisible();
  await guide.tab("Steps").click();
  await expect(guide.route).toHaveValue("not-sure");
  await expect(guide.step("It may lift depression for a time, with risks")).toBeVisible();
  await guide.open("Questions");
  await expect(guide.search).toHaveValue("");
  await expect(guide.element.locator("details.question[open]")).toHaveCount(0);
  const left = await page.evaluate(async () => ({
    stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length,
    cookies: document.cookie,
    hash: location.hash,
  }));
  expect(left).toEqual({ stored: 0, cookies: "", hash: "" });
}

test("type and targets are twice the size", async ({ visit }) => {
  const guide = await consultation(visit);
  const size = () => guide.root.evaluate((root) => parseFloat(getComputedStyle(root).fontSize));
  expect(await size()).toBe(34);
  for (const part of ["Compare", "Questions", "My sheet", "Steps", "a step"]) {
    await (part === "a step" ? guide.begin() : guide.open(part));
    const small = await guide.root.evaluate((root) =>
      [...root.querySelectorAll("button, select, input, summary, a")]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }))
        .map((target) => ({ words: target.textContent?.slice(0, 30), height: target.getBoundingClientRect().height }))
        .filter(({ height }) => height < 44),
    );
    expect(small).toEqual([]);
  }
  await guide.element.evaluate((element) => element.removeAttribute("mode"));
  await guide.is("ready");
  expect(await size()).toBe(17);
  await expect(ends(guide)).toBeHidden();
});

test("the words of what can be ticked stand beside the middle of its box", async ({ visit, page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const guide = await consultation(visit);
    await guide.open("My sheet");
    const apart = await guide.element.getByLabel("Needles", { exact: true }).last().evaluate((input) => {
      const middle = ({ top, bottom }) => (top + bottom) / 2;
      const words = new Range();
      words.selectNodeContents(input.closest("label").querySelector("span"));
      return middle(words.getClientRects()[0]) - middle(input.getBoundingClientRect());
    });
    expect(Math.abs(apart)).toBeLessThan(2);
  }
});

test("ending the visit leaves nothing behind", async ({ visit, page }) => {
  const guide = await consultation(visit);
  const before = await page.evaluate(() => history.length);
  await useIt(guide);
  await ends(guide).click();
  await expect(ended(guide)).toBeVisible();
  await expect(guide.tab("Consultation")).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBe(before);
  await expectNothingLeft(guide);
  expect((await guide.seen()).console).toEqual([]);
});

test("in a consultation no link into the guide is written or read", async ({ visit, page }) => {
  const guide = await consultation(visit);
  const before = await page.evaluate(() => history.length);
  await guide.element.evaluate((element) => element.setAttribute("deep-links", ""));
  await expect(ends(guide)).toBeVisible();
  await guide.open("Questions");
  await guide.open("Compare");
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.evaluate(() => void (location.hash = "#kap-questions"));
  await expect(guide.part("Compare")).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test("when nobody is there the visit ends, after a question that one tap answers", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await useIt(guide);
  await page.clock.fastForward("04:50");
  await expect(asked(guide)).toBeHidden();
  await page.clock.fastForward("00:20");
  await expect(asked(guide)).toBeVisible();
  await expect(asked(guide).getByText(/^Seconds left: (30|2\d)$/)).toBeVisible();
  const stay = asked(guide).getByRole("button", { name: "Stay in this visit" });
  await expect(stay).toBeFocused();
  await stay.click();
  await expect(asked(guide)).toBeHidden();
  await expect(guide.search).toHaveValue("bladder");

  await page.clock.fastForward("05:10");
  await expect(asked(guide)).toBeVisible();
  // Nothing but the button is an answer, and nothing of the visit is painted meanwhile.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  await expect(asked(guide)).toBeVisible();
  await expect(guide.search).toBeHidden();
  await page.clock.runFor(20_000);
  await expect(asked(guide)).toBeVisible();
  await page.clock.runFor(11_000);
  await expect(asked(guide)).toBeHidden();
  await expect(ended(guide)).toBeVisible();
  await expectNothingLeft(guide);
});

test("whoever touches anything is not asked", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  for (let times = 0; times < 3; times++) {
    await page.clock.fastForward("04:00");
    await guide.open(times % 2 ? "Compare" : "Questions");
  }
  await expect(asked(guide)).toBeHidden();
});

test("whoever reads the page around the guide is there, too", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await useIt(guide);
  for (let times = 0; times < 3; times++) {
    await page.clock.fastForward("04:00");
    await page.getByRole("heading", { name: "A clinic's page" }).click();
  }
  await expect(asked(guide)).toBeHidden();
  await expect(guide.search).toHaveValue("bladder");
});

/** The device sleeps so long: no clock rings meanwhile. */
async function sleep(page, minutes) {
  const woken = await page.evaluate((minutes) => Date.now() + minutes * 60_000, minutes);
  await page.clock.setSystemTime(woken);
}

test("the first touch after a sleep is no answer, wherever it lands", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await useIt(guide);
  const stay = asked(guide).getByRole("button", { name: "Stay in this visit" });
  await page.clock.fastForward("05:10");
  const { x, y, width, height } = await stay.boundingBox();
  await stay.click();
  await expect(guide.search).toHaveValue("bladder");

  // A click that comes down where the button is going to be.
  // Far enough ahead for a slow machine: the clock goes on until it is paused.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
  await sleep(page, 5.2);
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(asked(guide)).toBeVisible();
  await expect(guide.part("Questions")).toBeHidden();
  await stay.click();
  await expect(asked(guide)).toBeHidden();
  await expect(guide.search).toHaveValue("bladder");

  // A key on what had focus.
  await guide.tab("Compare").focus();
  await sleep(page, 5.2);
  await page.keyboard.press("Enter");
  await expect(asked(guide)).toBeVisible();
  await stay.click();
  await guide.tab("Compare").focus();
  await sleep(page, 5.2);
  await page.keyboard.press("Space");
  await expect(asked(guide)).toBeVisible();
  await stay.click();
  await expect(guide.part("Questions")).toBeVisible();

  await page.clock.resume();
  await guide.tab("Questions").focus();
  await sleep(page, 480);
  await page.mouse.click(5, 5);
  await expect(ended(guide)).toBeVisible();
  await expectNothingLeft(guide);
});

/** The page goes out of sight, or comes back; returns whether the visit can be seen right after. */
const turn = (guide, state) =>
  guide.root.evaluate((root, state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    document.dispatchEvent(new Event("visibilitychange"));
    return root.querySelector("#search").checkVisibility({ visibilityProperty: true });
  }, state);

test("out of sight it is covered, and uncovered for who is back at once", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await useIt(guide);
  expect(await turn(guide, "hidden")).toBe(false);
  await page.clock.fastForward("01:00");
  expect(await turn(guide, "visible")).toBe(true);
  await expect(asked(guide)).toBeHidden();

  // Who is back later is asked before anything can be seen; a glance was no touch.
  await turn(guide, "hidden");
  await sleep(page, 4.2);
  expect(await turn(guide, "visible")).toBe(false);
  await expect(asked(guide)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(asked(guide)).toBeVisible();
  await asked(guide).getByRole("button", { name: "Stay in this visit" }).click();
  await expect(guide.search).toHaveValue("bladder");

  await turn(guide, "hidden");
  await sleep(page, 60);
  await guide.root.evaluate((root) => (window.before = root));
  await turn(guide, "visible").catch(() => {});
  expect(await page.evaluate(() => window.before.isConnected)).toBe(false);
  await expect(ended(guide)).toBeVisible();
  await expectNothingLeft(guide);
});

test("whoever comes back to a page that was left is asked before anything can be seen", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await useIt(guide);
  const left = await guide.root.evaluate((root) => {
    const field = root.querySelector("#search");
    const seen = [];
    for (const kind of ["pagehide", "pageshow"]) {
      window.dispatchEvent(new PageTransitionEvent(kind, { persisted: true }));
      seen.push(field.checkVisibility({ visibilityProperty: true }));
    }
    return seen;
  });
  expect(left).toEqual([false, false]);
  await expect(asked(guide)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(asked(guide)).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(ended(guide)).toBeVisible();
  await expectNothingLeft(guide);
});

test("after a long sleep of the device the visit is over at once", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await useIt(guide);
  await page.clock.fastForward("05:10");
  await expect(asked(guide)).toBeVisible();
  await page.clock.fastForward("08:00:00");
  await expect(ended(guide)).toBeVisible();
  await expectNothingLeft(guide);
});

test("outside a consultation nobody is asked", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.readThrough();
  await page.clock.fastForward("02:00:00");
  await expect(asked(guide)).toBeHidden();
  await expect(ends(guide)).toBeHidden();
});

test("the guide's own page is opened for a consultation by a link", async ({ visit, page, server }) => {
  const guide = await visit("consult/dist/embed.html#consult");
  await guide.is("ready");
  await expect(ends(guide)).toBeVisible();
  await useIt(guide);
  await ends(guide).click();
  await expect(ended(guide)).toBeVisible();

  await page.goto(`${server.url}/consult/dist/embed.html`);
  await guide.is("ready");
  await expect(ends(guide)).toBeHidden();
  await page.evaluate(() => void (location.hash = "#consult"));
  await expect(ends(guide)).toBeVisible();

  await page.goto(`${server.url}/plain/#consult`);
  await guide.is("ready");
  await expect(ends(guide)).toBeHidden();
});

test("the clinic says after how long nobody is taken to be there", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await guide.element.evaluate((element) => {
    const profile = document.createElement("script");
    profile.type = "application/json";
    profile.textContent = JSON.stringify({ idle_minutes: 2 });
    element.append(profile);
  });
  await guide.is("ready");
  await expect(ends(guide)).toBeVisible();
  await page.clock.fastForward("01:55");
  await expect(asked(guide)).toBeHidden();
  await page.clock.fastForward("00:10");
  await expect(asked(guide)).toBeVisible();
});

const undo = (guide) => guide.element.getByRole("button", { name: /^Undo/ });

test("focus stays in the bar of the visit when its end is taken back, and when that is no longer offered", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  for (const wanted of [true, false]) {
    await ends(guide).click();
    await undo(guide).focus();
    if (wanted) await page.keyboard.press("Enter");
    else await page.clock.runFor(12_000);
    await expect(undo(guide)).toBeHidden();
    await expect(ends(guide)).toBeFocused();
  }
});

test("once the end of a visit can't be taken back any more, nothing counts on", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await ends(guide).click();
  await expect(undo(guide)).toBeVisible();
  await page.clock.runFor(12_000);
  await expect(undo(guide)).toBeHidden();
  const counted = await guide.root.locator(".undo-visit").evaluateHandle((button) => {
    const counted = [];
    new MutationObserver((changes) => counted.push(...changes)).observe(button, { childList: true, characterData: true, subtree: true });
    return counted;
  });
  await page.clock.runFor(5_000);
  expect(await counted.evaluate((counted) => counted.length)).toBe(0);
});
