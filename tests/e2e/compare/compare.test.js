import { expect, test } from "../support/guide.js";
import { brokenWords } from "../support/in_page.js";
import { Comparison, comparison } from "./comparison.js";

for (const state of ["static", "ready"]) {
  test(`it opens as a list of all ways, and nothing is ticked (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    const rows = compare.list.first().getByRole("row");
    await expect(rows).toHaveText([/Way\s*Where\s*Visit/, /IV drip/, /Muscle shot/, /Spravato/, /Lozenge, clinic/, /Lozenge, home/]);
    await expect(rows.filter({ hasText: "Lozenge, home" })).toContainText(/home, often no clinician\s*2–3 h\s*not checked; FDA warns/);
    await expect(compare.part.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await expect(compare.glance).toBeHidden();
    await expect(compare.box("TMS")).toBeHidden();
    await compare.rest.click();
    await expect(compare.box("TMS")).toBeVisible();
    await expect(compare.box("No new treatment")).toBeVisible();
  });

  test(`two are set side by side, the others are out of sight (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    await compare.beside("IV drip", "No new treatment");
    await expect(compare.heads).toHaveText(["What is compared", "What it means", /^IV drip/, /^No new treatment/], { useInnerText: true });
    await expect(compare.row("How you take it").getByRole("cell")).toContainText([/What is done/, /slow drip of ketamine/, /Things stay as they are/]);
    await compare.box("TMS").check();
    await expect(compare.heads).toHaveText(["What is compared", "What it means", /^IV drip/, /^TMS/, /^No new treatment/], { useInnerText: true });
  });

  test(`the button counts what is ticked, and says when that is too little (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    const told = compare.part.getByText("Tick two or more");
    await expect(told).toBeVisible();
    await compare.box("IV drip").check();
    await expect(told).toBeVisible();
    // Fewer than two leave nothing out.
    await compare.part.getByText("See all 13 in one long table").click();
    await expect(compare.heads).toHaveCount(15);
    await compare.box("Muscle shot").check();
    await expect(told).toBeHidden();
    await expect(compare.heads).toHaveCount(4);
    const counted = () => compare.button.locator(".count").evaluate((count) => getComputedStyle(count, "::before").counterReset);
    expect(await counted()).toBe("ticked 2");
    await compare.box("Lozenge, home").check();
    expect(await counted()).toBe("ticked 3");
  });

  test(`what is the same for all is told once, above the table (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    await compare.beside("IV drip", "Spravato spray");
    await expect(compare.same).toBeVisible();
    await expect(compare.part.getByRole("listitem").filter({ hasText: "Driving: No driving until the next day" })).toBeVisible();
    await expect(compare.row("Driving")).toBeHidden();
    // Only one of the two has the agency's safety program.
    await expect(compare.part.getByRole("listitem").filter({ hasText: "No FDA safety program" })).toHaveCount(0);
    await compare.box("TMS").check();
    await expect(compare.same).toBeHidden();
    await expect(compare.row("Driving").getByRole("cell")).toContainText([/When you may drive again/, /Not until the next day/, /Not until the next day/, /Usually yes/]);
  });

  test(`warnings, results and hours follow what is ticked (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    await compare.beside("IV drip", "Spravato spray");
    // A line that opens, and once in full.
    const warning = compare.part.getByText("FDA warning about compounded ketamine").and(compare.part.locator("summary"));
    const inFull = compare.part.getByRole("note").filter({ hasText: "FDA warning about compounded ketamine" });
    const cutOff = compare.part.getByText("felt cut off from their body or surroundings");
    const therapy = compare.part.getByText("Talk therapy: we read no result");
    const hours = compare.part.getByRole("figure");
    await expect(warning).toBeHidden();
    await expect(cutOff).toBeVisible();
    await expect(hours).toContainText("The hours after the dose");
    await expect(hours.getByText("Lozenge, home")).toBeHidden();
    await compare.box("Lozenge, home").check();
    await compare.box("Spravato spray").uncheck();
    await expect(warning).toBeVisible();
    await compare.fold("Good sides and harms");
    await expect(inFull).toContainText("The FDA has not approved ketamine for any mental illness.");
    await expect(inFull).toBeVisible();
    await expect(cutOff).toBeHidden();
    await expect(compare.part.getByText("Lozenge, home: we read no result")).toBeVisible();
    await expect(therapy).toBeHidden();
    await expect(hours.getByText("Lozenge, home")).toBeVisible();
    // What has no comparison group is a table and no picture.
    await compare.fold("Results without a comparison group");
    await expect(compare.part.getByRole("table").filter({ hasText: "To how many" })).toContainText("33 of 100");
  });

  test(`groups of rows are folded with their counts, and say what is hard in them (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    await compare.beside("IV drip", "Muscle shot");
    const getting = compare.part.locator("summary").filter({ hasText: "Getting it" });
    await expect(getting).toContainText("Getting it 5");
    await expect(compare.row("Needle")).toBeHidden();
    const marks = compare.part.getByText("Hard for you: Needles").filter({ visible: true });
    await expect(marks).toHaveCount(0);
    await compare.fold("What would make this hard for you?");
    await compare.part.getByRole("checkbox", { name: "Needles" }).check();
    await expect(getting).toContainText("Hard for you: Needles");
    await expect(marks).toHaveCount(1);
    await getting.click();
    await expect(compare.row("Needle")).toContainText("A small tube goes into a vein");
    await expect(marks).toHaveCount(2);
    await compare.part.getByRole("checkbox", { name: "Needles" }).uncheck();
    await expect(marks).toHaveCount(0);
  });

  test(`column heads stay in sight (${state})`, async ({ visit, server }) => {
    const compare = await comparison(visit, server, state);
    await compare.beside("IV drip", "Lozenge, home");
    await compare.row("Price in the US").evaluate((row) => row.scrollIntoView({ block: "end" }));
    const head = compare.heads.filter({ hasText: /^IV drip/ });
    await expect(head).toBeInViewport();
    expect((await head.boundingBox()).y).toBeLessThan(500);
  });
}

