import { expect, test } from "../support/guide.js";

test("under a strict policy with trusted types the whole guide works without a violation", async ({ visit }) => {
  const guide = await visit("strict_csp/");
  await guide.is("ready");
  await guide.readThrough();
  await guide.route.selectOption("Lozenge, home");
  await guide.open("Questions");
  await guide.search.fill("bladder");
  await expect(guide.status).toHaveText(/answers found/);
  const { console, violations, errors } = await guide.seen();
  expect({ console, violations, errors }).toEqual({ console: [], violations: [], errors: [] });
});

test("before the app arrives there is no violation either", async ({ visit, server }) => {
  server.hold(/\.wasm$/);
  const guide = await visit("strict_csp/");
  await guide.is("static");
  await guide.readThrough();
  await guide.route.selectOption("Lozenge, home");
  await expect(guide.route).toHaveValue("lozenge-home");
  const { console, violations, errors } = await guide.seen();
  expect({ console, violations, errors }).toEqual({ console: [], violations: [], errors: [] });
});

test("the guide on its own page obeys the policy as well", async ({ visit, page }) => {
  const refused = [];
  page.on("console", (message) => refused.push(message.text()));
  const guide = await visit("strict_csp/dist/embed.html");
  await guide.is("ready");
  await guide.readThrough();
  expect(refused).toEqual([]);
});

test("the page for consultations obeys it, too, and keeps itself for work without a network", async ({ visit, page }) => {
  const refused = [];
  // What browsers otherwise say there is no refusal, such as that something has focus already.
  const note = (message) => /policy|violat|refused|blocked by|trusted/i.test(message.text()) && refused.push(message.text());
  page.on("console", note);
  const guide = await visit("strict_csp/dist/consult.html");
  await guide.is("ready");
  await expect(page.getByText(/^Ready to work offline\./)).toBeVisible();
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Second screen" }).click();
  const second = await opened;
  second.on("console", note);
  await guide.element.getByRole("button", { name: "What can go wrong?" }).click();
  await expect(second.getByRole("heading", { name: "What may it do to my body and my mind?" })).toBeVisible();
  await guide.element.getByRole("button", { name: "End this visit" }).first().click();
  await expect(guide.element.getByText("That visit has ended.")).toBeVisible();
  expect(refused).toEqual([]);
});
