import { expect, Guide, test } from "../support/guide.js";

const button = (guide, name) => guide.element.getByRole("button", { name, exact: true }).filter({ visible: true }).first();
const heading = (guide, name) => guide.element.getByRole("heading", { name });
const harms = "What may it do to my body and my mind?";
const undo = (guide) => guide.element.getByRole("button", { name: /^Undo/ });
const line = (page) => page.locator("#before p");

async function consultation(visit) {
  const guide = await visit("consult_bad_input/dist/consult.html");
  await guide.is("ready");
  return guide;
}

test("a hand that taps twice at once does it once", async ({ visit, browserName }) => {
  test.skip(browserName === "firefox", "its driver counts each click as the first");
  const guide = await consultation(visit);
  const way = button(guide, "Spravato spray");
  await way.dblclick();
  await expect(way).toHaveAttribute("aria-pressed", "true");
  await button(guide, "Choosing about 10 minutes").click();
  await button(guide, "Next: What can go wrong?").dblclick();
  await expect(heading(guide, harms)).toBeVisible();
  await expect(guide.element.getByRole("list", { name: "Agenda" }).locator("[data-talked]")).toHaveCount(1);

  await button(guide, "End this visit").dblclick();
  await undo(guide).click();
  await expect(heading(guide, harms)).toBeVisible();
});

test("a long press is a press, and opens nothing", async ({ visit }) => {
  const guide = await consultation(visit);
  await button(guide, "Choosing about 10 minutes").click();
  await button(guide, "Next: What can go wrong?").click({ delay: 1_200 });
  await expect(heading(guide, harms)).toBeVisible();
});

test("a tablet that is turned, and text at twice the size, keep the topic and lose nothing", async ({ visit, page }) => {
  const guide = await consultation(visit);
  await button(guide, "Choosing about 10 minutes").click();
  await button(guide, "Next: What can go wrong?").click();
  for (const [width, height] of [[820, 1180], [590, 410], [1180, 820]]) {
    await page.setViewportSize({ width, height });
    await expect(heading(guide, harms)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const next = button(guide, "Next: Who is with me?");
    await next.scrollIntoViewIfNeeded();
    await expect(next).toBeInViewport({ ratio: 1 });
  }
});

test("a visit may last two hours while somebody touches the page", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await button(guide, "Does it help?").click();
  for (let minutes = 0; minutes < 120; minutes += 4) {
    await page.clock.fastForward("04:00");
    await page.keyboard.press("Shift");
  }
  await expect(guide.element.getByRole("alertdialog")).toBeHidden();
  await expect(heading(guide, /^Could it help me/)).toBeVisible();
});

test("two tabs are two visits", async ({ visit, page, context, server }) => {
  const guide = await consultation(visit);
  await button(guide, "What can go wrong?").click();
  const tab = await context.newPage();
  await tab.goto(`${server.url}/consult_bad_input/dist/consult.html`);
  const other = new Guide(tab, tab.locator("kap-guide"));
  await other.is("ready");
  await expect(heading(other, "What kind of visit is it?")).toBeVisible();
  await button(other, "When can I drive?").click();
  await button(other, "End this visit").click();
  await expect(other.element.getByText("That visit has ended.")).toBeVisible();
  await page.bringToFront();
  await expect(heading(guide, harms)).toBeVisible();
});

test("a clock that is set back ends no visit and keeps none for ever", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await consultation(visit);
  await button(guide, "What can go wrong?").click();
  await page.clock.setSystemTime(await page.evaluate(() => Date.now() - 86_400_000));
  await page.clock.runFor(2_000);
  await expect(heading(guide, harms)).toBeVisible();
  await page.clock.fastForward("05:10");
  await expect(guide.element.getByRole("alertdialog")).toBeVisible();
});

test("the day of the check is told, and facts that are past their day", async ({ visit, page }) => {
  await page.clock.setSystemTime(new Date("2026-11-30T09:00:00Z"));
  await consultation(visit);
  await expect(line(page)).toHaveText(/^Ready to work offline\. Checked on Nov 30, 2026, .+\.$/);
  await page.clock.setSystemTime(new Date("2027-12-30T09:00:00Z"));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(line(page)).toHaveText(/Checked on Dec 30, 2027, .+ Some facts here were to be checked again by 2026-12-31\./);
});

test("a profile's address that is none is left out, and the rest of the page's address holds", async ({ visit, page }) => {
  const guide = await visit("consult_bad_input/dist/consult.html?profile=http://&route=iv");
  await guide.is("ready");
  await expect(button(guide, "IV drip")).toHaveAttribute("aria-pressed", "true");
  await expect(line(page)).toHaveText(/^Ready to work offline\./);
  await guide.element.getByText("Need help now?").click();
  const asked = page.waitForEvent("dialog").then(async (dialog) => {
    await dialog.dismiss();
    return dialog.message();
  });
  await guide.element.getByRole("link", { name: /988lifeline|Chat online/ }).first().click();
  expect(await asked).toMatch(/^This leaves the consultation/);
});
