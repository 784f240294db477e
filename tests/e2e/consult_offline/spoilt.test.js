// What a server or a network answers in place of a file.

import { expect, test } from "../support/guide.js";
import { line, prepare } from "./page.js";

/** A page of the site's own, as long as any file of the guide. It shows the guide, too. */
const HOME = `<!doctype html><title>Our clinic</title><script src="/kap-guide/kap-guide.js"></script>${"<p>Welcome.</p>".repeat(30_000)}`;

const compare = async (guide) => {
  await guide.open("Compare");
  await expect(guide.part("Compare").getByRole("checkbox", { name: "IV drip" })).toBeVisible();
};

test("a web page or half a file is not kept, and the file is fetched at the next start", async ({ visit, page, server }) => {
  await visit("about");
  const back = [
    server.answer(/\/en\.compare\.\w+\.html$/, { as: () => HOME }),
    server.answer(/\/es\.rest\.\w+\.html$/, { half: true }),
    server.answer(/\/aside\.\w+\.wasm$/, { as: () => HOME, type: "text/html" }),
  ];
  await page.goto(`${server.url}/consult_offline/dist/consult.html`);
  await expect(line(page)).toHaveText(/^Not ready to work offline: 3 files are not here yet\./);
  for (const whole of back) whole();
  const guide = await prepare(visit, page);
  await compare(guide);
});

test("it is fetched as soon as the network is back, too", async ({ visit, page, server }) => {
  await visit("about");
  const back = server.answer(/\/en\.compare\.\w+\.html$/, { as: () => HOME });
  await page.goto(`${server.url}/consult_offline/dist/consult.html`);
  await expect(line(page)).toHaveText(/^Not ready to work offline: 1 files are not here yet\./);
  back();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(line(page)).toHaveText(/^Ready to work offline\./);
});

test("what services add to a file is no fault of it", async ({ visit, page, server }) => {
  await visit("about");
  server.answer(/\.html$/, { as: (body) => `\ufeff${body}<script src="data:,"></script><!-- served by a service -->` });
  await page.goto(`${server.url}/consult_offline/dist/consult.html`);
  await expect(line(page)).toHaveText(/^Ready to work offline\./);
});

test("what is spoilt all the same is mended by who looks into it", async ({ visit, page }) => {
  await prepare(visit, page);
  await page.evaluate(async (home) => {
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const request of await cache.keys()) {
        if (/\/en\.compare\./.test(request.url)) await cache.put(request, new Response(home, { headers: { "content-type": "text/html" } }));
      }
    }
  }, HOME);
  await compare(await prepare(visit, page));
});

test("on a host with clean addresses it opens again, with and without a network", async ({ visit, page, server }) => {
  await visit("about");
  const address = `${server.url}/consult_offline/dist/consult`;
  server.answer(/\/consult\.html$/, { status: 308, headers: { location: address } });
  server.answer(/\/consult$/, { file: "/consult_offline/dist/consult.html" });
  await page.goto(`${address}.html`);
  await expect(line(page)).toHaveText(/^Ready to work offline\./);
  const heading = page.getByRole("heading", { name: "What kind of visit is it?" });
  for (const ending of [".html", ""]) {
    await page.goto(address + ending);
    await expect(heading).toBeVisible();
  }
  server.answer(/./, { drop: true });
  for (const ending of [".html", ""]) {
    await page.goto(address + ending);
    await expect(heading).toBeVisible();
    await expect(line(page)).toHaveText(/^Ready to work offline\./);
  }
});
