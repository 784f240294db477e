import { expect, test } from "../support/webkit.js";

test("the guide is read before the app, then with it", async ({ visit, server }) => {
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit("plain/");
  await guide.is("static");
  await guide.open("Compare");
  expect(await guide.text()).toContain("All ways and other choices");
  await guide.open("Steps");
  arrive();
  await guide.is("ready");

  await guide.begin();
  await guide.click("button", "Next Getting ready");
  await expect.poll(() => guide.text()).toContain("Plan your meals, a quiet evening");
  await guide.open("Questions");
  await guide.click("summary", "Is it safe?");
  expect(await guide.text()).toContain("It is not free of risk.");
  const { events, console, errors, violations } = await guide.seen();
  expect(events.map(([name]) => name)).toEqual([
    "kap-view-changed",
    "kap-view-changed",
    "kap-guide-ready",
    "kap-step-changed",
    "kap-step-changed",
    "kap-step-changed",
    "kap-view-changed",
    "kap-question-opened",
  ]);
  expect({ console, errors, violations }).toEqual({ console: [], errors: [], violations: [] });
});
