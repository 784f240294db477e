import { expect, test } from "../support/guide.js";
import { Listener } from "./listener.js";

/** A ready guide and its listener. */
async function listen(visit, name = "") {
  const guide = await visit(`heard/${name}`);
  await guide.is("ready");
  const listener = new Listener(guide);
  await listener.start();
  expect(await listener.heard()).not.toEqual([]);
  return { guide, listener };
}

/** Whether these phrases are heard in this order, others between them or not. */
const inOrder = (heard, ...phrases) => {
  const rest = [...heard];
  const missing = phrases.filter((phrase) => {
    const at = phrase instanceof RegExp ? rest.findIndex((words) => phrase.test(words)) : rest.indexOf(phrase);
    if (at >= 0) rest.splice(0, at + 1);
    return at < 0;
  });
  expect(missing, heard.join("\n")).toEqual([]);
};

test("a walk: the route is chosen, the next step begins with its name, and it says where one is", async ({ visit, page, browserName }) => {
  const { guide, listener } = await listen(visit);
  await guide.element.getByRole("button", { name: "I'm thinking about it" }).focus();
  await page.keyboard.press("Enter");
  await expect(guide.step("The whole way in two minutes").getByRole("heading").first()).toBeFocused();
  inOrder(await listener.heard(), /^button, I'm thinking about it/, /^heading, The whole way in two minutes, Eleven steps/);
  await listener.readTo(/^end of region, The day at a glance/);
  inOrder(await listener.heard(), "You feel it begin", "Driving again", /not before tomorrow/);
  await guide.element.getByRole("button", { name: "Next First call and check-up" }).focus();
  await page.keyboard.press("Enter");
  await guide.route.focus();
  await page.keyboard.type("IV");
  if (browserName === "firefox") await page.keyboard.press("Enter");
  await expect(guide.route).toHaveValue("iv");
  inOrder(await listener.heard(), /^combobox, How would you take it\?/);

  for (const name of ["Getting ready", "Arriving and checks", "Taking the medicine"]) {
    await guide.element.getByRole("button", { name: `Next ${name}` }).focus();
    await page.keyboard.press("Enter");
    await expect(guide.step(name).getByRole("heading", { name })).toBeFocused();
    inOrder(await listener.heard(), `button, Next ${name}`, new RegExp(`^heading, ${name}, Step \\d+ of 11, level 4`));
  }
  expect(await listener.readBackTo(/^Step/)).toBe("Step 4 of 11");
  await listener.readBackTo(/^navigation, All steps/);
  await listener.heard();
  await listener.readTo(/^end of navigation, All steps/);
  const steps = (await listener.heard()).filter((phrase) => phrase.startsWith("button"));
  expect(steps).toHaveLength(13);
  expect(steps.filter((phrase) => phrase.includes("current"))).toEqual(["button, Taking the medicine, current step"]);
  await listener.readTo(/^heading, Speak up/);
  inOrder(await listener.heard(), "heading, Do, level 5", /^checkbox, /, "heading, Hard, and what helps, level 5", "heading, Speak up, level 5");
});

test("a comparison: every cell is heard between the names of its row and its columns", async ({ visit, page }) => {
  const { guide, listener } = await listen(visit);
  await guide.open("Compare");
  const part = guide.part("Compare");
  await part.getByRole("checkbox", { name: "IV drip" }).check();
  await part.getByRole("checkbox", { name: "Muscle shot" }).check();
  for (const name of ["Compare the", "Getting it"]) await part.locator("summary").filter({ hasText: name }).click();
  await guide.tab("Compare").focus();
  await listener.heard();
  // A row's name alone: what it means is told once, in a cell of its own.
  expect(await listener.readTo(/^rowheader, Needle/)).toBe("rowheader, Needle");
  inOrder(
    await listener.heard(),
    "heading, Compare, level 3",
    /^table, All ways/,
    "columnheader, Way",
    /^checkbox, IV drip/,
    "heading, The same for all you chose, level 4",
    /^table, At a glance/,
    "columnheader, What is compared",
    "columnheader, What it means",
    "columnheader, IV drip",
    "columnheader, Muscle shot",
    /^table, Getting it/,
  );
  await listener.readTo(/^end of row,/);
  const cells = (await listener.heard()).filter((phrase) => phrase.startsWith("cell, "));
  inOrder(cells, /^cell, Details/, /^cell, Yes A small tube goes into a vein/, /^cell, Yes One shot, sometimes two/);
  expect(cells.length).toBe(3);

  await part.getByRole("checkbox", { name: "Lozenge, home" }).focus();
  await page.keyboard.press("Space");
  await expect(part.getByRole("status").filter({ hasText: /./ })).toHaveText("3 of 13 ticked.");
  inOrder(await listener.heard(), /^checkbox, Lozenge, home/, "polite: 3 of 13 ticked.");
});

test("a search: the number of answers is told politely, and the first one opens", async ({ visit, page }) => {
  const { guide, listener } = await listen(visit);
  await guide.open("Questions");
  await guide.search.focus();
  await listener.heard();
  await page.keyboard.type("bladder");
  await expect(guide.question("Can it damage my bladder?")).toBeVisible();
  const told = (await listener.heard()).filter((phrase) => phrase.startsWith("polite: "));
  expect(told.at(-1)).toBe(`polite: ${await guide.status.textContent()}`);
  // What has been told isn't told again at every letter.
  expect(told).toEqual([...new Set(told)]);

  await page.keyboard.press("Tab");
  inOrder(await listener.heard(), /Can it damage my bladder\?/);
  await page.keyboard.press("Enter");
  await expect(guide.question("Can it damage my bladder?")).toHaveAttribute("open");
  await listener.readTo(/^end of group/);
  inOrder(await listener.heard(), "paragraph", /bladder/);
});

test("the crisis card: it opens, and a number is heard as a link", async ({ visit, page }) => {
  const { guide, listener } = await listen(visit);
  await guide.crisis.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await expect(guide.crisis).toHaveAttribute("open");
  inOrder(await listener.heard(), /Need help now\?/);
  await listener.readTo(/Text 988/);
  inOrder(await listener.heard(), "link, Emergency: 911", "988 Suicide & Crisis Lifeline", "link, Call 988", "link, Text 988");
});

test("the summary: what was ticked is heard there, and the safety check explains", async ({ visit, page }) => {
  const { guide, listener } = await listen(visit);
  await guide.begin();
  await listener.heard();
  await guide.step("First call and check-up").getByRole("checkbox").first().focus();
  await page.keyboard.press("Space");
  const [ticked] = (await listener.heard()).filter((phrase) => phrase.startsWith("checkbox, "));
  const item = ticked.replace(/, not checked$/, "");

  await guide.open("My sheet");
  await guide.tab("My sheet").focus();
  await listener.heard();
  await listener.readTo(/^heading, Five points/);
  const heard = await listener.heard();
  inOrder(heard, "heading, What I want to do, level 4", "heading, First call and check-up, level 5");
  // The reader knows a box by its attribute, so it doesn't hear that it is ticked.
  expect(heard.filter((phrase) => phrase.startsWith(item))).toHaveLength(1);

  // News is told only in a place that was there before.
  const section = (name) => guide.part("My sheet").getByRole("region", { name, exact: true });
  await expect(section("My questions for the clinic").getByRole("status")).toHaveCount(1);
  await expect(section("Take it with me").getByRole("status")).toHaveCount(2);
  await section("My questions for the clinic").getByLabel("A question in my own words").fill("Can my sister sit in?");
  await section("My questions for the clinic").getByRole("button", { name: "Add it to my list" }).click();
  await expect(section("My questions for the clinic").getByRole("status")).toHaveText("Added to your list.");
  inOrder(await listener.heard(), "polite: Added to your list.");

  const carry = section("Take it with me");
  await carry.getByText("Carry it to my phone").click();
  await carry.getByRole("button", { name: "Copy the link" }).click();
  await expect(carry.getByText("The link is copied.")).toBeVisible();
  // The link itself isn't read out.
  await expect(carry.getByRole("button", { name: "Copy the link" })).toBeFocused();
  inOrder(await listener.heard(), "polite: The link is copied.");

  await guide.reveal(guide.part("My sheet").getByText("When can you drive again?"));
  const point = guide.part("My sheet").getByRole("group", { name: "When can you drive again?" });
  await point.getByLabel("As soon as I feel clear and steady").focus();
  await page.keyboard.press("Space");
  await expect(point.getByText("Here it is once more")).toBeVisible();
  inOrder(await listener.heard(), /^radio, As soon as I feel clear and steady/, /^polite: .*Here it is once more/);
});

test("a first visit: what is pressed, where one is, and what stands there", async ({ visit, page }) => {
  const { guide, listener } = await listen(visit, "consult.html");
  const press = async (name) => {
    await guide.element.getByRole("button", { name, exact: true }).filter({ visible: true }).first().focus();
    await page.keyboard.press("Enter");
  };
  await press("Spravato spray");
  await expect(guide.element.getByRole("button", { name: "Spravato spray", pressed: true })).toBeVisible();
  inOrder(await listener.heard(), /^button, Spravato spray/);
  await press("First visit about 10 minutes");
  await expect(guide.element.getByRole("heading", { name: /^Could it help me/ })).toBeFocused();
  inOrder(await listener.heard(), /^button, First visit about 10 minutes/, /^heading, Could it help me/);
  await press("Next: What can go wrong?");
  await expect(guide.element.getByRole("heading", { name: /^What may it do/ })).toBeFocused();
  await listener.readTo(/^checkbox, For the sheet/);
  inOrder(
    await listener.heard(),
    /^heading, What may it do to my body and my mind\?/,
    /^Read each picture with its own comparison only/,
    /^heading, .*Spravato spray/,
    /41 of 100/,
    /59 of 100 did not/,
    /You can say/,
    /^checkbox, For the sheet/,
  );
  await listener.readBackTo(/^list, Agenda/);
  const agenda = (await listener.heard()).filter((phrase) => phrase.startsWith("button, "));
  expect(agenda.filter((phrase) => phrase.includes("current"))).toEqual(["button, What can go wrong?, current step"]);
});
