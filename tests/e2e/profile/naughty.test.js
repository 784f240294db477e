// Strings that have broken programs elsewhere (kap-core's naughty.txt), as a clinic's words and as a
// reader's: they stand there as they were written, and do nothing.

import { lines, written } from "../../../crates/kap-wasm/js/test/made_up.js";
import { expect, test } from "../support/guide.js";
import { withProfile } from "./clinic.js";

const ALL = lines("naughty.txt").map(written);

/** So many of them, from the whole list. @param {string[]} list @param {number} many */
const some = (list, many) => Array.from({ length: many }, (_, at) => list[Math.floor((at * list.length) / many)]);

/** What may stand in a line: something is seen, and nothing breaks or turns it. */
const UNSEEN = /[\u115f\u1160\u2800\u3164]/g;
const isLine = (said) => /[\p{L}\p{N}\p{S}]/u.test(said.replace(UNSEEN, "")) && !/[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffd]/u.test(said);
const LINES = some(ALL.filter((said) => isLine(said) && said.length <= 100).map((said) => said.trim()), 24);
const MARKUP = "<img src=x onerror=alert(1)>";

test("in a clinic's profile they stay words", async ({ visit, page }) => {
  const asked = [];
  page.on("dialog", (dialog) => dialog.dismiss().then(() => asked.push(dialog.message())));
  page.on("request", (request) => asked.push(request.url()));
  const guide = await withProfile(visit, page, {
    name: MARKUP,
    hours: LINES[0],
    address: LINES[1],
    arrival: LINES[2],
    checklist: { prepare: LINES.slice(3, 8) },
    steps: { prepare: { bring: LINES.slice(8, 11), differs: LINES.slice(11, 14) } },
    questions: LINES.slice(14, 19).map((said) => ({ question: `${said}?`, answer: said })),
    routes: [{ id: "iv", includes: LINES[19], days: LINES[20], present: LINES[21], eating: LINES[22] }],
    texts: { title: LINES[23] },
  });
  for (const part of ["My sheet", "Questions", "Compare", "Steps"]) await guide.open(part);
  const told = (await guide.seen()).console.join("\n");
  const shown = () =>
    guide.root.evaluate((root) => [...root.querySelectorAll("[data-clinic], .kap > header *")].map(({ textContent }) => textContent ?? ""));
  for (const said of [MARKUP, ...LINES]) {
    await expect.poll(async () => (await shown()).some((words) => words.includes(said)), { message: `${said}\n${told}` }).toBe(true);
  }
  expect(await guide.root.evaluate((root) => root.querySelectorAll("script, iframe, base, img:not([data-clinic]), [onload], [onerror], math").length)).toBe(0);
  expect(await page.evaluate(() => Object.keys(window).filter((name) => !window.seen.globals.includes(name) && !name.startsWith("__pw")))).toEqual([]);
  const { origin } = new URL(page.url());
  expect(asked.filter((address) => !address.startsWith(origin) && !address.startsWith("data:"))).toEqual([]);
  expect(asked.filter((address) => address.endsWith("/x"))).toEqual([]);
  expect((await guide.seen()).errors).toEqual([]);
  // Nothing of it makes the page wider.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await guide.readThrough();
});

test("as a reader's own questions they stay words, on this device too, and in the search nothing breaks", async ({ visit, page }) => {
  test.setTimeout(60_000);
  const guide = await visit("plain/");
  await guide.is("ready");
  const typed = some(ALL.filter((said) => said.length <= 500), 25);
  const squeezed = typed.map((said) => said.split(/[\s\x85]+/u).filter(Boolean).join(" "));
  const expected = [...new Set(squeezed.filter((said) => said.replace(/\ufeff/g, "") || said))];
  await guide.open("My sheet");
  const field = guide.element.getByLabel("A question in my own words");
  for (const said of typed) {
    await field.fill(said);
    await guide.element.getByRole("button", { name: "Add it to my list" }).click();
  }
  const list = () => guide.root.locator("#own-questions > li > span").evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(await list()).toEqual(expected);
  await guide.element.getByRole("checkbox", { name: "Keep this on this device", exact: true }).check();
  await page.reload();
  await guide.is("ready");
  await guide.open("My sheet");
  await expect.poll(list).toEqual(expected);

  await guide.open("Questions");
  for (const said of typed) {
    await guide.search.fill(said);
    await expect(guide.element.locator("#search-crisis")).toBeHidden();
  }
  await guide.search.fill("is it safe");
  await expect(guide.question("Is it safe?")).toBeVisible();
  expect((await guide.seen()).errors).toEqual([]);
});

test("what somebody else wrote into the device's storage hides nothing, and isn't taken for more than it is", async ({ visit, page }) => {
  const guide = await visit("plain/");
  await page.evaluate(() => {
    const ticks = Array.from({ length: 20_000 }, (_, at) => `x-${at}`).join(" ");
    const questions = Array.from({ length: 20_000 }, (_, at) => `Why ${at}?`).join("\n");
    localStorage["kap-guide"] = `1 iv q-nausea x"],*,[x=" ${ticks}\n${questions}`;
  });
  await page.reload();
  await guide.is("ready");
  await expect(guide.crisis.locator("summary").first()).toBeVisible();
  await expect(guide.route).toHaveValue("iv");
  await guide.open("My sheet");
  await expect(guide.root.locator("#own-questions > li")).toHaveCount(200);
  await guide.readThrough();
});
