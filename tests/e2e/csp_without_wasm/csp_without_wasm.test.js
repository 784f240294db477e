import { expect, test } from "../support/guide.js";

test("a policy that forbids WebAssembly leaves the guide readable and names the directive", async ({ visit }) => {
  const guide = await visit("csp_without_wasm/");
  await guide.is("failed");
  await guide.readThrough();
  const { console, violations, events } = await guide.seen();
  expect(events[0]).toEqual(["kap-guide-failed", { kind: "csp" }]);
  expect(console[0]).toMatch(/^error: \[kap-guide\] .*'wasm-unsafe-eval' to script-src/);
  expect(violations.filter((violation) => violation !== "script-src wasm-eval")).toEqual([]);
});

test("titles and other phrasings are searched all the same, and who may be in danger sees whom to call", async ({ visit }) => {
  const guide = await visit("csp_without_wasm/");
  await guide.is("failed");
  await guide.open("Questions");
  const found = guide.part("Questions").locator(".found-questions .question");
  await guide.search.fill("driving");
  await expect(found.first()).toContainText("drive");
  await found.first().locator("> summary").click();
  await expect(found.first().locator(".answer")).toBeVisible();
  await guide.search.fill("I want to die");
  await expect(guide.part("Questions").getByRole("link", { name: "Emergency: 911" })).toBeVisible();
  await guide.search.fill("xylophone");
  await expect(guide.status).toHaveText(/^No answer here matches/);
  await expect(guide.part("Questions").getByRole("link", { name: "Emergency: 911" })).toBeHidden();
  await guide.search.fill("");
  await expect(guide.question("Is it safe?")).toBeVisible();
  await expect(found).toHaveCount(0);
});

test("what was ticked goes along into the other language, though the app can't come", async ({ visit }) => {
  const guide = await visit("csp_without_wasm/");
  await guide.is("failed");
  await guide.open("Compare");
  await guide.part("Compare").getByRole("checkbox", { name: "Muscle shot" }).check();
  await guide.element.getByRole("link", { name: "Español" }).click();
  await expect(guide.root).toHaveAttribute("lang", "es");
  await expect(guide.part("Comparar").getByRole("checkbox", { name: "Inyección IM" }).first()).toBeChecked();
});
