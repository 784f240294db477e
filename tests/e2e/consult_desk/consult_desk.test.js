import { expect, test } from "../support/guide.js";

/** The desk on a tablet, with a count of its taps. */
async function desk(visit, page, name = "consult_desk/") {
  await page.setViewportSize({ width: 1180, height: 820 });
  const guide = await visit(name);
  await guide.is("ready");
  const shown = (name) => guide.element.getByRole("button", { name, exact: true }).filter({ visible: true }).first();
  const heading = (name) => guide.element.getByRole("heading", { name });
  let taps = 0;
  const tap = async (name) => {
    taps += 1;
    await shown(name).click();
  };
  return { guide, tap, shown, heading, taps: () => taps };
}

test("a harm is drawn after two taps, beside what it is compared with", async ({ visit, page }) => {
  const { guide, tap, heading, taps } = await desk(visit, page);
  await tap("Spravato spray");
  await tap("What can go wrong?");
  await expect(heading("What may it do to my body and my mind?")).toBeVisible();
  await expect(guide.element.getByText("41 of 100").filter({ visible: true })).toBeVisible();
  await expect(guide.element.getByText("9 of 100", { exact: true }).filter({ visible: true })).toBeVisible();
  expect(taps()).toBeLessThanOrEqual(2);
});

test("a first visit has seven taps, sheet and end included", async ({ visit, page }) => {
  const { guide, tap, heading, taps } = await desk(visit, page);
  await tap("First visit about 10 minutes");
  await expect(heading("Could it help me, and how sure is anyone of that?")).toBeFocused();
  for (const next of ["What can go wrong?", "What happens that day?", "What else is there?", "Hand over"]) {
    await tap(`Next: ${next}`);
  }
  await expect(heading("Hand over")).toBeVisible();
  const note = guide.element.getByLabel("Note for the record");
  await expect(note).toHaveValue(/We talked about: Does it help\?, What can go wrong\?, What happens that day\?, What else is there\?\./);
  await expect(note).toHaveValue(/Ways set side by side: IV drip, Muscle shot\./);
  await expect(note).toHaveValue(/version \d.+published \d{4}-\d\d-\d\d\./);
  await tap("Look at the sheet");
  await tap("End this visit");
  expect(taps()).toBe(7);
});

for (const [preset, first] of [
  ["Before a session about 10 minutes", "Getting ready"],
  ["After a session about 5 minutes", undefined],
]) {
  test(`${preset}: one tap leads to its first topic, and the agenda leads on`, async ({ visit, page }) => {
    const { guide, tap, shown } = await desk(visit, page);
    await tap(preset);
    if (first) await expect(guide.step(first)).toBeVisible();
    else await expect(guide.element.locator("#after")).toHaveAttribute("open");
    await guide.tab("Consultation").click();
    const agenda = guide.element.getByRole("list", { name: "Agenda" });
    await expect(agenda.getByRole("button", { name: "Say it back" })).toBeVisible();
    await shown("Agenda").click();
    await expect(guide.element.getByRole("heading", { name: "What kind of visit is it?" })).toBeFocused();
  });
}

test("from a step one tap on the bar, which stands above it, leads to the next topic", async ({ visit, page }) => {
  const { guide, tap, shown } = await desk(visit, page);
  await tap("Before a session about 10 minutes");
  await expect(guide.step("Getting ready")).toBeVisible();
  const next = guide.element.locator(".visit").getByRole("button", { name: /^Next: / });
  await expect(next).toBeInViewport();
  await expect(shown("End this visit").first()).toBeInViewport();
  const name = (await next.textContent())?.replace("Next: ", "") ?? "";
  await next.click();
  await expect(guide.element.locator(".agenda").getByRole("button", { name, includeHidden: true })).toHaveAttribute("aria-current", "step");
  await expect(guide.step("Getting ready")).toBeHidden();
});

