import { expect, test } from "../support/webkit.js";

test("two guides go their own ways on one instance of the app", async ({ visit, server, session }) => {
  const guide = await visit("two_guides/");
  await guide.all("ready");
  await guide.open("Questions");
  await guide.begin(1);
  await guide.click("button", "Next Getting ready", 1);
  const parts = () =>
    [...document.querySelectorAll("kap-guide")].map(
      (guide) => guide.shadowRoot.querySelector("[role=tabpanel]:not([hidden])").id,
    );
  expect(await session.run(parts)).toEqual(["part-questions", "part-walkthrough"]);
  expect(server.requests.filter((path) => /kap\.\w+\.wasm/.test(path))).toHaveLength(1);
});
