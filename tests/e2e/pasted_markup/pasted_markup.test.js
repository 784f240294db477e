import { expect, test } from "../support/guide.js";
import { shift, watchShift } from "../support/shift.js";
import { paste, pasted } from "./paste.js";

test("where no script may run, the first part is there, with the numbers to call and the way to the whole guide", async ({ page, server }) => {
  const noScripts = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
  await paste(page, undefined, "en", noScripts);
  await page.goto(`${server.url}/pasted_markup/`);
  await expect(page.getByRole("heading", { name: /^Ketamine therapy/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "It may lift depression for a time, with risks" })).toBeVisible();
  await page.getByText("Need help now?").first().click();
  await expect(page.getByRole("link", { name: "Emergency: 911" })).toBeVisible();
  const waiting = page.locator(":is(#part-compare, #part-questions, #part-summary)").getByText("This part is on its way");
  await expect(waiting).toHaveCount(3);
  await expect(waiting.first()).toBeHidden();
  await expect(page.locator("#part-consult")).toBeHidden();
  const whole = page.locator(".whole").getByRole("link", { name: "Read the whole guide on its own page" });
  await expect(whole).toHaveAttribute("href", "/kap-guide/embed.html");
  await expect(whole).toBeVisible();
});

test("what it says of itself to search engines are words that stand on the page", async ({ page, server }) => {
  for (const edition of ["en", "es.uk"]) {
    await paste(page, undefined, edition);
    await page.goto(`${server.url}/pasted_markup/`);
    const { "@context": context, "@type": type, inLanguage, ...said } = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? "",
    );
    expect([context, type, inLanguage]).toEqual(["https://schema.org", "MedicalWebPage", edition.slice(0, 2)]);
    const words = Object.values(said).flat();
    expect(words.length).toBeGreaterThan(3);
    for (const text of words) await expect(page.getByRole("article").or(page.getByRole("heading")).getByText(text).first()).toBeVisible();
  }
});

test("the loader and the app go on with the very nodes that were pasted", async ({ page, visit }) => {
  await paste(page);
  const guide = await visit("pasted_markup/");
  await guide.root.evaluate((root) => {
    window.before = [...root.querySelectorAll("*")].filter((element) => !element.closest(".waiting, [data-island], #part-consult"));
  });
  await guide.is("ready");
  expect(await page.evaluate(() => window.before.filter((element) => !element.isConnected).length)).toBe(0);
  await expect(guide.root.getByText("Read the whole guide on its own page")).toBeHidden();
  await guide.readThrough();
});

for (const [what, address] of [["pasted markup", "pasted_markup/"], ["a page of the guide's own", "kap-guide/embed.html"]]) {
  test(`${what} has room for what a script brings, so nothing moves when it comes`, async ({ page, visit, server, browserName }) => {
    test.skip(browserName !== "chromium", "only Chromium measures layout shifts");
    await watchShift(page);
    await paste(page);
    const arrive = server.hold(/\/en\.\w+\.html/);
    const guide = await visit(address);
    await expect(guide.step("It may lift depression for a time, with risks")).toBeVisible();
    await expect(guide.tab("Questions")).toBeHidden();
    expect(await shift(page)).toBeLessThan(0.01);
    arrive();
    await guide.is("ready");
    await expect(guide.tab("Questions")).toBeVisible();
    expect(await shift(page)).toBeLessThan(0.01);
  });
}

test("what was pasted long ago gives way to the guide of today", async ({ page, visit }) => {
  await paste(page, (markup) =>
    markup.replace(/data-made="\w+"/, 'data-made="0ldbu1ld"').replaceAll("Need help now?", "Old words"),
  );
  const guide = await visit("pasted_markup/");
  await guide.is("ready");
  await expect(guide.element.getByText("Old words")).toHaveCount(0);
  await guide.readThrough();
});

test("it holds on a page below the site's top, with the clinic's profile in its tag", async ({ page, visit, server }) => {
  await page.route("**/clinic.json", (route) => route.fulfill({ json: { name: "Larkspur Clinic" } }));
  await paste(page, (markup) => markup.replace("<kap-guide ", '<kap-guide profile="/clinic.json" '));
  const guide = await visit("pasted_markup/services/ketamine/");
  await guide.is("ready");
  await expect(guide.element.locator(".foot .clinic-line")).toContainText("Your clinic: Larkspur Clinic");
  await guide.readThrough();
  expect((await guide.seen()).console).toEqual([]);
  expect(server.requests.filter((path) => path.includes("services/"))).toEqual([]);
});

test("where no script may run, every way out of it leads to a page that is there", async ({ page, server }) => {
  await paste(page, undefined, "es.uk", `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`);
  await page.goto(`${server.url}/pasted_markup/servicios/`);
  const own = page.locator('a[href$=".html"]:not([target])');
  const addresses = await own.evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
  expect(new Set(addresses)).toEqual(new Set(["/kap-guide/embed.en.uk.html", "/kap-guide/embed.es.uk.html"]));
  await page.locator("kap-guide").getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Ketamine therapy/ })).toBeVisible();
  await page.getByText("Need help now?").first().click();
  await expect(page.getByRole("link", { name: "Emergency: 999" }).first()).toBeVisible();
});

test("another language and region can be pasted too", async ({ page, visit }) => {
  await paste(page, undefined, "es.uk");
  const guide = await visit("pasted_markup/");
  await guide.is("ready");
  await guide.crisis.locator("summary").first().click();
  await expect(guide.crisis.getByRole("link", { name: "Emergencia: 999" }).first()).toBeVisible();
});

test("its first line may stand in the page's head, and changes nothing of the page there", async ({ page, visit }) => {
  const [line] = pasted("en").split("\n");
  await paste(page, (markup) => markup.replace(line, ""), "en", line);
  const guide = await visit("pasted_markup/");
  await guide.is("ready");
  // What the first paint waits for stands behind the guide: at its beginning it would hold nothing back.
  const waitsForEnd = await page.evaluate(() => {
    const end = document.querySelector(document.querySelector("link[rel=expect]").getAttribute("href"));
    const guide = document.querySelector("kap-guide");
    return Boolean(guide.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING) && !guide.contains(end);
  });
  expect(waitsForEnd).toBe(true);
  const changed = await page.evaluate(() => {
    const sheet = [...document.styleSheets].find((sheet) => sheet.href?.includes("/kap-guide.css?"));
    const shadow = document.querySelector("kap-guide").shadowRoot;
    // The page has elements of the same names, classes and ids as the guide, one in another.
    const copy = shadow.querySelector("#guide").cloneNode(true);
    document.body.append(copy);
    const look = () => [...copy.querySelectorAll("*")].map((element) => {
      const style = getComputedStyle(element);
      return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join(";");
    });
    const [elements, before] = [[...copy.querySelectorAll("*")], look()];
    sheet.disabled = true;
    const after = look();
    return elements.filter((_, i) => before[i] !== after[i]).map((element) => element.outerHTML.slice(0, 60));
  });
  expect(changed).toEqual([]);
});
