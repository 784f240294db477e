import { expect, test } from "../support/guide.js";
import { glance, go } from "./measure.js";

test.use({ viewport: { width: 390, height: 844 } });

const SCREEN = 844;
/** Spanish needs more words for the same, and so more room. */
const LANGUAGES = [
  { lang: "en", path: "short_first/", more: 1 },
  { lang: "es", path: "short_first/es.html", more: 1.2 },
];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * How far the shown page's heading is from the window's top, once the browser has scrolled; in whole
 * pixels, as windows scroll by them and text stands between them.
 */
const headingTop = async (guide) => {
  await guide.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return guide.root.evaluate(
    (root) => Math.round(root.querySelector("article.step:not([hidden]) > :is(h2, h3, h4, h5)").getBoundingClientRect().top),
  );
};

for (const { lang, path, more } of LANGUAGES) {
  test(`the start says it in one screen, doors included (${lang})`, async ({ visit, page }) => {
    const guide = await visit(path);
    await guide.is("ready");
    const { words } = await page.evaluate(glance);
    const end = await guide.root.evaluate(
      (root) => root.querySelector(".doors").getBoundingClientRect().bottom - root.getBoundingClientRect().top,
    );
    console.log(`start (${lang}): ${words} words, doors end at ${(end / SCREEN).toFixed(2)} screens`);
    expect(words).toBeLessThanOrEqual(160 * more);
    expect(end).toBeLessThanOrEqual(1.1 * SCREEN);
  });

  test(`the whole way is two minutes to read (${lang})`, async ({ visit, page }) => {
    const guide = await visit(path);
    await guide.is("ready");
    const routes = await guide.element.locator("#route option").evaluateAll((all) => all.map(({ value }) => value));
    const found = [];
    for (const route of routes) {
      await page.evaluate(go, { route, step: "way" });
      found.push({ route, words: (await page.evaluate(glance)).words });
    }
    console.log(`the whole way (${lang}): ${found.map(({ route, words }) => `${route} ${words}`).join(", ")}`);
    expect(found.filter(({ words }) => words > 350 * more)).toEqual([]);
  });

  test(`a step at the glance is short, whatever the way of taking it (${lang})`, async ({ visit, page }) => {
    test.slow();
    const guide = await visit(path);
    await guide.is("ready");
    const routes = await guide.element.locator("#route option").evaluateAll((all) => all.map(({ value }) => value));
    const steps = await guide.element
      .locator(".step-list li:not(.opening) [data-step]")
      .evaluateAll((all) => all.map(({ dataset }) => dataset.step));
    expect(steps).toHaveLength(11);
    const found = [];
    for (const route of routes) {
      for (const step of steps) {
        await page.evaluate(go, { route, step });
        found.push({ route, ...(await page.evaluate(glance)) });
      }
    }
    expect(found).toHaveLength(routes.length * 11);
    const words = found.map((one) => one.words);
    const heights = found.map((one) => one.height / SCREEN);
    const line = ({ route, step, words, height }) => `${route}/${step}: ${words} words, ${(height / SCREEN).toFixed(2)} screens`;
    const tooLong = found.filter((one) => one.words > 230 * more || one.height > 1.7 * more * SCREEN).map(line);
    console.log(
      `steps (${lang}): words ${median(words)} median, ${Math.max(...words)} worst; ` +
        `screens ${median(heights).toFixed(2)} median, ${Math.max(...heights).toFixed(2)} worst`,
    );
    for (const step of steps) {
      const own = found.filter((one) => one.step === step);
      const range = (values) => `${Math.min(...values)} to ${Math.max(...values)}`;
      const screens = range(own.map((one) => Number((one.height / SCREEN).toFixed(2))));
      console.log(`  ${step}: ${range(own.map((one) => one.words))} words, ${screens} screens`);
    }
    expect.soft(median(words)).toBeLessThanOrEqual(180 * more);
    expect.soft(median(heights)).toBeLessThanOrEqual(1.3 * more);
    expect(tooLong).toEqual([]);
  });
}

