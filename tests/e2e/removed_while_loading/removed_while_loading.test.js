import { expect, test } from "../support/guide.js";

const remove = (element) => {
  window.removed = element;
  element.remove();
};
const putBack = () => document.querySelector("main").append(window.removed);

for (const [what, file] of [
  ["the markup", /en\.\w+\.html$/],
  ["the app", /\.wasm$/],
  ["the styles", /kap\.\w+\.css$/],
]) {
  test(`a guide that leaves while ${what} is on its way is quiet, and may come back`, async ({ visit, server, page }) => {
    const arrive = server.hold(file);
    const requested = page.waitForRequest(file);
    const guide = await visit("removed_while_loading/");
    await requested;
    await guide.element.evaluate(remove);
    const arrived = page.waitForResponse(file);
    arrive();
    await arrived;
    expect((await guide.seen()).events).toEqual([]);

    await page.evaluate(putBack);
    await guide.is("ready");
    await guide.readThrough();
    expect(await guide.told("kap-guide-ready")).toHaveLength(1);
    expect((await guide.seen()).console).toEqual([]);
  });
}
