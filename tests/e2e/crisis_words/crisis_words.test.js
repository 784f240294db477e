import { expect, test } from "../support/guide.js";

async function questions(visit) {
  const guide = await visit("crisis_words/");
  await guide.is("ready");
  await guide.open("Questions");
  return { guide, help: guide.element.locator("#search-crisis") };
}

for (const { width, height } of [{ width: 390, height: 844 }, { width: 320, height: 568 }, { width: 1280, height: 800 }]) {
  test(`who types words of a crisis has the numbers on the screen at once (${width} px)`, async ({ visit, page }) => {
    await page.setViewportSize({ width, height });
    const { guide, help } = await questions(visit);
    await guide.search.pressSequentially("i want to die");
    await expect(help.getByRole("link", { name: "Emergency: 911" })).toBeInViewport({ ratio: 1 });
    await expect(help.getByRole("link", { name: "Call 988" })).toBeInViewport({ ratio: 1 });
    await expect(help.getByRole("link", { name: "Text 988" })).toBeInViewport({ ratio: 1 });
    await expect(guide.search).toBeInViewport();
    await expect(guide.search).toBeFocused();
  });
}

test("who writes a long letter and says it last has the numbers, too", async ({ visit }) => {
  const { guide, help } = await questions(visit);
  const letter = "I have been so tired for months, and nothing that they gave me helps. ".repeat(20);
  await guide.search.fill(letter);
  await expect(help).toBeHidden();
  await guide.search.fill(`${letter}I want to die`);
  await expect(help).toBeVisible();
});

test("the card stands above all results, and those speak of it", async ({ visit }) => {
  const { guide, help } = await questions(visit);
  const shown = guide.element.locator("details.question:visible > summary .ask");
  for (const query of ["suicidal", "suicdal", "want to die", "kill my self", "end it all", "no quiero vivir"]) {
    await guide.search.fill(query);
    await expect(help).toBeVisible();
    await expect(shown.first()).toHaveText("Can it help if I have thoughts of suicide?");
    expect((await shown.allTextContents()).join()).not.toMatch(/diet/);
    const below = await shown.first().evaluate(
      (first, card) => first.getBoundingClientRect().top >= card.getBoundingClientRect().bottom,
      await help.elementHandle(),
    );
    expect(below).toBe(true);
  }
  await guide.search.fill("diet");
  await expect(help).toBeHidden();
  await expect(shown.filter({ hasText: /diet/ })).not.toHaveCount(0);
  await guide.search.fill("suicidal");
  await expect(help).toBeVisible();
  await guide.search.fill("");
  await expect(help).toBeHidden();
});

test("it is told as status, with a number, once", async ({ visit }) => {
  const { guide, help } = await questions(visit);
  await guide.element.evaluate((element) => {
    window.told = [];
    const status = element.shadowRoot.querySelector(".found");
    new MutationObserver(() => window.told.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await guide.search.fill("suicide");
  await guide.search.pressSequentially(" thoughts");
  await expect(help).toBeVisible();
  const told = await guide.page.evaluate(() => window.told);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/988.*911/);
  expect(await guide.violations()).toEqual([]);
});

test("it says what the crisis card says, in the guide's language", async ({ visit }) => {
  const { guide, help } = await questions(visit);
  await guide.search.fill("quiero morir");
  const said = await guide.element.evaluate((element) => {
    const words = (id) => [...element.shadowRoot.querySelectorAll(`${id} > .crisis-body > :is(.level-now, .level-talk) > :is(p, span)`)].map((part) => part.textContent);
    return [words("#search-crisis"), words("#crisis")];
  });
  expect(said[0].length).toBeGreaterThan(3);
  expect(said[0]).toEqual(said[1].slice(0, said[0].length));
  await expect(help).toContainText("Need help now?");
  await guide.element.evaluate((element) => element.setAttribute("lang", "es"));
  await guide.is("ready");
  await guide.tab("Preguntas").click();
  await guide.element.getByLabel("Buscar en las preguntas").fill("quitarme la vida");
  await expect(help).toContainText("988");
  await expect(guide.element.locator(".found")).toHaveText(/^Puede hablar con alguien ahora: 988/);
});

for (const [lang, region] of [["en", "us"], ["es", "us"], ["en", "uk"], ["es", "eu"], ["en", "au"]]) {
  test(`in the help bar nothing lies over anything else (${lang}, ${region})`, async ({ visit, page }) => {
    const guide = await visit("crisis_words/");
    await guide.is("ready");
    await guide.element.evaluate((element, [lang, region]) => {
      element.lang = lang;
      element.setAttribute("region", region);
    }, [lang, region]);
    await expect(guide.root).toHaveAttribute("lang", lang);
    await guide.is("ready");
    const bar = guide.element.locator(".help-bar");
    const inBar = bar.locator(".help-numbers a, summary > span");
    for (const width of [300, 320, 360, 390, 430, 768]) {
      await page.setViewportSize({ width, height: 800 });
      const boxes = (await inBar.all()).slice(0, 4).map((part) => part.boundingBox());
      const [around, ...parts] = [await bar.boundingBox(), ...(await Promise.all(boxes))];
      expect(parts.length).toBeGreaterThan(1);
      for (const [place, one] of parts.entries()) {
        expect(one.x, `${width} px`).toBeGreaterThanOrEqual(around.x);
        expect(one.x + one.width, `${width} px`).toBeLessThanOrEqual(around.x + around.width);
        for (const other of parts.slice(place + 1)) {
          const apart = one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
          expect(apart, `${width} px: ${JSON.stringify([one, other])}`).toBe(true);
        }
      }
    }
  });
}