test("a kind of visit has a link and a code that open the desk with its topics", async ({ visit, page }) => {
  const { guide, tap, shown } = await desk(visit, page);
  const title = guide.element.getByText("Link and code for this kind of visit");
  await expect(title).toBeHidden();
  await tap("First visit about 10 minutes");
  await tap("Agenda");
  await title.click();
  const field = guide.element.getByLabel("Link", { exact: true });
  await expect(field).toHaveValue(/\/consult_desk\/#kap-visit_help_harms_day_choices_sheet$/);
  const link = await field.inputValue();
  await expect(guide.element.getByRole("img", { name: "Code that opens this kind of visit" })).toBeVisible();

  const opened = await visit(link.slice(link.indexOf("consult_desk/")));
  await opened.is("ready");
  await expect(opened.element.getByRole("heading", { name: "Could it help me, and how sure is anyone of that?" })).toBeVisible();
  expect(page.url()).not.toContain("#");
  const agenda = opened.element.getByRole("list", { name: "Agenda" }).getByRole("button");
  await expect(agenda).toHaveText(["Does it help?", "What can go wrong?", "What happens that day?", "What else is there?", "Hand over"]);
  await shown("Agenda").click();
  await expect(shown("First visit about 10 minutes")).toHaveAttribute("aria-pressed", "true");
  await opened.element.getByRole("button", { name: "End this visit" }).first().click();
  await opened.is("ready");
  await expect(agenda).toHaveCount(0);
});

test("a link with a topic that isn't there leads through the others, and one on a page of patients does nothing", async ({ visit, page }) => {
  const { guide } = await desk(visit, page, "consult_desk/#kap-visit_driving_surgery_step-going-home");
  await expect(guide.element.getByRole("list", { name: "Agenda" }).getByRole("button")).toHaveText(["When can I drive?", "Going home"]);
  const patients = await visit("plain/#kap-visit_driving");
  await patients.is("ready");
  await expect(patients.element.getByRole("heading", { name: "When can I drive?" })).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe("#kap-visit_driving");
});

test("a clinic's own kinds of visit stand in place of the guide's, and lead through its topics in order", async ({ visit, page }) => {
  const visits = [
    { name: "Ride home", minutes: 5, topics: ["driving", "step:going-home", "help", "sheet"] },
    { name: "Money", minutes: 15, topics: ["cost", "costs", "sheet"] },
  ];
  await page.route("**/clinic.json", (route) => route.fulfill({ json: { presets: visits } }));
  await page.route("**/consult_desk/", async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/html", body: html.replace("<kap-guide ", '<kap-guide profile="clinic.json" ') });
  });
  const { guide, tap, shown, heading } = await desk(visit, page);
  await expect(shown("Ride home about 5 minutes")).toBeVisible();
  await expect(guide.element.locator(".presets button").filter({ visible: true })).toHaveCount(2);
  await tap("Ride home about 5 minutes");
  await expect(shown("Ride home about 5 minutes")).toBeHidden();
  const agenda = guide.element.getByRole("list", { name: "Agenda" }).getByRole("button");
  await expect(agenda).toHaveText(["When can I drive?", "Going home", "Does it help?", "Hand over"]);
  await tap("Next: Going home");
  await expect(guide.step("Going home")).toBeVisible();
  await guide.tab("Consultation").click();
  await tap("Next: Does it help?");
  await tap("Next: Hand over");
  await expect(guide.element.getByLabel("Note for the record")).toHaveValue(/We talked about: .*Going home, Does it help\?\./);
  await shown("Agenda").click();
  await expect(heading("What kind of visit is it?")).toBeFocused();
  await expect(shown("Ride home about 5 minutes")).toHaveAttribute("aria-pressed", "true");
  expect((await guide.seen()).console).toEqual([
    'warn: [kap-guide] clinic.json: presets[1].topics[1]: There is no topic "costs". Did you mean "cost"?',
  ]);
});

test("who looks elsewhere comes back to the place, with all ticks", async ({ visit, page }) => {
  const { guide, tap, heading } = await desk(visit, page);
  await tap("Choosing about 10 minutes");
  await tap("Next: What can go wrong?");
  await guide.element.getByRole("checkbox", { name: /^For the sheet: Which harms matter/ }).check();
  await guide.open("Compare");
  await guide.tab("Consultation").click();
  await expect(heading("What may it do to my body and my mind?")).toBeVisible();
  await expect(guide.element.getByRole("checkbox", { name: /^For the sheet: Which harms matter/ })).toBeChecked();
  await guide.open("My sheet");
  await expect(guide.part("My sheet").getByText("Which harms matter most for me, and how will you check for them?")).toBeVisible();
});

test("the patient says it back, and the note tells what was understood", async ({ visit, page }) => {
  const { guide, tap, shown } = await desk(visit, page);
  await tap("Before a session about 10 minutes");
  await guide.tab("Consultation").click();
  await tap("Say it back");
  await shown("Understood").click();
  await guide.element.getByRole("button", { name: "Come back to it" }).nth(2).click();
  await expect(guide.element.getByText("A good answer holds").filter({ visible: true })).toHaveCount(0);
  await tap("Next: Hand over");
  const note = guide.element.getByLabel("Note for the record");
  await expect(note).toHaveValue(/Said back in their own words: Food and drink\./);
  await expect(note).toHaveValue(/To come back to: Driving\./);
  await guide.element.getByRole("textbox", { name: "Next visit" }).fill("Monday");
  await expect(note).toHaveValue(/Next visit: Monday\./);
  await shown("Copy the note").click();
  await expect(guide.element.getByText(/^(Copied\. The clipboard holds the note|Not copied:)/)).toBeVisible();
  await guide.open("My sheet");
  await expect(guide.element.locator(".visit-next dd")).toHaveText("Monday");
});

