import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "../support/guide.js";
import { DIST } from "../support/server.js";
import { builder, NOT_OPENED, PAGE } from "./form.js";

test("what is filled in is shown at once, and stands in the file", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await expect(page.getByText("Nothing is wrong.")).toBeVisible();
  await build.field("Name").fill("Larkspur Clinic");
  await expect(build.line).toContainText("Your clinic: Larkspur Clinic");
  await build.field("Region").selectOption("United Kingdom");
  await expect(build.guide.element.getByRole("link", { name: "999" }).first()).toBeVisible();
  await build.unfold("Ways you offer");
  await build.field("Drip into a vein (IV)").check();
  await build.field("Price of a session, a whole number").fill("475");
  await build.unfold("Questions you answer yourself");
  await page.getByRole("button", { name: "Add a question" }).click();
  await build.field("Question").fill("Where does my driver wait?");
  await build.field("Answer").fill("In the next room.");
  await build.unfold("Looks");
  await build.field("Light or dark").selectOption("dark");
  await expect(build.guide.root).toHaveCSS("background-color", "rgb(25, 27, 28)");
  await build.holds({
    name: "Larkspur Clinic",
    region: "uk",
    routes: [{ id: "iv", price: 475 }],
    questions: [{ question: "Where does my driver wait?", answer: "In the next room." }],
    theme: { scheme: "dark" },
  });
  await expect(build.told).toHaveCount(0);
});

