import { expect, test } from "../support/guide.js";

test("a guide that the page moves goes on where it was", async ({ visit, page }) => {
  const guide = await visit("moved_in_dom/");
  await guide.is("ready");
  await guide.open("Questions");
  await guide.search.fill("bladder");
  await guide.question("Can it damage my bladder?").locator("summary").first().click();

  const same = await page.evaluate(() => {
    const guide = document.querySelector("kap-guide");
    const search = guide.shadowRoot.querySelector("#search");
    document.querySelector("#there").append(guide);
    return search === guide.shadowRoot.querySelector("#search");
  });
  expect(same).toBe(true);
  await expect(guide.search).toHaveValue("bladder");
  await expect(guide.question("Can it damage my bladder?")).toHaveAttribute("open");
  await guide.search.fill("PTSD");
  await expect(guide.question("Does it help PTSD?")).toBeVisible();
  expect(await guide.told("kap-guide-ready")).toHaveLength(1);
  expect((await guide.seen()).console).toEqual([]);
});

test("a guide that the page takes out and puts back later shows the same place", async ({ visit, page }) => {
  const guide = await visit("moved_in_dom/");
  await guide.is("ready");
  await guide.begin();
  await guide.route.selectOption("IV drip");
  await guide.next("Getting ready");
  await page.evaluate(async () => {
    const guide = document.querySelector("kap-guide");
    guide.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const ready = new Promise((resolve) => addEventListener("kap-guide-ready", resolve, { once: true }));
    document.querySelector("#there").append(guide);
    await ready;
  });
  await expect(guide.step("Getting ready")).toBeVisible();
  await expect(guide.route).toHaveValue("iv");
  await guide.open("Compare");
  expect((await guide.seen()).console).toEqual([]);
});
