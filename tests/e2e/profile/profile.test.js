import { expect, test } from "../support/guide.js";
import { line, routes, warnings, withProfile } from "./clinic.js";

const emergency = (guide) => guide.crisis.getByRole("link", { name: /^Emergency/ }).first();

/** All that a clinic can say, once. */
const WHOLE = {
  name: "Larkspur Clinic",
  phone: "(509) 555-0142",
  after_hours: "(509) 555-0199",
  hours: "Monday to Friday, 8 to 5",
  address: "14 Mill Lane",
  arrival: "Ring the bell beside the blue door.",
  booking: "/book",
  questions_link: "mailto:care@example.org",
  logo: "dist/demo/larkspur.svg",
  languages: ["en"],
  routes: [
    {
      id: "iv",
      visit_minutes: 115,
      price: 475,
      sessions: 6,
      includes: "the drip and the nurse",
      days: "Tuesdays",
      present: "a nurse all the time",
      eating: "nothing for 6 hours before",
    },
    "lozenge-clinic",
  ],
  texts: { title: "Ketamine at Larkspur" },
  views: ["questions", "walkthrough", "compare", "summary"],
  compare: ["iv", "lozenge-clinic"],
  questions: [{ question: "Where does my driver wait?", answer: "In the room <b>beside</b> yours." }],
  checklist: { prepare: ["Sign the form in our portal"] },
  steps: { prepare: { bring: ["A blanket"], differs: ["A nurse calls you the day before.", "The doctor comes by once more."] } },
  theme: { accent: "#7a1f5c", radius: 12, density: "compact", scheme: "dark" },
};

test("the clinic's name, number and reviewer stand where people look for them", async ({ visit }) => {
  const guide = await visit("profile/");
  await guide.is("ready");
  await expect(line(guide)).toContainText("Your clinic: Larkspur Clinic");
  const call = { name: "Call (509) 555-0142" };
  await expect(line(guide).getByRole("link", call)).toHaveAttribute("href", "tel:5095550142");

  await guide.crisis.locator("summary").first().click();
  await guide.crisis.getByText("Call the clinic today", { exact: true }).click();
  await expect(guide.crisis.getByRole("link", call)).toBeVisible();

  await guide.open("My sheet");
  await guide.reveal(guide.part("My sheet").getByText("Whom to call, and when"));
  await expect(guide.part("My sheet").getByRole("link", call).first()).toBeVisible();

  await guide.element.getByText("About this guide", { exact: true }).click();
  const who = guide.element.getByRole("definition").filter({ hasText: "Not yet reviewed by a clinician." });
  await expect(who).toContainText(
    "That is about the guide as its authors publish it. Larkspur Clinic says that Dr. Ana Ruiz, medical director, reviewed it for the clinic's patients on 2026-11-01.",
  );
  expect(await warnings(guide)).toEqual([]);
});

test("a line against a safety text isn't shown; the guide's own stands, and the owner is told why", async ({ visit, page }) => {
  const differs = ["You may drive home.", "A nurse goes with you to the door."];
  const guide = await withProfile(visit, page, {
    name: "Larkspur Clinic",
    steps: { "going-home": { differs } },
    checklist: { "going-home": ["No need for a companion"] },
    questions: [{ question: "Do I need a companion?", answer: "No." }],
    texts: { title: "Ketamine is completely safe" },
  });
  await expect(guide.element.getByRole("heading", { level: 2 }).first()).not.toContainText("safe");
  await guide.element.evaluate((element) => element.goTo({ view: "walkthrough", step: "going-home" }));
  const step = guide.step("Going home");
  await expect(step).toContainText("A nurse goes with you to the door.");
  await expect(step).not.toContainText("You may drive home");
  await expect(step).not.toContainText("No need for a companion");
  await expect(step).toContainText(/do not drive|no driving|don't drive/i);
  await guide.open("Questions");
  await expect(guide.element.getByText("Do I need a companion?")).toHaveCount(0);
  const told = await warnings(guide);
  expect(told).toHaveLength(4);
  expect(told.join("\n")).toContain(
    'clinic.json: steps.going-home.differs[0]: This says "you may drive home", which speaks against the guide\'s safety texts. It is not shown, and the guide\'s text stands. Take it out, or say what the guide says.',
  );
});

test("a name of one long word stays within a phone", async ({ visit, page }) => {
  await page.route("**/clinic.json", (route) => route.fulfill({ json: { name: "KetamineTherapyCenterOfGreaterFairhaven.com", phone: "(509) 555-0142" } }));
  await page.setViewportSize({ width: 320, height: 640 });
  const guide = await visit("profile/");
  await expect(line(guide)).toContainText("KetamineTherapyCenter");
  await guide.help.click();
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(beyond)).toBe(0);
});

test("on a phone the clinic's number begins where the line does", async ({ visit, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const guide = await visit("profile/");
  await expect(line(guide)).toBeVisible();
  const [start, number] = await line(guide).evaluate((line) => {
    const words = new Range();
    words.selectNodeContents(line.querySelector("a"));
    return [line.getBoundingClientRect().left, words.getBoundingClientRect().left];
  });
  expect(Math.abs(number - start)).toBeLessThan(1);
  // Nor is it cut off at twice the text size.
  await guide.element.evaluate((element) => element.style.setProperty("--kap-font-size", "32px"));
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(beyond)).toBe(0);
});

