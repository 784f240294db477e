import { expect, test } from "../support/webkit.js";

test("when the app breaks, every guide goes back to what can be read", async ({ visit, session }) => {
  const guide = await visit("panicked/");
  await guide.all("ready");
  await session.run(() => {
    const root = document.querySelector("kap-guide").shadowRoot;
    root.querySelector(".pages").remove();
    const route = root.querySelector("#route");
    route.value = "lozenge-home";
    route.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await guide.is("failed");
  await guide.open("Questions");
  const failed = () => window.seen.events.filter(([name]) => name === "kap-guide-failed").map(([, detail]) => detail);
  expect(await session.run(failed)).toEqual([{ kind: "panicked" }, { kind: "panicked" }]);
});
