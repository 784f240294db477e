import { expect, test } from "../support/webkit.js";

test("under a strict policy with trusted types the guide works without a violation", async ({ visit }) => {
  const guide = await visit("strict_csp/");
  await guide.is("ready");
  await guide.open("Compare");
  await guide.open("Questions");
  await guide.click("summary", "Is it safe?");
  expect(await guide.text()).toContain("It is not free of risk.");
  const { console, violations, errors } = await guide.seen();
  expect({ console, violations, errors }).toEqual({ console: [], violations: [], errors: [] });
});
