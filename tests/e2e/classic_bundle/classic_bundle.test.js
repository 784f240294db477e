import { expect, test } from "../support/guide.js";

test("the loader ends nothing in a classic script that it was joined with, and works there", async ({ visit, page, server }) => {
  await page.route("**/bundle.js", async (route) => {
    const loader = await (await fetch(`${server.url}/classic_bundle/dist/kap-guide.js`)).text();
    // Short names at the top, as minified scripts of a page have them.
    const body = `let e = "menu", t = 1, n = 2;\n${loader}\nwindow.after = e + t + n;`;
    await route.fulfill({ contentType: "text/javascript", body });
  });
  const guide = await visit("classic_bundle/");
  await page.addScriptTag({ url: "bundle.js" });
  await guide.is("ready");
  await guide.readThrough();
  expect(await page.evaluate(() => /** @type {any} */ (window).after)).toBe("menu12");
  expect((await guide.seen()).console).toEqual([]);
});
