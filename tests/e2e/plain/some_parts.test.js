// A guide that shows some of its parts.

import { expect, test } from "../support/guide.js";

/** The first of its parts is there, and its tab is the one that keys find. */
async function isAtQuestions(guide) {
  await guide.is("ready");
  await expect(guide.tab("Questions")).toHaveAttribute("aria-selected", "true");
  await expect(guide.tab("Questions")).toHaveAttribute("tabindex", "0");
  await expect(guide.part("Questions").getByRole("heading", { name: "Questions", exact: true })).toBeVisible();
}

test("a view that isn't among the views gives way to the first of them, and the owner is told", async ({ visit, page }) => {
  const told = [];
  page.on("console", (message) => told.push(message.text()));
  const guide = await visit("plain/dist/embed.html?view=walkthrough&views=questions,summary");
  await isAtQuestions(guide);
  expect(told).toEqual(['[kap-guide] <kap-guide view="walkthrough">: unknown value. Use one of: questions, summary.']);
});

test("a reader whose part is taken away meanwhile is in the first", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.open("Compare");
  await guide.element.evaluate((element) => element.setAttribute("views", "questions summary"));
  await isAtQuestions(guide);
});

test("a clinic's parts come before a view of the page that isn't among them", async ({ visit, page }) => {
  await page.route("**/clinic.json", (route) => route.fulfill({ json: { name: "Larkspur Clinic", views: ["questions", "summary"] } }));
  const guide = await visit("profile/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.setAttribute("view", "compare"));
  await isAtQuestions(guide);
});

test("no way leads into a part that isn't there", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.setAttribute("views", "questions summary"));
  await isAtQuestions(guide);
  await expect(guide.waysOn.getByRole("button")).toHaveText(["Questions", /^My sheet/]);
  const others = guide.part("Questions").locator("[data-go]").filter({ hasNotText: /Questions|sources/i });
  await expect(others).toHaveCount(0);
});