test("what the clinic doesn't offer is marked, and can still be read", async ({ visit }) => {
  const guide = await visit("profile/");
  await guide.is("ready");
  await expect.poll(() => routes(guide)).toContain("Muscle shot (not offered here)");
  expect((await routes(guide)).filter((label) => !label.includes("not offered"))).toEqual([
    "Not sure yet",
    "IV drip",
    "Lozenge, clinic",
  ]);
  await guide.begin();
  await guide.route.selectOption("im");
  await expect(guide.route).toHaveValue("im");
  expect(await routes(guide)).toContain("Muscle shot (not offered here)");

  await guide.open("Compare");
  const head = (name) => guide.element.getByRole("rowheader", { name }).first();
  await expect(head("Muscle shot").getByText("Not offered here")).toBeVisible();
  await expect(head("IV drip").getByText("Not offered here")).toBeHidden();
});

test("what the clinic says of a way stands before the guide's own figures, as the clinic's", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { ...WHOLE, views: undefined });
  await guide.begin();
  await guide.route.selectOption("iv");
  const first = guide.step("First call and check-up").locator(".facts > div").first();
  await expect(first).toContainText(/Your clinic\s*\$475 for each session\. What it covers: the drip and the nurse\. Days: Tuesdays\./);
  await guide.next("Getting ready");
  await expect(guide.step("Getting ready")).toContainText("Eating: nothing for 6 hours before.");
  await guide.next("Arriving and checks");
  await expect(guide.step("Arriving and checks")).toContainText("A visit takes 115 minutes. Ring the bell beside the blue door.");

  // Of a way that the clinic doesn't speak of it says nothing.
  await guide.route.selectOption("im");
  await expect(guide.step("Arriving and checks").getByText("How long")).toBeVisible();
  await expect(guide.step("Arriving and checks")).not.toContainText("115 minutes");

  await guide.open("Compare");
  await expect(guide.part("Compare").getByRole("row", { name: /IV drip/ }).first()).toContainText("here: 115 min");
  const cell = guide.part("Compare").locator("#row-course td.column-1");
  await expect(cell).toContainText("Your clinic says: $2,850 for 6 sessions.");
});

test("a question is sent, and a visit booked, beside no risk", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { ...WHOLE, views: undefined });
  const book = guide.element.getByRole("link", { name: "Book a visit" });
  await expect(book).toHaveAttribute("href", "/book");
  await expect(book).toBeVisible();
  await expect(guide.element.getByRole("link", { name: "Ask the clinic a question" })).toHaveAttribute(
    "href",
    "mailto:care@example.org",
  );
  await expect(line(guide).getByRole("link", { name: "When closed: (509) 555-0199" })).toBeVisible();
  await guide.begin();
  await expect(book).toBeHidden();
  await guide.open("Compare");
  await expect(book).toBeHidden();
  await guide.open("My sheet");
  await expect(book).toBeVisible();
});

test("what the clinic adds is marked as its own, stays plain words, and can be found and kept", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { ...WHOLE, views: undefined });
  await guide.begin();
  await guide.next("Getting ready");
  const own = guide.step("Getting ready").getByLabel("Sign the form in our portal (from your clinic)");
  await own.check();
  await guide.step("Getting ready").getByLabel("Bring: A blanket (from your clinic)").check();
  await guide.open("My sheet");
  const sheet = guide.part("My sheet");
  await expect(sheet.getByLabel("Sign the form in our portal")).toBeChecked();
  await expect(sheet.getByLabel("Bring: A blanket")).toBeChecked();
  await expect(sheet.getByText("A nurse calls you the day before.")).toBeVisible();

  await guide.open("Questions");
  await expect(guide.part("Questions").getByRole("heading", { name: "From your clinic" })).toBeVisible();
  await guide.search.fill("driver wait");
  const found = guide.part("Questions").locator(".found-questions .question").filter({ hasText: "Where does my driver wait?" });
  await expect(found.getByText("From your clinic")).toBeVisible();
  await found.locator("summary").click();
  await expect(found.getByText("In the room <b>beside</b> yours.")).toBeVisible();
});

test("what a clinic does differently stands first, as its own, and takes nothing of the guide's away", async ({ visit, page }) => {
  const own = await withProfile(visit, page, { ...WHOLE, views: undefined });
  await own.begin();
  await own.next("Getting ready");
  const first = own.step("Getting ready").locator(".facts > div").filter({ visible: true }).first();
  await expect(first).toHaveText(/^Your clinic\s*A nurse calls you the day before\.\s*The doctor comes by once more\.$/);
  const rest = () => own.step("Getting ready").locator("li").filter({ hasNotText: "(from your clinic)" }).allInnerTexts();
  const withIt = await rest();
  const guide = await withProfile(visit, page, {});
  await guide.begin();
  await guide.next("Getting ready");
  expect(withIt).toEqual(await rest());
  await expect(guide.step("Getting ready").getByText("Your clinic", { exact: true })).toBeHidden();
});

