import { expect, test } from "../support/guide.js";

const color = (locator) => locator.evaluate((element) => getComputedStyle(element).color);

test("a clinic's yellow is darkened until it can be read, and the owner is told", async ({ visit }) => {
  const guide = await visit("unreadable_accent/");
  await guide.is("ready");
  const tab = guide.tab("Questions");
  await expect.poll(() => color(tab)).not.toBe("rgb(255, 214, 0)");
  const [told, ...others] = (await guide.seen()).console;
  expect(others).toEqual([]);
  expect(told).toContain("[kap-guide] --kap-accent is rgb(255, 214, 0), which can't be read on rgb(251, 250, 246)");
  expect(told).toContain(await color(tab));
  expect(await guide.violations()).toEqual([]);

  // On dark paper the yellow can be read as it is.
  await guide.element.evaluate((element) => element.setAttribute("color-scheme", "dark"));
  await expect.poll(() => color(tab)).toBe("rgb(255, 214, 0)");
});

/** A page with these colours. */
const styled = (server, css) =>
  server.answer(/\/unreadable_accent\/$/, { as: (page) => page.toString().replace("</head>", `<style>${css}</style></head>`) });

test("on dark paper of the page's own the guide's own colours are those for the dark", async ({ visit, server }) => {
  styled(server, "kap-guide { --kap-paper: #111; --kap-ink: #fff; --kap-accent: #9cf !important }");
  const guide = await visit("unreadable_accent/");
  await guide.is("ready");
  expect(await guide.violations()).toEqual([]);
  await guide.crisis.locator("summary").first().click();
  expect(await guide.violations()).toEqual([]);
});

test("paper that lets a dark page shine through gets a ground of its own, and the owner is told", async ({ visit, server }) => {
  styled(server, "body { background: #102 } kap-guide { --kap-paper: transparent; --kap-accent: #14545c !important }");
  const guide = await visit("unreadable_accent/");
  await guide.is("ready");
  await expect(guide.root).toHaveCSS("background-color", "rgb(255, 255, 255)");
  const { console } = await guide.seen();
  expect(console).toEqual([expect.stringContaining("--kap-paper is no opaque colour")]);
});
