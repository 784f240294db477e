// A server that is busy for a moment refuses one file. All guides of the page wait for the same answer,
// and all of them get over it.

import { expect, test } from "../support/guide.js";

/** A file of each kind. */
const files = {
  "the guide's script": /\/guide\.\w+\.js$/,
  "the first markup": /\/en\.\w{6}\.html$/,
  "the styles": /\/kap\.\w+\.css$/,
  "the app's script": /\/kap\.\w+\.js$/,
  "the app": /\.wasm$/,
};

for (const [what, file] of Object.entries(files)) {
  test(`three guides get over one refusal of ${what}`, async ({ visit, page, server }) => {
    let refusals = 0;
    const answer = server.answer(file, {
      get status() {
        if (refusals) return 200;
        refusals++;
        return 503;
      },
    });
    const guide = await visit("fails_once/");
    await expect.poll(() => guide.told("kap-guide-ready")).toHaveLength(3);
    answer();
    await expect(page.locator("kap-guide #guide[data-state=ready]")).toHaveCount(3);
    expect(await guide.told("kap-guide-failed")).toEqual([]);
    expect((await guide.seen()).console).toEqual([]);
    await guide.readThrough();
  });
}
