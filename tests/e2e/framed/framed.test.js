import { expect, Guide, test } from "../support/guide.js";

const height = (page) => page.locator("iframe").evaluate((frame) => frame.clientHeight);

async function framed(page, server, change = (/** @type {string} */ html) => html) {
  await page.route("**/framed/", async (route) => {
    const html = await (await fetch(`${server.url}/framed/`)).text();
    await route.fulfill({ contentType: "text/html", body: change(html) });
  });
  await page.goto(`${server.url}/framed/`);
  const guide = new Guide(page, page.frameLocator("iframe").locator("kap-guide"));
  await guide.is("ready");
  return guide;
}

test("the frame is as high as what is in it, and what its address wishes holds", async ({ page, server }) => {
  const guide = await framed(page, server);
  const content = () => guide.element.evaluate((element) => element.ownerDocument.body.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await height(page)) - (await content()))).toBeLessThan(3);
  const before = await height(page);
  await guide.open("Questions");
  await expect.poll(() => height(page)).not.toBe(before);
  await guide.open("Steps");
  await guide.begin();
  await expect(guide.route).toHaveValue("iv");
});

test("a message from elsewhere changes nothing, and a made-up height no more than it may", async ({ page, server }) => {
  await framed(page, server);
  await expect.poll(() => height(page)).toBeGreaterThan(300);
  const before = await height(page);
  await page.evaluate(() => postMessage({ type: "kap-guide-height", height: 5 }, "*"));
  await page.frameLocator("iframe").locator("body").evaluate(() => parent.postMessage({ type: "kap-guide-height", height: "9e9" }, "*"));
  await page.frameLocator("iframe").locator("body").evaluate(() => parent.postMessage({ type: "kap-guide-height", height: 1e9 }, "*"));
  await expect.poll(() => height(page)).toBe(30_000);
  expect(before).toBeLessThan(30_000);
});

test("a profile of another site isn't taken from the address", async ({ page, server }) => {
  const warnings = [];
  page.on("console", (message) => warnings.push(message.text()));
  await framed(page, server, (html) => html.replace("?route=iv", "?profile=https://example.org/clinic.json&rout=iv"));
  expect(warnings.filter((line) => line.includes("[kap-guide]"))).toEqual([
    "[kap-guide] embed.html takes a profile of its own site only, not https://example.org/clinic.json.",
    expect.stringContaining('embed.html knows no "rout"'),
  ]);
});

test("a profile's address that is none is told, and what follows it holds", async ({ page, server }) => {
  const uncaught = [];
  page.on("pageerror", (error) => uncaught.push(error.message));
  const told = page.waitForEvent("console", (message) => message.text().includes("of its own site only, not http://."));
  const guide = await framed(page, server, (html) => html.replace("?route=iv", "?profile=http://&view=questions"));
  await told;
  await expect(guide.part("Questions")).toBeVisible();
  await expect.poll(() => height(page)).toBeGreaterThan(300);
  expect(uncaught).toEqual([]);
});

for (const sizing of ["border-box", "content-box"]) {
  test(`a theme that gives frames padding and a border cuts nothing off, and leaves nothing empty (${sizing})`, async ({ page, server }) => {
    const style = `<style>* { box-sizing: ${sizing} } iframe { padding: 24px }</style>`;
    const guide = await framed(page, server, (html) => html.replace("</head>", style + "</head>").replace("border: 0", "border: 3px solid"));
    const room = () => guide.element.evaluate(({ ownerDocument: { body, defaultView } }) => defaultView.innerHeight - body.getBoundingClientRect().height);
    await expect.poll(async () => Math.abs(await room())).toBeLessThan(3);
    await guide.open("Questions");
    await expect.poll(async () => Math.abs(await room())).toBeLessThan(3);
  });
}

