import { expect, test } from "../support/guide.js";

for (const state of ["static", "ready"]) {
  test(`who wrote this, who checked it, and from what (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("about/");
    await guide.is(state);
    await guide.element.getByText("About this guide", { exact: true }).click();
    const about = guide.element.locator(".about");
    for (const [term, words] of [
      ["Who wrote it", "No clinician is among the authors"],
      ["Who checked it", "Not yet reviewed by a clinician"],
      ["Language", "It is not a translation"],
      ["How it is kept up to date", "every six months"],
      ["Money and interests", "No company"],
    ]) {
      await expect(about.locator("dt", { hasText: term }).locator("+ dd")).toContainText(words);
    }
    await expect(guide.element.getByText(/Published 2026.\d\d.\d\d\. Next review by 20\d\d/)).toBeVisible();

    await about.getByRole("button", { name: "All sources" }).click();
    const sources = guide.element.locator("#sources");
    await expect(sources.locator("summary")).toBeFocused();
    await expect(sources.getByRole("listitem").first()).toContainText(/Facts taken from it were/);
    expect(await sources.getByRole("listitem").count()).toBeGreaterThan(100);
  });
}