test("what isn't right is told by the guide itself, and mended is told no more", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.field("Phone").fill("ask us");
  await expect(build.told).toHaveText([/^phone: "ask us" can't be dialled/]);
  await expect(build.field("Phone")).toHaveAccessibleDescription(/^"ask us" can't be dialled/);
  await build.field("Link to book a visit").fill("javascript:alert(1)");
  await build.unfold("Looks");
  await build.field("Colour, such as #14545c or teal").fill("#ffd600");
  await expect(build.told).toHaveCount(3);
  await build.field("Phone").fill("(509) 555-0142");
  await build.field("Link to book a visit").fill("/book");
  await build.field("Colour, such as #14545c or teal").fill("#14545c");
  await expect(page.getByText("Nothing is wrong.")).toBeVisible();
});

test("a line against a safety text is told at its field, in the page's language, and the list leads there", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.unfold("What you add to the steps", "Going home");
  const differs = build.field("What you do differently");
  await differs.fill("A nurse goes with you to the door.\nYou may drive home.");
  const told = "“you may drive home” speaks against the guide's safety texts. Patients don't see this line. Take it out, or say what the guide says.";
  await expect(build.told).toHaveText([told]);
  await expect(differs).toHaveAttribute("aria-invalid", "true");
  await expect(differs).toHaveAccessibleDescription(told);
  await expect(build.guide.element.getByText("You may drive home.")).toHaveCount(0);
  await build.unfold("What you add to the steps");
  await build.told.getByRole("button").click();
  await expect(differs).toBeFocused();
  await differs.fill("A nurse goes with you to the door.");
  await expect(page.getByText("Nothing is wrong.")).toBeVisible();
  await expect(differs).not.toHaveAttribute("aria-invalid");

  const spanish = await visit("builder/dist/setup/builder.es.html");
  await spanish.is("ready");
  await page.getByLabel("Horario", { exact: true }).fill("No necesita acompañante.");
  await expect(page.getByText(/^«no necesita acompanante» contradice los textos de seguridad/).first()).toBeVisible();
});

test("what isn't right is told where it stands: in a route, a question, a visit", async ({ visit, page }) => {
  const build = await builder(visit, page);
  const routes = ["im", { id: "iv", includes: "Guaranteed relief" }];
  const questions = [{ question: "Where?", answer: "Here." }, { question: "Can I drive home?", answer: "Yes." }];
  const presets = [{ name: "First", minutes: 5, topics: ["help", "hlep"] }];
  await build.open(JSON.stringify({ routes, questions, presets, theme: { accent: "tealish" } }));
  await build.unfold("Ways you offer", "Questions you answer yourself", "Visits with a patient", "Looks");
  for (const [field, words] of [
    [build.page.locator('[data-path="routes.iv.includes"]'), /guaranteed relief|guaranteed/],
    [build.page.getByLabel("Answer").nth(1), /can i drive home/],
    [build.page.getByLabel("What you talk about, in order 1"), /no topic "hlep"/],
    [build.page.getByLabel("Colour, such as #14545c or teal"), /is not a colour/],
  ]) {
    await expect(field).toHaveAccessibleDescription(words);
  }
});

test("opened as a file it says where it works, and lets nobody fill it in for nothing", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "drivers of Firefox let files run scripts, which no reader's Firefox does");
  await page.goto(pathToFileURL(join(DIST, "setup/builder.html")).href);
  await expect(page.getByText(/This page can't work here: it was opened as a file/)).toBeVisible();
  await expect(page.getByText("Nothing is wrong.")).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Tablet")).toBeFocused();
});

test("a kind of visit has a link that opens the desk with its topics", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.unfold("Visits with a patient");
  await page.getByRole("button", { name: "Add a kind of visit" }).click();
  await page.getByLabel("What you talk about, in order 1").selectOption("When can I drive?");
  await page.getByLabel("What you talk about, in order 2").selectOption("Going home");
  const link = page.getByLabel("Link that opens this visit");
  await expect(link).toHaveValue(/\/dist\/consult\.html\?profile=\/clinic\.json#kap-visit_driving_step-going-home$/);
  await build.field("Region").selectOption("United Kingdom");
  await expect(link).toHaveValue(/\/consult\.en\.uk\.html/);
  await expect(page.getByLabel("On your own site")).toHaveValue(/\/embed\.en\.uk\.html"/);
});

test("steps, order, words, visits and the review are the clinic's own", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.field("Name").fill("Larkspur Clinic");
  await build.unfold("What you add to the steps", "Getting ready");
  await build.field("What to bring").fill("A blanket\n\n A list of your medicines ");
  await build.field("What you do differently").fill("A nurse calls you the day before.");
  await build.unfold("Order and words");
  await build.field("Parts of the guide, in order 1").selectOption("Questions");
  await build.field("Parts of the guide, in order 2").selectOption("Steps");
  await build.field("Title").fill("Ketamine at Larkspur");
  await build.unfold("Visits with a patient");
  await page.getByRole("button", { name: "Add a kind of visit" }).click();
  const visits = page.locator("[data-several=presets] > fieldset");
  await visits.getByLabel("Name", { exact: true }).fill("Ride home");
  await visits.getByLabel("Minutes", { exact: true }).fill("5");
  await build.field("What you talk about, in order 1").selectOption("Going home");
  await build.field("What you talk about, in order 2").selectOption("Hand over");
  await build.unfold("Your own review");
  await build.field("Role and credentials").fill("MD");
  await expect(build.told).toHaveText([/reviewer\.name: This is missing/, /reviewer\.date: This is missing/]);
  const review = page.locator("#form > details").filter({ hasText: "Your own review" });
  await review.getByLabel("Name", { exact: true }).fill("Ana Ruiz");
  await review.getByLabel("Day of the review, such as 2026-11-21").fill("2026-11-01");
  await build.holds({
    name: "Larkspur Clinic",
    steps: {
      prepare: { bring: ["A blanket", "A list of your medicines"], differs: ["A nurse calls you the day before."] },
    },
    views: ["questions", "walkthrough"],
    texts: { title: "Ketamine at Larkspur" },
    presets: [{ name: "Ride home", minutes: 5, topics: ["step:going-home", "sheet"] }],
    reviewer: { name: "Ana Ruiz", role: "MD", date: "2026-11-01" },
  });
  await expect(build.told).toHaveCount(0);
  await expect(build.guide.element.getByRole("tab")).toHaveText(["Questions", "Steps"]);
  await expect(build.guide.element.getByRole("heading", { name: "Ketamine at Larkspur" })).toBeVisible();
});

/** What clinics have written before there was a form, and what no form has. */
const WRITTEN = {
  name: "Sage Clinic",
  checklist: { prepare: ["Sign the form"] },
  routes: ["im", "Spravato"],
  title: false,
  views: ["compare", "kompare"],
  languages: ["es", "fr"],
  steps: { dose: { bring: ["Socks"] } },
  opening: "never",
};

test("a file is opened, changed and taken back; what the form has no field for stays in it", async ({ visit, page }) => {
  const build = await builder(visit, page);
  const file = WRITTEN;
  await build.open(JSON.stringify(file));
  await expect(build.field("Name")).toHaveValue("Sage Clinic");
  await expect(build.line).toContainText("Your clinic: Sage Clinic");
  await build.unfold("Ways you offer");
  await expect(build.field("Shot into a muscle (IM)")).toBeChecked();
  await build.field("Name").fill("Larkspur Clinic");
  await expect(build.line).toContainText("Your clinic: Larkspur Clinic");
  await build.holds({ ...file, name: "Larkspur Clinic" });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(build.field("Name")).toHaveValue("Sage Clinic");
  await expect(build.line).toContainText("Your clinic: Sage Clinic");
});

test("routes that stand by name are kept", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.open(JSON.stringify({ routes: { iv: { price: 475 }, im: {} } }));
  await build.unfold("Ways you offer");
  await expect(build.field("Price of a session, a whole number")).toHaveValue("475");
  await build.field("Name").fill("Larkspur Clinic");
  await build.holds({ name: "Larkspur Clinic", routes: [{ id: "iv", price: 475 }, "im"] });
});

