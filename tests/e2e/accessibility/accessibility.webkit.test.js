import { expect, test } from "../support/webkit.js";

// Six looks, each of seconds.
test.slow();

for (const state of ["static", "ready"]) {
  for (const scheme of ["light", "dark"]) {
    test(`axe finds nothing in any part (${state}, ${scheme})`, async ({ visit, server, session }) => {
      if (state === "static") server.hold(/\.wasm$/);
      const guide = await visit("accessibility/");
      await guide.is(state);
      await session.run((scheme) => document.querySelector("kap-guide").setAttribute("color-scheme", scheme), scheme);
      await guide.is(state);
      for (const name of ["Compare", "Questions", "My sheet", "Steps"]) {
        await guide.open(name);
        expect(await guide.axe()).toEqual([]);
      }
      await guide.begin();
      await expect.poll(() => guide.text()).toContain("Hard, and what helps");
      expect(await guide.axe()).toEqual([]);
    });
  }
}
