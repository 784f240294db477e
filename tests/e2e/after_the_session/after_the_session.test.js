import { expect, test } from "../support/guide.js";

for (const state of ["static", "ready"]) {
  test(`"is this normal?" is one action away from every part (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("after_the_session/");
    await guide.is(state);
    await guide.open("Questions");
    const after = guide.element.locator("#after");
    await after.getByText("I've had my session: is this normal?").click();
    const titles = after.getByRole("heading");
    await expect(titles.first()).toHaveText("Emergency now");
    await expect(after.getByRole("link", { name: "911" }).first()).toBeVisible();
    await expect(after.getByRole("link", { name: "988" }).first()).toBeVisible();
    expect(await titles.count()).toBeGreaterThanOrEqual(5);
  });
}