test("a frame that the page leads itself, without an address in its markup, becomes as high, too", async ({ page, server }) => {
  const uncaught = [];
  page.on("pageerror", (error) => uncaught.push(error.message));
  await page.route("**/framed/", async (route) => {
    const html = await (await fetch(`${server.url}/framed/`)).text();
    await route.fulfill({ contentType: "text/html", body: html.replace(/ src="dist\/embed[^"]*"/, "") });
  });
  await page.goto(`${server.url}/framed/`);
  await page.locator("iframe").evaluate((frame) => frame.contentWindow.location.replace("dist/embed.html?view=questions"));
  const guide = new Guide(page, page.frameLocator("iframe").locator("kap-guide"));
  await guide.is("ready");
  await expect.poll(() => height(page)).toBeGreaterThan(300);
  expect(uncaught).toEqual([]);
});

test("in a sandbox that allows nothing but scripts it is read and used", async ({ page, server }) => {
  const guide = await framed(page, server, (html) => html.replace("<iframe ", '<iframe sandbox="allow-scripts" '));
  await expect.poll(() => height(page)).toBeGreaterThan(300);
  await guide.begin();
  await expect(guide.route).toHaveValue("iv");
});

for (const [which, pick] of [["first", 0], ["last", -1]]) {
  test(`an explanation opens where its word was tapped, not at the end of a long frame: the ${which}`, async ({ page, server }) => {
    const guide = await framed(page, server, (html) => html.replace("?route=iv", "?view=questions"));
    await guide.element.locator("details.question").evaluateAll((all) => {
      for (const fold of all) fold.open = true;
    });
    await expect.poll(() => height(page)).toBeGreaterThan(3_000);
    const term = guide.part("Questions").locator("button.term").filter({ visible: true }).nth(pick);
    await term.click();
    const box = guide.element.locator(".term-box").filter({ visible: true });
    await expect(box).toBeInViewport({ ratio: 0.9 });
    const [word, shown] = await Promise.all([term.boundingBox(), box.boundingBox()]);
    expect(Math.min(Math.abs(shown.y - word.y - word.height), Math.abs(word.y - shown.y - shown.height))).toBeLessThan(12);
  });
}

for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin"]) {
  test(`in a sandbox that lets no page open ("${sandbox}") the reader is told, and given the address`, async ({ page, server }) => {
    const guide = await framed(page, server, (html) => html.replace("<iframe ", `<iframe sandbox="${sandbox}" `));
    await guide.crisis.locator("summary").first().click();
    const link = guide.crisis.getByRole("link", { name: "Chat online" }).first();
    await link.click();
    const told = guide.element.getByRole("alert").filter({ visible: true });
    await expect(told).toContainText("This page cannot open another one here.");
    await expect(told).toContainText(String(await link.getAttribute("href")));
    await expect(told).toBeInViewport();
    await told.getByRole("button", { name: "Close" }).click();
    await expect(link).toBeFocused();
  });
}

test("in a sandbox that lets pages open, links do", async ({ page, server, context }) => {
  await context.route(/988lifeline/, (route) => route.fulfill({ contentType: "text/html", body: "<title>Chat</title>" }));
  const guide = await framed(page, server, (html) => html.replace("<iframe ", '<iframe sandbox="allow-scripts allow-popups" '));
  await guide.crisis.locator("summary").first().click();
  const opened = page.waitForEvent("popup");
  await guide.crisis.getByRole("link", { name: "Chat online" }).first().click();
  await expect.poll(async () => (await opened).title()).toBe("Chat");
});

test("a frame that is refused stays silent, and the owner is told once what may be the cause", async ({ page, server }) => {
  const warnings = [];
  page.on("console", (message) => message.text().includes("[kap-guide]") && warnings.push(message.text()));
  await page.clock.install();
  server.answer(/\/framed\/dist\/embed\.html$/, { headers: { "x-frame-options": "DENY" } });
  await page.goto(`${server.url}/framed/`);
  await page.clock.runFor(10_000);
  await expect.poll(() => warnings).toEqual([expect.stringMatching(/dist\/embed\.html\?route=iv tells no height\..*X-Frame-Options/)]);
  server.reset();
});
