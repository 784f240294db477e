// A guide with a clinic's profile, and what its owner is told.

/** The guide with this text, or what it stands for, as its clinic's profile. */
export async function withProfile(visit, page, answer) {
  const body = typeof answer === "string" ? answer : JSON.stringify(answer);
  await page.route("**/clinic.json", (route) => route.fulfill({ contentType: "application/json", body }));
  const guide = await visit("profile/");
  await guide.is("ready");
  return guide;
}

export const warnings = async (guide) => (await guide.seen()).console;

/** The clinic's line in the guide's foot. */
export const line = (guide) => guide.element.locator(".foot .clinic-line");

/** What the choice of route offers, in the reader's words. */
export const routes = (guide) => guide.route.locator("option").evaluateAll((options) => options.map((option) => option.label));
