import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { expect, test } from "../support/guide.js";

/** The sheet that was made for the printer, as a page that can be printed to a file. */
async function sheet(guide) {
  const frame = guide.element.locator("iframe.sheet");
  await expect(frame).toBeAttached();
  return frame.evaluate(({ contentDocument }) => {
    const styles = contentDocument.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    const { documentElement } = contentDocument;
    return { html: documentElement.outerHTML.replace("</head>", `<style>${styles.join("\n")}</style></head>`), words: documentElement.innerText };
  });
}

/** Prints it; gives its words and how many pages it has. */
async function print(html, context, info, format) {
  const page = await context.newPage();
  await page.setContent(html);
  const file = info.outputPath(`${format}.pdf`);
  await page.pdf({ path: file, format, tagged: true });
  await page.close();
  const words = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  const facts = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  return { words, pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]), tagged: /Tagged:\s+yes/.test(facts) };
}

test("my sheet holds what was ticked and written, whom to call and the version, and nothing of the page", async ({ visit, context }, info) => {
  const guide = await visit("sheets/");
  await guide.is("ready");
  await guide.open("My sheet");
  await guide.element.getByRole("heading", { name: "What would make this hard for me" }).click();
  await guide.element.getByRole("checkbox", { name: "Needles", exact: true }).check();
  await guide.element.getByRole("button", { name: "Print my sheet" }).click();
  await expect.poll(() => guide.told("kap-summary-printed")).toEqual([{ sheet: "mine" }]);
  const { html } = await sheet(guide);
  for (const format of ["A4", "Letter"]) {
    const paper = await print(html, context, info, format);
    expect(paper.words).toContain("My sheet");
    expect(paper.words).toContain("Needles");
    expect(paper.words).toContain("988");
    expect(paper.words).toMatch(/kap-\s?guide \d+\.\d+\.\d+/);
    for (const blank of ["Name", "Date", "Next visit", "Phone, also after hours"]) expect(paper.words).toContain(blank);
    // The key points, a line each, and not the check that they come from.
    expect(paper.words).toContain("No driving until the next day, after a good sleep.");
    expect(paper.words).not.toContain("When can you drive again?");
    expect(paper.words).not.toContain("Sheets to print");
    expect(paper.words).not.toContain("Clear everything");
    expect(paper.words).not.toContain("The sheet for the person with me");
    expect(paper.tagged).toBe(true);
    expect(paper.pages).toBeLessThanOrEqual(2);
  }
});

