import { expect, test } from "../support/guide.js";

for (const [written, language] of [
  ["es_MX", "es"],
  ["spa", "es"],
  ["ES-419", "es"],
  ["eng", "en"],
  ["fr", "en"],
  ["not a language", "en"],
]) {
  test(`a page in "${written}" has a guide in "${language}", also within a shadow root`, async ({ visit }) => {
    const guide = await visit(`language_around/?lang=${encodeURIComponent(written)}`);
    await guide.is("ready");
    await expect(guide.root).toHaveAttribute("lang", language);
    await expect(guide.root).toHaveCSS("direction", "ltr");
    expect((await guide.seen()).console).toEqual([]);
  });
}

test("the guide follows when the page changes its language", async ({ visit, page }) => {
  const guide = await visit("language_around/");
  await guide.is("ready");
  await page.evaluate(() => (document.documentElement.lang = " es-US "));
  await expect(guide.root).toHaveAttribute("lang", "es");
  await guide.is("ready");
});

test("in a tab of its own the other language is on a page that is there", async ({ visit, page, server }) => {
  const guide = await visit("language_around/");
  await guide.is("ready");
  await page.goto(await guide.element.getByRole("link", { name: "Español" }).evaluate((link) => link.href));
  await expect(page).toHaveURL(`${server.url}/language_around/dist/embed.es.html`);
  await expect(page.getByRole("tab", { name: "Preguntas" })).toBeVisible();
});

test("a page that names its language as XML does, or has an old Intl, has its guide in it", async ({ visit, page }) => {
  await page.addInitScript(() => {
    delete Intl.Locale;
    new MutationObserver(() => {
      const { documentElement: page } = document;
      if (!page?.hasAttribute("lang")) return;
      page.removeAttribute("lang");
      page.setAttribute("xml:lang", "es-MX");
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  const guide = await visit("language_around/");
  await guide.is("ready");
  await expect(guide.root).toHaveAttribute("lang", "es");
});