test("the way that is read about is ticked, until the reader says otherwise", async ({ visit }) => {
  const guide = await visit("compare/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.goTo({ route: "iv" }));
  await guide.open("Compare");
  const compare = new Comparison(guide);
  await expect(compare.box("IV drip")).toBeChecked();
  await expect(compare.status).toHaveText("1 of 13 ticked.");
  await guide.element.evaluate((element) => element.goTo({ route: "swallowed" }));
  await expect(compare.box("IV drip")).not.toBeChecked();
  // Its fold is open, so that it can be seen.
  await expect(compare.box("Swallowed")).toBeChecked();
  await expect(compare.box("Swallowed")).toBeVisible();
  await compare.box("Swallowed").uncheck();
  await compare.box("Swallowed").check();
  await guide.element.evaluate((element) => element.goTo({ route: "iv" }));
  await expect(compare.status).toHaveText("2 of 13 ticked.");
});

test("the button brings the table to the window's top", async ({ visit, server, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const compare = await comparison(visit, server);
  await compare.box("IV drip").check();
  await compare.box("Spravato spray").check();
  await compare.button.click();
  await expect.poll(async () => (await compare.button.boundingBox()).y).toBeLessThan(80);
  await expect(compare.glance).toBeVisible();
});

test("the page names what is compared, and is told what there is not", async ({ visit, page }) => {
  const told = [];
  page.on("console", (message) => told.push(message.text()));
  const guide = await visit("compare/named.html");
  await guide.is("ready");
  await guide.open("Compare");
  const compare = new Comparison(guide);
  await expect(compare.heads).toHaveText(["What is compared", "What it means", /^IV drip/, /^ECT/], { useInnerText: true });
  await expect(compare.box("IV drip")).toBeChecked();
  await expect.poll(() => told.join("\n")).toContain('<kap-guide compare="esketamine-nasel">: unknown value. Did you mean "esketamine-nasal"?');
});

test("the rows about what is hard are counted", async ({ visit, server }) => {
  const compare = await comparison(visit, server);
  await compare.beside("IV drip", "Muscle shot");
  await compare.fold("What would make this hard for you?");
  await compare.part.getByRole("checkbox", { name: "Needles" }).check();
  await expect(compare.status).toHaveText("2 of 13 ticked. Rows about what is hard for you: 1.");
});

test("what is hard is answered where it was ticked, for the ways that are compared", async ({ visit, server }) => {
  const compare = await comparison(visit, server);
  await compare.fold("What would make this hard for you?");
  const answer = compare.part.locator(".hurdle-answer").filter({ visible: true });
  await expect(answer).toHaveCount(0);
  await compare.part.getByRole("checkbox", { name: "No ride home" }).check();
  await expect(answer).toContainText("What are my choices if no adult can take me home or stay with me?");
  await expect(answer.getByText("Tick two ways above")).toBeVisible();
  await expect(answer.getByRole("definition").filter({ visible: true })).toHaveCount(0);
  await compare.box("IV drip").check();
  await compare.box("Lozenge, home").check();
  await expect(answer.getByText("Tick two ways above")).toBeHidden();
  await expect(answer.getByRole("definition").filter({ visible: true })).toContainText([/^An adult takes you home/, /a sober adult stays/]);
  await compare.page.getByRole("tab", { name: "My sheet" }).click();
  await expect(compare.page.getByRole("listitem").filter({ hasText: "By when do I have to tell you who is coming for me?", visible: true })).toBeVisible();
});

test("groups of rows are opened and closed with the keyboard", async ({ visit, server, page }) => {
  const compare = await comparison(visit, server);
  await compare.beside("IV drip", "Muscle shot");
  const group = compare.part.locator("summary").filter({ hasText: "Getting it" });
  await group.focus();
  await page.keyboard.press("Enter");
  await expect(compare.row("Needle")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(compare.row("Needle")).toBeHidden();
  await expect(group).toBeFocused();
});

test("what is pointed at keeps its name in sight", async ({ visit, server }) => {
  const compare = await comparison(visit, server);
  await compare.beside("IV drip", "Muscle shot");
  const group = compare.part.locator("summary").filter({ hasText: "Getting it" });
  await group.hover();
  const name = group.getByText("Getting it");
  const box = await name.boundingBox();
  const seen = await name.evaluate((words, [x, y]) => {
    const top = words.getRootNode().elementFromPoint(x, y);
    return words === top || words.closest("summary") === top;
  }, [box.x + 5, box.y + box.height / 2]);
  expect(seen).toBe(true);
});

for (const { path, part } of [{ path: "embed.html", part: "Compare" }, { path: "embed.es.html", part: "Comparar" }]) {
  test(`in the list of all ways no word lies over the next column (${path})`, async ({ visit, page, browserName }) => {
    const guide = await visit(`compare/dist/${path}`);
    await guide.is("ready");
    await guide.tab(part).click();
    const tables = guide.part(part).locator("table.ways");
    await expect(tables.first()).toBeVisible();
    await guide.part(part).locator(".more-ways > summary").click();
    for (const width of [320, 340, 360, 375, 390, 412, 430, 520, 768]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await tables.first().evaluate((table) => {
        const right = (/** @type {Element} */ cell) => {
          const words = document.createRange();
          words.selectNodeContents(cell);
          return words.getBoundingClientRect().right;
        };
        const cells = [...table.querySelectorAll("th, td")];
        return cells.filter((cell) => right(cell) > cell.getBoundingClientRect().right + 0.5).map(({ textContent }) => textContent);
      });
      expect(over, `${width} px`).toEqual([]);
      // Firefox knows where words may be parted, and writes a hyphen; Chromium has no dictionary here.
      if (browserName === "chromium") expect(await page.evaluate(brokenWords), `${width} px`).toEqual([]);
    }
  });
}

for (const width of [320, 390]) {
  test(`on a phone ${width} px wide two columns stand beside each other, each with its name`, async ({ visit, server, page }) => {
    await page.setViewportSize({ width, height: 640 });
    const compare = await comparison(visit, server);
    await compare.beside("IV drip", "Spravato spray");
    const [left, right] = await Promise.all([1, 2].map((place) => compare.row("Price in the US").getByRole("cell").nth(place).boundingBox()));
    expect(left.y).toBe(right.y);
    expect(right.x).toBeGreaterThan(left.x + left.width);
    await compare.row("Price in the US").evaluate((row) => row.scrollIntoView({ block: "center" }));
    const named = compare.row("Price in the US").getByText("Spravato spray").or(compare.heads.filter({ hasText: /^Spravato spray/ }));
    expect(await named.filter({ visible: true }).count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  });
}

test("with forced colours marks and lanes can be told apart", async ({ visit, server, page, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium can be asked for them");
  await page.emulateMedia({ forcedColors: "active" });
  const compare = await comparison(visit, server);
  await compare.beside("IV drip", "Muscle shot");
  await compare.fold("What would make this hard for you?");
  await compare.part.getByRole("checkbox", { name: "Needles" }).check();
  const mark = compare.part.getByText("Hard for you: Needles").filter({ visible: true });
  expect(await mark.evaluate((mark) => getComputedStyle(mark).borderInlineStartWidth)).toBe("4px");
  const fills = await compare.part.getByRole("figure").evaluate((figure) =>
    ["felt", "strongest"].map((name) => getComputedStyle(figure.querySelector(`.${name}`)).fill),
  );
  expect(new Set(fills).size).toBe(2);
  // An estimate is striped or dashed, in whatever colours.
  const drawn = await compare.part.getByRole("figure").evaluate((figure) => [
    getComputedStyle(figure.querySelector(".estimates")).maskImage,
    getComputedStyle(figure.querySelector(".lane.for-1 .post")).strokeDasharray,
    getComputedStyle(figure.querySelector(".lane.for-4 .post")).strokeDasharray,
  ]);
  expect(drawn[0]).toContain("repeating-linear-gradient");
  expect(drawn.slice(1)).toEqual(["3px, 2px", "none"]);
});
