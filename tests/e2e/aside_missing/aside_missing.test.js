import { expect, test } from "../support/guide.js";

const ASIDE = /aside\.\w+\.wasm$/;

/** The code for the page of the person who drives home. */
async function openCode(guide) {
  await guide.open("My sheet");
  await guide.element.getByText("The sheet for the person with me", { exact: true }).click();
  await guide.element.getByText("Link and code for this page", { exact: true }).click();
}

test("without it a guide shows no profile and no code, its links hold, and the owner is told once", async ({ visit, server }) => {
  server.answer(ASIDE, { status: 404 });
  const guide = await visit("aside_missing/");
  await guide.is("ready");
  await expect(guide.element.getByText("Larkspur Clinic")).toHaveCount(0);
  await openCode(guide);
  await expect(guide.element.getByLabel("Link to this sheet", { exact: true })).toHaveValue(/#kap-companion$/);
  await expect(guide.element.locator("#companion-code svg")).toHaveCount(0);
  const { console } = await guide.seen();
  expect(console).toEqual([expect.stringMatching(/^error: \[kap-guide\] aside\.\w+\.wasm was not found \(404\)/)]);
});

test("a page without a profile asks for it when a code is wanted, and not before", async ({ visit, server }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  const asked = () => server.requests.filter((path) => ASIDE.test(path));
  expect(asked()).toEqual([]);
  await openCode(guide);
  await expect(guide.element.locator("#companion-code").getByRole("img")).toBeVisible();
  expect(asked()).toHaveLength(1);
});

test("where it never answers, the guide lives without a profile after a few seconds", async ({ visit, server }) => {
  server.hold(ASIDE);
  const guide = await visit("aside_missing/");
  await guide.is("ready");
  await guide.open("Questions");
  await guide.search.fill("is it safe");
  await expect(guide.question("Is it safe?")).toBeVisible();
});