for (const state of ["static", "ready"]) {
  for (const width of [390, 1280]) {
    test(`after any act the heading stands at the window's top, ${width} px wide (${state})`, async ({ visit, server, page }) => {
      if (state === "static") server.hold(/\.wasm$/);
      await page.setViewportSize({ width, height: 844 });
      const guide = await visit("short_first/");
      await guide.is(state);
      const acts = [
        ["the whole way", () => guide.element.getByRole("button", { name: "I'm thinking about it" }).click()],
        ["a name on it", () => guide.step("The whole way in two minutes").getByRole("button", { name: "Taking the medicine" }).first().click()],
        ["Next", () => guide.next("What it may feel like")],
        ["Back", () => guide.element.getByRole("button", { name: "Back Taking the medicine" }).click()],
        ["a choice of route", () => guide.route.selectOption("iv")],
        ["the list", () => guide.choose("Getting ready")],
        ["a choice of route again", () => guide.route.selectOption("esketamine-nasal")],
        ["Next again", () => guide.next("Arriving and checks")],
      ];
      for (const [act, doIt] of acts) {
        await doIt();
        if (act.includes("route")) await expect(guide.root).toHaveAttribute("data-route", /iv|esketamine/);
        await expect.poll(() => headingTop(guide), act).toBeLessThanOrEqual(80);
        expect(await headingTop(guide), act).toBeGreaterThanOrEqual(0);
      }
    });
  }

  test(`what is folded opens at one tap, and its kind stays open in the next step (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("short_first/");
    await guide.is(state);
    await guide.begin();
    const [first, second] = [guide.step("First call and check-up"), guide.step("Getting ready")];
    const folds = (step) => step.locator(".folds > details[data-fold]");
    const open = (step) => step.locator(".folds > details[data-fold][open]");

    // One kind.
    const ask = guide.fold("First call and check-up", "Questions to ask");
    await expect(ask.getByRole("checkbox").first()).toBeHidden();
    await ask.locator("summary").first().click();
    await expect(ask.getByRole("checkbox").first()).toBeVisible();
    await guide.next("Getting ready");
    await expect(guide.fold("Getting ready", "Questions to ask").getByRole("checkbox").first()).toBeVisible();
    await expect(open(second)).toHaveCount(1);
    await guide.fold("Getting ready", "Questions to ask").locator("summary").first().click();
    await guide.element.getByRole("button", { name: "Back First call and check-up" }).click();
    await expect(first).toBeVisible();
    await expect(open(first)).toHaveCount(0);

    // All.
    await first.getByRole("button", { name: "Show everything" }).click();
    const all = await folds(first).count();
    expect(all).toBeGreaterThan(2);
    await expect(open(first)).toHaveCount(all);
    await guide.next("Getting ready");
    await expect(open(second)).toHaveCount(await folds(second).count());
    await second.getByRole("button", { name: "Fold all" }).click();
    await expect(open(second)).toHaveCount(0);
    await expect(second.getByRole("button", { name: "Show everything" })).toBeVisible();
    await guide.element.getByRole("button", { name: "Back First call and check-up" }).click();
    await expect(first.getByRole("button", { name: "Show everything" })).toBeVisible();
    await expect(open(first)).toHaveCount(0);
  });

  test(`at home the steps have names that fit, in every place (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("short_first/");
    await guide.is(state);
    await guide.begin();
    await guide.route.selectOption("lozenge-home");
    await expect(guide.root).toHaveAttribute("data-route", "lozenge-home");
    const steps = guide.element.getByRole("navigation", { name: "All steps" });
    for (const [before, name, after] of [
      ["Getting ready", "Before the dose", "Taking the medicine"],
      ["Checks after the dose", "The rest of the day at home", "The next days"],
    ]) {
      await guide.choose(name);
      await expect(guide.step(name).getByRole("heading", { name, exact: true })).toBeFocused();
      await expect(steps.locator("[aria-current=step]")).toHaveText(name);
      await guide.next(after);
      await guide.element.getByRole("button", { name: `Back ${name}` }).click();
      await expect(guide.step(name)).toBeVisible();
      await guide.element.getByRole("button", { name: `Back ${before}` }).click();
      await expect(guide.element.getByRole("button", { name: `Next ${name}` })).toBeVisible();
    }
    await guide.choose("The whole way in two minutes");
    await expect(guide.step("The whole way in two minutes").getByRole("button", { name: "Before the dose" })).toBeVisible();
    await expect(guide.step("The whole way in two minutes").getByRole("button", { name: "The rest of the day at home" })).toBeVisible();
  });
}

for (const state of ["static", "ready"]) {
  test(`who has chosen no way picks it from drawings, and has a line for it afterwards (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("short_first/");
    await guide.is(state);
    await guide.element.getByRole("button", { name: "I'm thinking about it" }).click();
    const way = guide.step("The whole way in two minutes");
    const tiles = way.getByRole("list").filter({ hasText: "IV drip" });
    await expect(tiles.getByRole("button")).toHaveCount(6);
    await expect(tiles.locator("svg")).toHaveCount(6);
    const [first, second] = await Promise.all([0, 1].map((place) => tiles.getByRole("listitem").nth(place).boundingBox()));
    expect(second.y).toBe(first.y);
    expect(first.height).toBeGreaterThanOrEqual(44);
    await tiles.getByRole("button", { name: "Lozenge, home home, often no clinician" }).click();
    await expect(guide.root).toHaveAttribute("data-route", "lozenge-home");
    await expect(guide.route).toHaveValue("lozenge-home");
    await expect(guide.route).toBeFocused();
    await expect(way.getByRole("heading", { name: "The whole way in two minutes" })).toBeInViewport();
    await expect(tiles).toHaveCount(0);
    await guide.route.selectOption("not-sure");
    await expect(tiles).toBeVisible();
  });
}