test("what is downloaded is what the guide shows", async ({ visit, page, browserName }) => {
  test.skip(browserName === "firefox", "BiDi tells of no download");
  const build = await builder(visit, page);
  await build.field("Name").fill("Larkspur Clinic");
  await expect(build.line).toContainText("Your clinic: Larkspur Clinic");
  expect(await build.download()).toBe(await build.file());
});

test("of a broken file it says the line, and what to do", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.open('{\n  "name": "Sage Clinic",\n}');
  await expect(build.told).toHaveText([NOT_OPENED, /line 2: Take out the comma: nothing follows it before }\./]);
  await build.open("<!doctype html><p>Not found");
  await expect(build.told).toHaveText([NOT_OPENED, /This is a web page, not JSON\./]);
});

test("a file with a region that isn't there is told so, and what is pasted keeps the usual numbers", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.open(JSON.stringify({ region: "mars" }));
  await expect(build.told).toHaveText([/region: .*"mars"/]);
  await expect(page.getByLabel("On your own site")).toHaveValue(/tel:911[\s\S]*<\/kap-guide>$/);
  await expect(page.getByLabel("On your own site")).toHaveValue(/"\/builder\/dist\/embed\.html"/);
});

test("a file that nobody can read leaves a form that works", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.field("Name").fill("Larkspur Clinic");
  await expect(build.line).toContainText("Your clinic: Larkspur Clinic");
  let hours = 4;
  for (const [file, words] of [
    ['{"a":'.repeat(20_000) + "1" + "}".repeat(20_000), /more than 64 KB|nested deeper/],
    [JSON.stringify({ questions: Array(20_000).fill({ question: "Why?", answer: "So." }) }), /more than 64 KB/],
    ["[1, 2]", /This is a list; start with {/],
    ["<!doctype html><p>Not found", /This is a web page, not JSON/],
  ]) {
    const before = await page.getByLabel("On your own site").inputValue();
    await build.open(file);
    await expect(build.told).toHaveText([NOT_OPENED, words]);
    await expect(build.field("Name")).toHaveValue("Larkspur Clinic");
    await expect(page.getByLabel("On your own site")).toHaveValue(before);
    await expect(build.line).toContainText("Your clinic: Larkspur Clinic");
    hours += 1;
    await build.field("Hours").fill(`9 to ${hours}`);
    await expect(page.getByText("Nothing is wrong.")).toBeVisible();
    await build.holds({ name: "Larkspur Clinic", hours: `9 to ${hours}` });
  }
});

