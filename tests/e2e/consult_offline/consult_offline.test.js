import { expect, test } from "../support/guide.js";
import { line, prepare } from "./page.js";

test("what was opened once begins without a network, in both languages", async ({ visit, page, context, server, browserName }) => {
  test.skip(browserName === "firefox", "the driver can't take the network away from a worker there");
  await prepare(visit, page);
  await page.close();
  await context.setOffline(true);
  server.answer(/./, { drop: true });

  const offline = await context.newPage();
  const start = Date.now();
  await offline.goto(`${server.url}/consult_offline/dist/consult.html`);
  const guide = offline.locator("kap-guide");
  await expect(guide.getByRole("heading", { name: "What kind of visit is it?" })).toBeVisible();
  await expect(guide.locator("#guide")).toHaveAttribute("data-state", "ready");
  test.info().annotations.push({ type: "cold offline start", description: `${Date.now() - start} ms` });
  await expect(offline.getByText("Ready to work offline.")).toBeVisible();

  await guide.getByRole("button", { name: "Does it help?" }).click();
  await expect(guide.getByRole("heading", { name: "Could it help me, and how sure is anyone of that?" })).toBeVisible();
  for (const tab of ["Compare", "Questions", "My sheet", "Steps"]) {
    await guide.getByRole("tab", { name: tab }).click();
    await expect(guide.getByRole("tabpanel", { name: tab }).getByText("This part is on its way.")).toHaveCount(0);
  }
  await guide.getByRole("button", { name: "Español" }).click();
  await expect(guide.getByRole("tab", { name: "Consulta" })).toBeVisible();
  await expect(guide.locator("#guide")).toHaveAttribute("data-state", "ready");
});

test("what was lost is told before a visit, and fetched again with the network", async ({ visit, page, server }) => {
  await prepare(visit, page);
  await page.evaluate(async () => {
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const request of await cache.keys()) if (request.url.includes("compare")) await cache.delete(request);
    }
  });
  const back = server.answer(/compare/, { status: 503 });
  await page.reload();
  await expect(line(page)).toHaveText(/^Not ready to work offline: 2 files are not here yet\./);
  back();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(line(page)).toHaveText(/^Ready to work offline\./);
});

test("where nothing can be kept, the page says so and works", async ({ visit, page }) => {
  await page.addInitScript(() => {
    // An empty frame has none.
    if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("", "SecurityError"));
  });
  const guide = await visit("consult_offline/dist/consult.html");
  await expect(line(page)).toHaveText(/^Not ready to work offline: this browser keeps nothing for this page\./);
  await guide.is("ready");
});

test("a policy that allows no policy of ours is told as a browser that keeps nothing", async ({ visit, page, server, browserName }) => {
  test.skip(browserName === "firefox", "it knows no trusted types");
  const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
  await visit("about");
  server.answer(/consult\.html$/, { headers: { "content-security-policy": policy } });
  await page.goto(`${server.url}/consult_offline/dist/consult.html`);
  await expect(line(page)).toHaveText(/^Not ready to work offline: this browser keeps nothing for this page\./);
});

test("in a sandbox, which keeps nothing, the page says so and works", async ({ visit, page, server }) => {
  await visit("about");
  // A frame in a sandbox asks as nobody.
  server.answer(/dist/, { headers: { "access-control-allow-origin": "*" } });
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.src = "/consult_offline/dist/consult.html";
    document.body.replaceChildren(frame);
  });
  const frame = page.frameLocator("iframe");
  await expect(line(frame)).toHaveText(/^Not ready to work offline: this browser keeps nothing for this page\./);
  await expect(frame.getByRole("heading", { name: "What kind of visit is it?" })).toBeVisible();
});

test("only files of the guide are kept, of one region in all its languages", async ({ visit, page }) => {
  await prepare(visit, page);
  const kept = await page.evaluate(async () => {
    const names = [];
    let bytes = 0;
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const request of await cache.keys()) {
        names.push(new URL(request.url).pathname.split("/").at(-1));
        bytes += (await (await cache.match(request)).arrayBuffer()).byteLength;
      }
    }
    return { names, bytes };
  });
  test.info().annotations.push({ type: "kept", description: `${kept.names.length} files, ${kept.bytes} bytes` });
  expect(kept.names).toContain("consult.es.html");
  expect(kept.names.filter((name) => /^(en|es)\.uk\./.test(name))).toEqual([]);
  expect(kept.bytes).toBeLessThan(6_000_000);
});

test("a newer build waits for the end of the visit", async ({ visit, page }) => {
  const guide = await prepare(visit, page);
  await guide.element.getByRole("button", { name: "Does it help?" }).click();
  // The same worker under another address is a newer one for the browser.
  await page.evaluate(async () => {
    window.marked = true;
    await navigator.serviceWorker.register("consult-worker.js?", { scope: "./consult", updateViaCache: "none" });
    const registration = await navigator.serviceWorker.ready;
    await new Promise((done) => {
      const look = () => (registration.waiting ? done(undefined) : requestAnimationFrame(look));
      look();
    });
  });
  await expect(guide.element.getByRole("heading", { name: "Could it help me, and how sure is anyone of that?" })).toBeVisible();
  expect(await page.evaluate(() => window.marked)).toBe(true);
  await guide.element.getByRole("button", { name: "End this visit" }).first().click();
  await expect.poll(() => page.evaluate(() => window.marked).catch(() => true), { timeout: 20_000 }).toBe(undefined);
  await expect(line(page)).toHaveText(/^Ready to work offline\./);
});

test("a link leads away with a question only", async ({ visit, page }) => {
  const guide = await prepare(visit, page);
  await guide.element.getByText("Need help now?").click();
  const asked = page.waitForEvent("dialog");
  const link = guide.element.getByRole("link", { name: /988lifeline|Chat online/ }).first();
  const click = link.click();
  const dialog = await asked;
  expect(dialog.message()).toMatch(/^This leaves the consultation and opens .+\. Go there\?$/);
  const address = page.url();
  await dialog.dismiss();
  await click;
  expect(page.url()).toBe(address);
});

test("it can be installed", async ({ visit, page, server }) => {
  await prepare(visit, page);
  const manifest = await (await page.request.get(`${server.url}/consult_offline/dist/consult.webmanifest`)).json();
  expect(manifest).toMatchObject({ start_url: "consult.html", display: "standalone", lang: "en" });
  const icon = await page.request.get(`${server.url}/consult_offline/dist/${manifest.icons[0].src}`);
  expect(icon.ok()).toBe(true);
});