test("keys and a remote lead on and back", async ({ visit, page }) => {
  const { heading, tap } = await desk(visit, page);
  await tap("Does it help?");
  await page.keyboard.press("PageDown");
  await expect(heading("What may it do to my body and my mind?")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageUp");
  await expect(heading("What may it do to my body and my mind?")).toBeFocused();
});

test("another language goes on in the same place", async ({ visit, page }) => {
  const { guide, tap, heading } = await desk(visit, page);
  await tap("Choosing about 10 minutes");
  await tap("Next: What can go wrong?");
  await tap("Español");
  await expect(heading("¿Qué puede hacerle a mi cuerpo y a mi mente?")).toBeVisible();
  await expect(guide.element.getByRole("list", { name: "Agenda" }).locator("[data-talked]")).toHaveCount(1);
});

test("every target on a tablet is 44 px high", async ({ visit, page }) => {
  const { guide, tap } = await desk(visit, page);
  for (const issue of ["What can go wrong?", "What happens that day?"]) {
    await tap(issue);
    const small = await guide.root.evaluate((root) =>
      [...root.querySelectorAll(".visit button, .desk :is(button, summary, input, label)")]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }))
        .map((target) => ({ words: target.textContent?.slice(0, 30), height: target.getBoundingClientRect().height }))
        .filter(({ height, words }) => words && height < 44),
    );
    expect(small).toEqual([]);
    await tap("All issues");
  }
});

test("dates and blanks go along into another language, and go with the visit", async ({ visit, page }) => {
  const { guide, tap } = await desk(visit, page);
  await tap("Choosing about 10 minutes");
  await tap("Hand over");
  const date = guide.element.locator("#desk-date");
  const today = await date.inputValue();
  expect(today).toMatch(/\d/);
  await guide.element.getByRole("textbox", { name: "Next visit" }).fill("Monday, zebra room");
  await guide.open("My sheet");
  const bring = guide.element.locator("#companion-bring");
  await guide.reveal(bring);
  await bring.fill("the red bag");
  await guide.tab("Consultation").click();
  await tap("Español");
  await expect(guide.element.getByRole("textbox", { name: "Próxima visita" })).toHaveValue("Monday, zebra room");
  await expect(guide.element.locator("#desk-note")).toHaveValue(/zebra room/);
  await expect(bring).toHaveValue("the red bag");
  // What nobody typed is written anew, in the words of the other language.
  await expect(date).toHaveValue(/\d/);
  await date.fill("");
  await guide.element.getByRole("textbox", { name: "Próxima visita" }).press("End");
  await expect(date).toHaveValue("");
  await tap("English");
  await expect(guide.element.getByRole("textbox", { name: "Next visit" })).toHaveValue("Monday, zebra room");
  await expect(date).toHaveValue("");

  await tap("End this visit");
  await expect(guide.element.getByText("That visit has ended.")).toBeVisible();
  await tap("Choosing about 10 minutes");
  await tap("Hand over");
  await expect(date).toHaveValue(today);
  await expect(guide.element.getByRole("textbox", { name: "Next visit" })).toHaveValue("");
  await guide.open("My sheet");
  await expect(bring).toHaveValue("");
});

test("the FDA's warning stands by every compounded way", async ({ visit, page }) => {
  const { guide, tap } = await desk(visit, page);
  await tap("Lozenge, home");
  for (const issue of ["Does it help?", "Who is with me?", "What does it cost?"]) {
    await tap(issue);
    await expect(guide.element.getByText("FDA warning about compounded ketamine").filter({ visible: true })).toBeVisible();
    await tap("All issues");
  }
});

test("nothing in it is a barrier", async ({ visit, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { guide, tap } = await desk(visit, page);
  // What was pressed takes a moment to change its colours.
  const barriers = async () => {
    await guide.root.evaluate((root) => Promise.all(root.getAnimations({ subtree: true }).map(({ finished }) => finished)));
    return guide.axe();
  };
  expect(await barriers()).toEqual([]);
  await tap("What can go wrong?");
  await tap("Staff notes");
  expect(await barriers()).toEqual([]);
  await tap("All issues");
  await tap("First visit about 10 minutes");
  expect(await barriers()).toEqual([]);
});

test("a site that isn't in a consultation fetches nothing of it", async ({ visit, server }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.readThrough();
  await expect(guide.tab("Consultation")).toHaveCount(0);
  expect(server.requests.filter((path) => /consult|desk/.test(path))).toEqual([]);
});

test("on a phone the desk is read as well as the rest", async ({ visit, page }) => {
  const { guide } = await desk(visit, page);
  await page.setViewportSize({ width: 320, height: 700 });
  const size = await guide.element.getByRole("heading", { name: "Which two ways?" }).evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
  expect(size).toBeGreaterThanOrEqual(17);
});
