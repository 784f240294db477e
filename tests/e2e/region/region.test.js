import { expect, test } from "../support/guide.js";

const emergency = (guide) => guide.crisis.getByRole("link", { name: /^(Emergency|Emergencia)/ }).first();

test("a clinic in the United Kingdom shows its numbers before the app, and with it", async ({ visit, server }) => {
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit("region/");
  await guide.is("static");
  await guide.crisis.locator("summary").first().click();
  await expect(emergency(guide)).toHaveText("Emergency: 999");
  await expect(guide.crisis.getByText("Samaritans").first()).toBeVisible();
  arrive();
  await guide.is("ready");
  await expect(emergency(guide)).toHaveText("Emergency: 999");
  await guide.begin();
  await guide.next("Getting ready");
  await expect(guide.step("Getting ready").getByRole("link", { name: "116 123" }).first()).toBeVisible();
});

for (const [page, words] of [["embed.en.uk.html", "Emergency: 999"], ["embed.es.uk.html", "Emergencia: 999"]]) {
  test(`${page} shows that region's numbers, with scripts too`, async ({ visit }) => {
    const guide = await visit(`kap-guide/${page}`);
    await guide.is("ready");
    await guide.crisis.locator("summary").first().click();
    await expect(guide.crisis.getByRole("link", { name: words }).first()).toBeVisible();
  });
}

test("people elsewhere still find their own numbers", async ({ visit }) => {
  const guide = await visit("region/");
  await guide.is("ready");
  await guide.crisis.locator("summary").first().click();
  await guide.crisis.getByText("I am in another country").click();
  await expect(guide.crisis.getByText("988 Suicide & Crisis Lifeline")).toBeVisible();
});

test("rows and answers say what differs there", async ({ visit }) => {
  const guide = await visit("region/");
  await guide.is("ready");
  await guide.open("Compare");
  await guide.part("Compare").getByText("See all 13").click();
  const row = guide.element.getByRole("row", { name: /^Approval for depression in the UK/ });
  await expect(row.first()).toContainText("NICE");
  const routes = guide.element.getByRole("table", { name: "At a glance" });
  await expect(routes.getByRole("rowheader", { name: /^FDA status/ })).toHaveCount(0);
  await guide.open("Questions");
  const question = guide.element.locator("#q-fda-approved");
  await guide.reveal(question);
  await question.locator("summary").first().click();
  await expect(question.getByText(/^Approval for depression in the UK: /)).toBeVisible();
});

test("changing the region changes the guide, and the reader stays where they are", async ({ visit }) => {
  const guide = await visit("region/");
  await guide.is("ready");
  await guide.open("Compare");
  await guide.element.evaluate((element) => element.setAttribute("region", "au"));
  await guide.part("Compare").getByText("See all 13").click();
  await expect(guide.element.getByRole("rowheader", { name: /Australia/ }).first()).toBeVisible();
  await guide.crisis.locator("summary").first().click();
  await expect(emergency(guide)).toHaveText("Emergency: 000");
});

test("a region that isn't known is named with the nearest, and the guide runs on", async ({ visit }) => {
  const guide = await visit("region/wrong.html");
  await guide.is("ready");
  await guide.crisis.locator("summary").first().click();
  await expect(emergency(guide)).toHaveText("Emergency: 911");
  // The words for it are fetched only then.
  await expect.poll(async () => (await guide.seen()).console).toEqual([
    'warn: [kap-guide] <kap-guide region="us-east">: unknown value. Use one of: us, ca, uk, ie, eu, au, nz.',
  ]);
});

for (const { page, number, line } of [
  { page: "embed.en.uk.html", number: "999", line: "116 123" },
  { page: "embed.es.au.html", number: "000", line: "13 11 14" },
]) {
  test(`the finished page ${page} keeps its numbers once the app is there`, async ({ visit }) => {
    const guide = await visit(`region/dist/${page}`);
    await guide.is("ready");
    await guide.crisis.locator("summary").first().click();
    await expect(emergency(guide)).toContainText(number);
    await expect(guide.crisis.getByText(line).filter({ visible: true }).first()).toBeVisible();
  });
}

test("a region that isn't known, or has a space beside it, leaves the clinic's own", async ({ visit, server }) => {
  const tag = '<kap-guide loading="eager" region="england"><script type="application/json">{ "region": " UK " }</script>';
  server.answer(/\/region\/$/, { as: (page) => page.toString().replace(/<kap-guide[^>]*>/, tag) });
  const guide = await visit("region/");
  await guide.is("ready");
  await guide.crisis.locator("summary").first().click();
  await expect(emergency(guide)).toHaveText("Emergency: 999");
});
