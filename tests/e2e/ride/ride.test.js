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
