import { readFile } from "node:fs/promises";
import { expect, test } from "../support/guide.js";

test("who comes to take somebody home puts it into their calendar, made on the device", async ({ visit, page, server, browserName }) => {
  const guide = await visit("ride/");
  await guide.is("ready");
  await guide.element.getByRole("button", { name: /^I take someone home/ }).click();
  const companion = guide.element.locator("#companion");
  await companion.getByText("The ride in my calendar").click();
  const file = companion.getByRole("link", { name: "Save the calendar entry" });
  await expect(file).toBeHidden();
  const asked = server.requests.length;
  await companion.getByLabel("Day and time to be picked up").fill("2026-12-01T14:30");
  await expect(file).toBeVisible();
  // Firefox that is driven over BiDi tells of no download.
  const entry = browserName === "chromium"
    ? await Promise.all([page.waitForEvent("download"), file.click()]).then(async ([download]) => {
        expect(download.suggestedFilename()).toBe("ride.ics");
        return readFile(await download.path(), "utf8");
      })
    : decodeURIComponent((await file.getAttribute("href")).split(",")[1]);
  expect(entry).toContain("DTSTART:20261201T143000\r\n");
  expect(entry).toContain("SUMMARY:Pick-up after a clinic visit\r\n");
  expect(entry).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/);
  expect(entry).not.toMatch(/ketamine|esketamine/i);
  expect(server.requests.slice(asked)).toEqual([]);

  await companion.getByLabel("Day and time to be picked up").fill("");
  await expect(file).toBeHidden();
});

test("in a consultation no file is left on the clinic's device", async ({ visit }) => {
  const guide = await visit("ride/");
  await guide.is("ready");
  await guide.element.evaluate((element) => element.setAttribute("mode", "consult"));
  await guide.is("ready");
  await guide.tab("Steps").click();
  await guide.element.getByRole("button", { name: /^I take someone home/ }).click();
  await expect(guide.element.getByRole("button", { name: "Print this page" })).toBeVisible();
  await expect(guide.element.getByText("The ride in my calendar")).toBeHidden();
});

test("to clear everything takes the time and the file away, and leaves the clinic's address", async ({ visit, page }) => {
  await page.route("**/clinic.json", (route) => route.fulfill({ json: { name: "Larkspur Clinic", address: "14 Mill Lane" } }));
  const guide = await visit("ride/");
  await guide.element.evaluate((element) => element.setAttribute("profile", "clinic.json"));
  await expect(guide.element.locator(".foot .clinic-line")).toContainText("Larkspur Clinic");
  await guide.open("My sheet");
  const companion = guide.element.locator("#companion");
  const turn = () => companion.locator("> summary").click();
  const [time, where, what] = ["Day and time to be picked up", "Where", "What to bring"].map((name) => companion.getByLabel(name, { exact: true }));
  const file = companion.getByRole("link", { name: "Save the calendar entry" });
  await turn();
  await expect(where).toHaveValue("14 Mill Lane");
  await where.fill("The back door");
  await what.fill("A blanket");
  await companion.getByText("The ride in my calendar").click();
  await time.fill("2026-12-01T14:30");
  await expect(file).toBeVisible();
  await turn();
  await guide.element.getByRole("button", { name: "Clear everything" }).click();
  await turn();
  await expect(time).toHaveValue("");
  await expect(file).toBeHidden();
  await expect(what).toHaveValue("");
  await expect(where).toHaveValue("14 Mill Lane");
});