test("the steps are printed short and in large type, for the way that was chosen", async ({ visit, context }, info) => {
  const guide = await visit("sheets/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.goTo({ step: "way", route: "iv" }));
  await expect(guide.root).toHaveAttribute("data-route", "iv");
  await guide.element.getByRole("button", { name: "Print the steps, short and large" }).click();
  await expect.poll(() => guide.told("kap-summary-printed")).toEqual([{ sheet: "steps" }]);
  const { html } = await sheet(guide);
  writeFileSync(info.outputPath("sheet.html"), html);
  const paper = await print(html, context, info, "A4");
  for (const words of ["988", "It may lift depression for a time", "First call and check-up", "When to call", "A nurse starts a slow drip"]) {
    expect(paper.words).toContain(words);
  }
  for (const words of ["What happens", "Eleven steps", "The day at a glance", "Print the steps"]) expect(paper.words).not.toContain(words);
  expect(paper.words).toMatch(/kap-\s?guide \d+\.\d+\.\d+/);
  expect(paper.pages).toBeLessThanOrEqual(9);
  expect(paper.tagged).toBe(true);
});

test("the companion's sheet is one page, on A4 and on Letter", async ({ visit, context }, info) => {
  const guide = await visit("sheets/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.print("companion"));
  await expect.poll(() => guide.told("kap-summary-printed")).toEqual([{ sheet: "companion" }]);
  const { html } = await sheet(guide);
  writeFileSync(info.outputPath("sheet.html"), html);
  for (const format of ["A4", "Letter"]) {
    const paper = await print(html, context, info, format);
    expect(paper.words).toContain("911");
    expect(paper.words).toContain("What to bring");
    expect(paper.words).not.toContain("Close this page");
    expect(paper.pages).toBe(1);
    expect(paper.tagged).toBe(true);
  }
});

test("a sheet that is printed before its part was opened has the clinic's lines", async ({ visit, page, context }, info) => {
  const profile = { name: "Larkspur Clinic", phone: "(509) 555-0142", address: "14 Mill Lane, second floor, Fairhaven" };
  await page.route("**/clinic.json", (route) => route.fulfill({ json: profile }));
  const guide = await visit("sheets/");
  await guide.element.evaluate((element) => element.setAttribute("profile", "clinic.json"));
  await expect(guide.element.locator(".foot .clinic-line")).toContainText("Larkspur Clinic");
  await guide.element.evaluate((element) => element.print("companion"));
  await expect.poll(() => guide.told("kap-summary-printed")).toEqual([{ sheet: "companion" }]);
  const { html } = await sheet(guide);
  const paper = await print(html, context, info, "Letter");
  expect(paper.words).toContain("Call (509) 555-0142");
  expect(paper.words).toContain("14 Mill Lane, second floor, Fairhaven");
  expect(paper.pages).toBe(1);
});

for (const [lang, region, told] of [
  ["en", "ca", "1-844-764-7669 (Quebec: 1-800-463-5060; Nunavut: your health unit)"],
  ["es", "ie", "01 809 2166 (de 8 de la mañana a 10 de la noche; si no, un hospital)"],
  ["es", "eu", "116 123 (si nadie contesta: 112)"],
]) {
  test(`the companion's sheet says where a number is no help, and is one page (${lang}, ${region})`, async ({ visit, context }, info) => {
    const guide = await visit("sheets/");
    await guide.element.evaluate((element, [lang, region]) => Object.assign(element, { lang }).setAttribute("region", region), [lang, region]);
    await expect(guide.root).toHaveAttribute("lang", lang);
    await guide.is("ready");
    await guide.element.evaluate((element) => element.print("companion"));
    await expect.poll(() => guide.told("kap-summary-printed")).toEqual([{ sheet: "companion" }]);
    const { html } = await sheet(guide);
    for (const format of ["A4", "Letter"]) {
      const paper = await print(html, context, info, format);
      expect(paper.words).toContain(told);
      expect(paper.pages).toBe(1);
    }
  });
}

test("each sheet names the clinic once, and nothing of what happened on the screen", async ({ visit, page, context }, info) => {
  const profile = { name: "Larkspur Clinic", phone: "(509) 555-0142" };
  await page.route("**/clinic.json", (route) => route.fulfill({ json: profile }));
  const guide = await visit("sheets/");
  await guide.element.evaluate((element) => element.setAttribute("profile", "clinic.json"));
  await expect(guide.element.locator(".foot .clinic-line")).toContainText("Larkspur Clinic");
  await guide.open("My sheet");
  await guide.element.getByLabel("A question in my own words").fill("May I bring my dog?");
  await guide.element.getByRole("button", { name: "Add it to my list" }).click();
  await expect(guide.element.getByText("Added to your list.")).toBeVisible();
  for (const name of ["mine", "companion"]) {
    await guide.element.evaluate((element, name) => element.print(name), name);
    await expect.poll(() => guide.told("kap-summary-printed")).toContainEqual({ sheet: name });
    const { words } = await print((await sheet(guide)).html, context, info, "A4");
    expect(words.match(/Call \(509\) 555-0142/g)).toHaveLength(1);
    expect(words.includes("May I bring my dog?")).toBe(name === "mine");
    expect(words).not.toContain("Added to your list.");
  }
});

test("what would fit on two pages isn't spread over three", async ({ visit, context }, info) => {
  const guide = await visit("sheets/");
  await guide.is("ready");
  await guide.open("My sheet");
  await guide.element.getByRole("button", { name: "Print my sheet" }).click();
  await expect.poll(() => guide.told("kap-summary-printed")).toEqual([{ sheet: "mine" }]);
  const { html } = await sheet(guide);
  for (const format of ["A4", "Letter"]) {
    expect((await print(html, context, info, format)).pages).toBeLessThanOrEqual(2);
  }
});

test("a sheet that does not exist is named", async ({ visit }) => {
  const guide = await visit("sheets/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.print("yours"));
  await expect.poll(async () => (await guide.seen()).console).toEqual(['warn: [kap-guide] print: there are "mine", "companion" and "steps".']);
});

test("a guide without that part prints the sheet, too, and warns of nothing", async ({ visit }) => {
  const guide = await visit("sheets/");
  await guide.element.evaluate((element) => element.setAttribute("views", "walkthrough questions"));
  await guide.is("ready");
  await expect(guide.tab("My sheet")).toHaveCount(0);
  await guide.element.evaluate((element) => element.print("mine"));
  await expect.poll(() => guide.told("kap-summary-printed")).toEqual([{ sheet: "mine" }]);
  expect((await guide.seen()).console).toEqual([]);
});
