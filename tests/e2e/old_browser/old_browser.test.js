// The oldest browsers that the guide is made for: Chrome and Edge 111, Firefox 115, Safari 16.4. What
// they lack is taken out of a new one: from the page before any script, and from the style sheets.

import { reach } from "../support/keys.js";
import { expect, test } from "../support/guide.js";

/** What a style sheet may say that they don't know; there it is as if it weren't written. */
const UNKNOWN = [
  [/light-dark\(/g, "light-unknown("],
  [/:has\(/g, ":unknown("],
  [/:popover-open/g, ":unknown-open"],
  [/::details-content/g, "::unknown-content"],
  // Nested rules.
  [/([{};])&/g, "$1unknown&"],
];

/** Scripts' means of later years. */
function forget() {
  for (const name of Object.getOwnPropertyNames(Element.prototype)) {
    if (/^aria[A-Z]/.test(name)) delete Element.prototype[name];
  }
  for (const name of ["popover", "popoverTargetElement", "showPopover", "hidePopover", "togglePopover"]) {
    delete HTMLElement.prototype[name];
  }
  for (const name of ["popoverTargetElement", "popoverTargetAction"]) delete HTMLButtonElement.prototype[name];
  delete Element.prototype.checkVisibility;
  delete Element.prototype.setHTMLUnsafe;
  delete Object.groupBy;
  delete Map.groupBy;
  delete Promise.withResolvers;
  delete Promise.try;
  delete Array.fromAsync;
  delete AbortSignal.any;
  delete URL.canParse;
  delete URL.parse;
  for (const name of ["toSorted", "toReversed", "toSpliced", "with"]) delete Array.prototype[name];
  for (const name of ["union", "intersection", "difference", "isSubsetOf"]) delete Set.prototype[name];
  delete globalThis.Iterator;
  delete globalThis.navigation;
  delete Document.prototype.startViewTransition;
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(forget);
  await page.route(/\.css(\?|$)/, async (route) => {
    const response = await route.fetch();
    const body = UNKNOWN.reduce((css, [known, unknown]) => css.replace(known, unknown), await response.text());
    await route.fulfill({ response, body });
  });
});

test("the whole guide can be read and used", async ({ visit }) => {
  const guide = await visit("old_browser/");
  await guide.is("ready");
  await guide.readThrough();
  await guide.open("Questions");
  await guide.search.fill("bladder");
  await expect(guide.status).toHaveText(/answers? found/);
  await guide.open("Compare");
  await guide.part("Compare").getByRole("checkbox", { name: "IV drip" }).check();
  await guide.open("My sheet");
  const { errors, console } = await guide.seen();
  expect({ errors, console }).toEqual({ errors: [], console: [] });
});

test("before the app comes, tabs and steps say by attributes which is shown", async ({ visit, server, page }) => {
  server.hold(/\.wasm$/);
  const guide = await visit("old_browser/");
  await guide.is("static");
  await reach(guide.tab("Steps"));
  await page.keyboard.press("ArrowRight");
  await expect(guide.tab("Compare")).toHaveAttribute("aria-selected", "true");
  await expect(guide.tab("Steps")).toHaveAttribute("aria-selected", "false");
  await expect(guide.tab("Compare")).toBeFocused();
});

test("without WebAssembly, too, it moves and can be read, and nobody is told to mend the site", async ({ visit, page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  const guide = await visit("old_browser/");
  await guide.is("failed");
  await guide.readThrough();
  expect(await guide.told("kap-guide-failed")).toEqual([{ kind: "no-webassembly" }]);
  expect((await guide.seen()).console).toEqual([expect.stringMatching(/^error: .*Nothing on the site needs to change\.$/)]);
  await guide.open("My sheet");
  await expect(guide.part("My sheet").getByRole("heading", { name: "Whom to call, and when" })).toBeVisible();
});
