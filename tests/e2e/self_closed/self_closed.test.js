import { Guide, expect, test } from "../support/guide.js";

test("a guide written <kap-guide /> gives the rest of the page back, and says so once", async ({ visit, page }) => {
  const guide = await visit("self_closed/");
  await guide.is("ready");
  await expect(page.getByRole("heading", { name: "Our team" })).toBeVisible();
  await expect(page.getByText("Book a visit by phone.")).toBeVisible();
  await page.getByRole("button", { name: "Menu" }).click();
  await expect(page.getByRole("button", { name: "Menu is open" })).toBeVisible();
  await guide.readThrough();
  const { console } = await guide.seen();
  expect(console).toEqual([expect.stringMatching(/^warn: \[kap-guide\] .*inside <kap-guide> \(<main>\) and was given back\. .*write <kap-guide><\/kap-guide>/)]);
});

const head = `<!doctype html><html lang="en"><title>A tag that closes itself</title><link rel="icon" href="data:,">
<script src="/support/recorder.js"></script>`;

test("a page that a builder made of sections and buttons is given back, too", async ({ visit, page }) => {
  const body = `${head}<script type="module" src="dist/kap-guide.js"></script><body><div><kap-guide loading="eager" />
<section><h2>Our team</h2><div><p>Book a visit by phone.</p><button>Menu</button></div></section></div></body></html>`;
  await page.route(/\/self_closed\/$/, (route) => route.fulfill({ contentType: "text/html", body }));
  const guide = await visit("self_closed/");
  await guide.is("ready");
  await expect(page.getByText("Book a visit by phone.")).toBeVisible();
  expect((await guide.seen()).console).toEqual([expect.stringMatching(/inside <kap-guide> \(<section>\)/)]);
});

test("what a page says in the guide's place may have a heading, a list, a button and a frame", async ({ visit, page }) => {
  const body = `${head}<script type="module" src="dist/kap-guide.js"></script><body><kap-guide loading="eager"><h2>Ketamine therapy</h2>
<ul><li>In one minute.</li></ul><button>Call us</button><iframe title="The guide" src="about:blank"></iframe></kap-guide></body></html>`;
  await page.route(/\/self_closed\/$/, (route) => route.fulfill({ contentType: "text/html", body }));
  const guide = await visit("self_closed/");
  await guide.is("ready");
  expect((await guide.seen()).console).toEqual([]);
  await expect(page.locator("kap-guide > h2")).toBeHidden();
  await expect(page.locator("kap-guide ~ *")).toHaveCount(0);
});

test("a page that comes while the guide is there already is given back in its order", async ({ page, server, browserName, uncaught: _ }) => {
  server.reset();
  const release = server.hold(/\/self_closed\/slow\.js$/);
  const body = `${head}<script type="module" async src="dist/kap-guide.js"></script><body><kap-guide loading="eager" />
<p>First.</p><script src="slow.js"></script><p>Second.</p><main><p>Book a visit by phone.</p></main></body></html>`;
  await page.route(/\/self_closed\/$/, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${server.url}/self_closed/`, { waitUntil: "commit" });
  const guide = new Guide(page, page.locator("kap-guide").first());
  await expect.poll(() => server.requests.join()).toMatch(/kap\.\w+\.wasm/);
  // Firefox begins nothing more while a script keeps the page waiting.
  if (browserName === "chromium") await guide.is("ready");
  release();
  await guide.is("ready");
  await expect(page.getByText("Book a visit by phone.")).toBeVisible();
  expect(await page.locator("kap-guide ~ p").allTextContents()).toEqual(["First.", "Second."]);
});
