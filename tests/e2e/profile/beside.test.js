import { expect, test } from "../support/guide.js";
import { warnings, withProfile } from "./clinic.js";

/** What stands directly under a line. */
const after = (line) => line.locator("xpath=following-sibling::*[1]");

test("under a line that speaks of driving, doses or emergencies stands what the guide says of it", async ({ visit, page }) => {
  const guide = await withProfile(visit, page, {
    name: "Larkspur Clinic",
    hours: "Any emergency: our office, day and night",
    routes: [{ id: "iv", eating: "a light lunch is fine", days: "Tuesdays" }],
    questions: [
      { question: "When may I drive?", answer: "Most people feel ready by the evening." },
      { question: "Where is the tea?", answer: "In the hall." },
    ],
    steps: {
      prepare: { bring: ["Your pills"], differs: ["We see no harm in a glass of wine.", "A nurse calls you the day before."] },
    },
  });
  const hours = guide.element.locator(".foot").getByText(/^Any emergency: our office/);
  await expect(after(hours)).toHaveText(/^This guide on emergencies: With an emergency sign, call 911 first, and the clinic after\./);
  await expect(after(hours).getByRole("link", { name: "911" }).first()).toHaveAttribute("href", "tel:911");
  await guide.begin();
  await guide.route.selectOption("iv");
  await guide.next("Getting ready");
  const step = guide.step("Getting ready");
  await expect(after(step.getByText("We see no harm in a glass of wine."))).toHaveText(/^This guide on alcohol and street drugs: Your breath can slow\./);
  await expect(after(step.getByText("Eating: a light lunch is fine."))).toHaveText(/^This guide on eating and drinking: For Spravato/);
  const pills = step.locator("li").filter({ hasText: "Bring: Your pills" });
  await expect(pills).toContainText("This guide on your medicines: Tell the clinic about all you take.");
  await expect(pills.getByRole("checkbox")).toHaveAccessibleName("Bring: Your pills (from your clinic)");
  await expect(step.locator("[data-beside]").filter({ visible: true })).toHaveCount(3);
  await guide.open("Questions");
  const asked = guide.part("Questions").locator(".question");
  await asked.filter({ hasText: "When may I drive?" }).locator("summary").click();
  await expect(after(asked.getByText("Most people feel ready by the evening."))).toHaveText(/^This guide on driving: Do not drive or use machines until the next day/);
  await asked.filter({ hasText: "Where is the tea?" }).locator("summary").click();
  await expect(asked.getByText("In the hall.").locator("xpath=following-sibling::*")).toHaveCount(0);
  expect(await warnings(guide)).toEqual([]);
});
