// What people come with, on a phone, from the guide's first page: what each costs them.

import { expect, test } from "../support/guide.js";
import { Reader } from "./reader.js";

test.skip(({ browserName }) => browserName !== "chromium", "one engine measures");
test.use({ viewport: { width: 390, height: 844 } });

/** @param {(situation: string) => Promise<import("../support/guide.js").Guide>} visit @param {string} task */
const reader = async (visit, task) => {
  const guide = await visit("tasks/");
  await guide.is("ready");
  return { guide, reader: new Reader(guide, task) };
};

test("does it work?", async ({ visit }) => {
  const { guide, reader: anna } = await reader(visit, "does it work");
  await anna.finds(guide.element.getByText(/of 100/).first(), { taps: 0, screens: 1, words: 120 });
});

test("what the day with a drip is like", async ({ visit }) => {
  const { guide, reader: anna } = await reader(visit, "the day with a drip");
  await anna.taps(guide.element.getByRole("button", { name: "I'm thinking about it" }));
  await anna.chooses(guide.route, "iv");
  await expect(guide.root).toHaveAttribute("data-route", "iv");
  const day = guide.element.getByText("The day at a glance", { exact: true }).filter({ visible: true });
  await anna.taps(day);
  await anna.finds(guide.element.getByText("Driving again").filter({ visible: true }), { taps: 4, screens: 1.3, words: 130 });
});

test("a drip or Spravato, with nobody to take me home", async ({ visit }) => {
  const { guide, reader: anna } = await reader(visit, "drip or Spravato without a ride");
  await anna.taps(guide.tab("Compare"));
  const part = guide.part("Compare");
  await anna.taps(part.getByRole("checkbox", { name: "IV drip" }));
  await anna.taps(part.getByRole("checkbox", { name: "Spravato spray" }));
  await anna.taps(part.locator("summary", { hasText: "What would make this hard for you?" }));
  await anna.taps(part.getByRole("checkbox", { name: "No ride home" }));
  const answer = part.getByText("Staff may have ideas if you know no one.").filter({ visible: true });
  await expect(answer).toHaveCount(2);
  await anna.finds(answer.last(), { taps: 5, screens: 1, words: 160 });
  await anna.finds(part.getByText("What are my choices if no adult can take me home or stay with me?"), { taps: 5, screens: 1.2, words: 190 });
});

test("when I may drive again", async ({ visit }) => {
  const { guide, reader: anna } = await reader(visit, "driving");
  await anna.taps(guide.tab("Questions"));
  const question = guide.question("Can I drive or work after?");
  await anna.taps(question.locator("summary").first());
  await anna.finds(question.getByText(/^Not that day/).first(), { taps: 2, screens: 1.1, words: 120 });
});

test("my bladder hurts the day after", async ({ visit }) => {
  const { guide, reader: anna } = await reader(visit, "bladder the day after");
  await anna.taps(guide.element.getByRole("button", { name: /^I had a session/ }).first());
  const after = guide.element.locator("#after");
  await anna.taps(after.getByText("Bladder", { exact: true }));
  await anna.finds(after.getByText(/^Pain when you pass urine/), { taps: 2, screens: 1, words: 120 });
});

test("I want to die", async ({ visit }) => {
  const { guide, reader: anna } = await reader(visit, "suicidal now");
  await anna.finds(guide.element.getByRole("link", { name: /988/ }).filter({ visible: true }).first(), { taps: 0, screens: 0.25, words: 20 });
  await anna.taps(guide.tab("Questions"));
  await guide.search.fill("I want to die");
  await anna.finds(guide.part("Questions").getByRole("link", { name: /988/ }).filter({ visible: true }).first(), { taps: 1, screens: 1, words: 100 });
});

test("what I want to ask my clinic", async ({ visit }) => {
  const { guide, reader: anna } = await reader(visit, "my questions to the clinic");
  await anna.taps(guide.tab("My sheet"));
  await anna.finds(guide.part("My sheet").getByRole("button", { name: "Show to my clinic" }), { taps: 1, screens: 1, words: 100 });
});

test("I am the one who drives them", async ({ visit }) => {
  const { guide, reader: anna } = await reader(visit, "the one who drives me");
  await anna.taps(guide.element.getByRole("button", { name: /^I take someone home/ }));
  await anna.finds(guide.element.locator("#companion").getByText("Emergency now", { exact: true }), { taps: 1, screens: 1.5, words: 150 });
});
