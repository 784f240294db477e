import { expect, test } from "../support/webkit.js";

/** Ends the instance that lives: it is asked for more memory than there is, and traps. */
const end = () => {
  setTimeout(() => window.instances.at(-1).exports.__wbindgen_malloc(0x7fffffff, 1));
};

test("when the app dies a fresh one takes its place, and after a second death all can be read", async ({ visit, session }) => {
  const guide = await visit("panicked/");
  await guide.all("ready");
  await session.run(end);
  await expect.poll(() => session.run(() => window.instances.length)).toBe(2);
  await guide.all("ready");
  await guide.open("Questions");
  await session.run(end);
  await guide.is("failed");
  await guide.open("Questions");
  const failed = () => window.seen.events.filter(([name]) => name === "kap-guide-failed").map(([, detail]) => detail);
  expect(await session.run(failed)).toEqual([{ kind: "panicked" }, { kind: "panicked" }]);
});