test("an empty file is told as that, and what is in the form stays", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.field("Name").fill("Larkspur Clinic");
  await build.holds({ name: "Larkspur Clinic" });
  await build.open("\n");
  await expect(build.told).toHaveText([/^That file is empty, so it was not opened\./]);
  await expect(build.field("Name")).toHaveValue("Larkspur Clinic");
});

test("widths are those of a phone, a sidebar and a consultation", async ({ visit, page }) => {
  const build = await builder(visit, page);
  for (const [name, width] of [
    ["Phone", 390],
    ["Sidebar", 320],
  ]) {
    await page.getByRole("radio", { name }).check();
    await expect.poll(async () => (await page.locator(".stage").boundingBox())?.width).toBe(width);
  }
  await page.getByRole("radio", { name: "Consultation" }).check();
  await expect(build.guide.element.getByRole("button", { name: "End this visit" }).first()).toBeVisible();
});

test("what it gives to paste is the clinic's guide", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.field("Name").fill("</script> Clinic");
  await build.field("Region").selectOption("United Kingdom");
  await expect(build.line).toContainText("Your clinic: </script> Clinic");
  await expect(page.getByLabel("On your own site")).toHaveValue(/tel:999/);
  const snippet = await page.getByLabel("On your own site").inputValue();
  await page.getByRole("button", { name: "Copy" }).first().click();
  await expect(page.getByText(/^(Copied\.|Selected\. Copy it with your keyboard\.)$/)).toBeVisible();

  await page.route("**/builder/", async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/html", body: html.replace(/<!--.*-->/, () => snippet) });
  });
  expect(snippet).toContain('src="/builder/dist/kap-guide.js"');
  expect(snippet).toContain('<a href="tel:999">999</a>');
  const guide = await visit("builder/");
  await guide.is("ready");
  await expect(guide.element.locator(".foot .clinic-line")).toContainText("Your clinic: </script> Clinic");
  expect((await guide.seen()).console).toEqual([expect.stringContaining("name: This has markup in it")]);
});

test("nothing of what is typed leaves the page", async ({ visit, page, server }) => {
  /** @type {string[]} */
  const asked = [];
  const build = await builder(visit, page);
  page.on("request", (request) => asked.push(request.method() + " " + request.url() + (request.postData() ?? "")));
  await build.field("Name").fill("Larkspur Clinic");
  await expect(build.line).toContainText("Your clinic: Larkspur Clinic");
  expect(asked.filter((line) => !line.startsWith(`GET ${server.url}/builder/dist/`))).toEqual([]);
  expect(asked.join()).not.toContain("Larkspur");
});

test("it has no violation, is used with keys, and fits a phone", async ({ visit, page }) => {
  // What judges the page is a script that its own policy would refuse.
  await page.route("**/builder.html", async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({ contentType: "text/html", body: html.replace(/<meta http-equiv[^>]*>/, "") });
  });
  await page.setViewportSize({ width: 390, height: 844 });
  const build = await builder(visit, page);
  await page.addScriptTag({ url: "/support/axe.js" });
  await page.locator("details").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });
  await build.field("Drip into a vein (IV)").check();
  expect(await build.guide.axe()).toEqual([]);
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(beyond)).toBe(0);
  await build.field("Name").focus();
  await page.keyboard.type("Larkspur Clinic");
  await page.keyboard.press("Tab");
  await expect(build.field("Phone")).toBeFocused();
  await expect(build.line).toContainText("Your clinic: Larkspur Clinic");
  await expect(build.field("Phone")).toBeFocused();
});

test("at the start nothing is marked as filled", async ({ page, server }) => {
  await page.goto(`${server.url}/${PAGE}`);
  const folds = page.locator("details > summary");
  await expect(folds.first()).toBeVisible();
  const marks = await folds.evaluateAll((all) => all.map((summary) => getComputedStyle(summary, "::after").content));
  expect(marks.filter((mark) => mark.includes("✓"))).toEqual([]);
});