test("the clinic's looks, title, parts and columns are the guide's", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, WHOLE);
  await expect(guide.element.getByRole("tab")).toHaveText(["Questions", "Steps", "Compare", "My sheet"]);
  await expect(guide.element.getByRole("heading", { name: "Ketamine at Larkspur" })).toBeVisible();
  await expect(guide.element.getByRole("img", { name: "Larkspur Clinic" })).toBeVisible();
  await expect(guide.element.getByRole("link", { name: "Español" })).toBeHidden();
  const look = await guide.root.evaluate((root) => {
    const { backgroundColor, lineHeight, fontSize } = getComputedStyle(root);
    return { backgroundColor, lines: parseFloat(lineHeight) / parseFloat(fontSize) };
  });
  expect(look.backgroundColor).toBe("rgb(25, 27, 28)");
  expect(look.lines).toBeCloseTo(1.35);
  // The accent is too dark for that paper, which is mended and told.
  const told = await warnings(guide);
  expect(told.filter((line) => line.includes("--kap-accent is rgb(122, 31, 92)"))).toHaveLength(1);
  await guide.open("Compare");
  await expect(guide.part("Compare").getByRole("checkbox", { name: "IV drip" })).toBeChecked();
  await expect(guide.part("Compare").getByRole("checkbox", { name: "Lozenge, clinic" })).toBeChecked();
});

test("the page may have a title of its own", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { title: false });
  await expect(guide.element.getByText("Ketamine therapy: what to expect and how to choose")).toBeHidden();
});

test("a profile in the page itself needs no file, and is followed when it changes", async ({ visit, page }) => {
  await page.route("**/profile/", async (route) => {
    const html = await (await route.fetch()).text();
    const within = `<script type="application/json">${JSON.stringify({ name: "Larkspur Clinic", region: "uk" })}</script>`;
    await route.fulfill({ contentType: "text/html", body: html.replace(' profile="clinic.json">', `>${within}`) });
  });
  const guide = await visit("profile/");
  await guide.is("ready");
  await expect(line(guide)).toContainText("Your clinic: Larkspur Clinic");
  await expect(guide.element.getByRole("link", { name: "999" }).first()).toBeVisible();
  await guide.element.evaluate((element) => {
    const script = element.querySelector("script");
    if (script) script.textContent = '{ "name": "Sage Clinic" }';
  });
  await expect(line(guide)).toContainText("Your clinic: Sage Clinic");
  await expect(guide.element.getByRole("link", { name: "911" }).first()).toBeVisible();
});

test("no profile reaches the safety texts", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, {
    hide_crisis_card: true,
    texts: { crisis: "Do not call.", title: "Ketamine" },
    booking: "javascript:alert(1)",
    theme: { accent: "red; display: none" },
  });
  await expect(guide.element.getByRole("link", { name: "Call 988" }).first()).toBeVisible();
  await guide.crisis.locator("summary").first().click();
  await expect(guide.element.getByText("Do not call.")).toHaveCount(0);
  await expect(guide.element.getByRole("link", { name: "Book a visit" })).toHaveCount(0);
  const told = await warnings(guide);
  expect(told).toHaveLength(4);
  expect(told.filter((line) => line.includes("reaches for one of the guide's safety texts"))).toHaveLength(2);
});

test("without a profile nothing of it is there", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await expect(guide.element.getByText("Your clinic:").first()).toBeHidden();
  expect((await routes(guide)).join()).not.toContain("not offered");
});

test("names stay words, whatever is in them", async ({ visit, page }) => {
  const name = '<img src=x onerror="document.title=1"> {phone} & "Larkspur"';
  const guide = await withProfile(visit, page, { name, phone: "+44 (0)20 7946 0000" });
  await expect(line(guide).locator("b")).toHaveText(name);
  await expect(line(guide).getByRole("link")).toHaveAttribute("href", "tel:+442079460000");
  await expect(page).toHaveTitle("A clinic's page");
});

test("the clinic's region brings its numbers; the page's own attribute comes first", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, { region: "uk" });
  await guide.crisis.locator("summary").first().click();
  await expect(emergency(guide)).toHaveText("Emergency: 999");
  await guide.element.evaluate((element) => element.setAttribute("region", "au"));
  await expect(guide.root).toHaveAttribute("data-state", "ready");
  await expect(guide.crisis).not.toHaveAttribute("open");
  await guide.crisis.locator("summary").first().click();
  await expect(emergency(guide)).toHaveText("Emergency: 000");
});

test("another profile takes the place of the first", async ({ visit, page }) => {
  await page.route("**/other.json", (route) => route.fulfill({ json: { name: "Aster House" } }));
  const guide = await visit("profile/");
  await guide.is("ready");
  await expect(line(guide)).toContainText("Larkspur Clinic");
  await guide.element.evaluate((element) => element.setAttribute("profile", "other.json"));
  await expect(line(guide)).toContainText("Your clinic: Aster House");
  await expect(line(guide).getByRole("link")).toHaveCount(0);
  expect((await routes(guide)).join()).not.toContain("not offered");
});
