import { expect, test } from "../support/guide.js";

const ends = (guide) => guide.element.getByRole("button", { name: "End this visit" }).first();
const button = (guide, name) => guide.element.getByRole("button", { name, exact: true }).filter({ visible: true }).first();

/** A visit that leaves something everywhere it can. */
async function talk(visit) {
  const guide = await visit("consult_no_trace/");
  await guide.is("ready");
  await button(guide, "Lozenge, home").click();
  await button(guide, "Who is with me?").click();
  await guide.element.getByRole("checkbox", { name: /^For the sheet: Who is with me the whole time/ }).check();
  await button(guide, "Next: When can I drive?").click();
  await guide.open("My sheet");
  await guide.element.getByLabel("A question in my own words").fill("zebra question");
  await button(guide, "Add it to my list").click();
  await expect(guide.element.getByText("zebra question")).toBeVisible();
  return guide;
}

/** What a page and its browser hold that could tell of a visit. */
const left = (page) =>
  page.evaluate(async () => {
    const root = document.querySelector("kap-guide").shadowRoot;
    const fields = [...root.querySelectorAll("input, textarea")];
    const kept = [];
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const request of await cache.keys()) kept.push(new URL(request.url).pathname);
    }
    return {
      ticked: fields.filter((field) => field.checked && !field.defaultChecked).length,
      written: fields.map((field) => field.value).filter((value) => value.includes("zebra") || value.includes("talked about: W")),
      said: root.textContent.includes("zebra"),
      talked: root.querySelectorAll("[data-desk^='talked:'][aria-pressed=true]").length,
      stored: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
      kept: kept.filter((path) => !path.includes("/dist/")),
      state: history.state,
      hash: location.hash,
      cookies: document.cookie,
    };
  });

const NOTHING = { ticked: 0, written: [], said: false, talked: 0, stored: 0, kept: [], state: null, hash: "", cookies: "" };

test("the end of a visit leaves nothing, and has added nothing to the history", async ({ visit, page }) => {
  const guide = await talk(visit);
  const before = await page.evaluate(() => history.length);
  await ends(guide).click();
  await expect(guide.element.getByText("That visit has ended.")).toBeVisible();
  await expect(guide.element.getByRole("heading", { name: "What kind of visit is it?" })).toBeVisible();
  await guide.open("My sheet");
  expect(await left(page)).toEqual(NOTHING);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.reload();
  await guide.is("ready");
  await guide.open("My sheet");
  expect(await left(page)).toEqual(NOTHING);
});

test("for ten seconds the end can be taken back, and all is there", async ({ visit }) => {
  const guide = await talk(visit);
  await ends(guide).click();
  await button(guide, "Undo (10)").or(guide.element.getByRole("button", { name: /^Undo/ })).first().click();
  await expect(guide.element.getByText("zebra question")).toBeVisible();
  await expect(guide.element.getByRole("checkbox", { name: "Who is with me the whole time, and what if nobody can take me home?" })).toBeChecked();
  await guide.tab("Consultation").click();
  await expect(guide.element.getByRole("heading", { name: /^When can I drive, work/ })).toBeVisible();
  await expect(guide.element.getByRole("button", { name: /^Undo/ })).toBeHidden();
});

test("after ten seconds it can't be taken back", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await talk(visit);
  await ends(guide).click();
  await expect(guide.element.getByRole("button", { name: /^Undo/ })).toBeVisible();
  await page.clock.runFor(11_000);
  await expect(guide.element.getByRole("button", { name: /^Undo/ })).toBeHidden();
  await guide.open("My sheet");
  expect(await left(page)).toEqual(NOTHING);
});

test("who ended a visit by being away can't bring it back", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await talk(visit);
  await page.clock.fastForward("05:10");
  await guide.element.getByRole("alertdialog").getByRole("button", { name: "End this visit" }).click();
  await expect(guide.element.getByText("That visit has ended.")).toBeVisible();
  await expect(guide.element.getByRole("button", { name: /^Undo/ })).toBeHidden();
});

test("the cover is opaque, in light and dark", async ({ visit, page }) => {
  await page.clock.install();
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    const guide = await talk(visit);
    await page.clock.fastForward("05:10");
    const dialog = guide.element.getByRole("alertdialog");
    await expect(dialog).toBeVisible();
    const cover = await dialog.evaluate((element) => getComputedStyle(element, "::backdrop").backgroundColor);
    expect(cover).toMatch(/^rgb\(/);
    await expect(guide.element.getByText("zebra question")).toBeHidden();
  }
});

/** Where words stand in what the page's process remembers: in its objects, and in the module's memory. */
async function remembered(page, words) {
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.enable");
  for (let times = 0; times < 3; times++) await client.send("HeapProfiler.collectGarbage");
  let snapshot = "";
  client.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => (snapshot += chunk));
  await client.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  const objects = words.filter((word) => snapshot.includes(word));

  const { result } = await client.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects: memories } = await client.send("Runtime.queryObjects", { prototypeObjectId: result.objectId ?? "" });
  const found = await client.send("Runtime.callFunctionOn", {
    objectId: memories.objectId,
    returnByValue: true,
    // Not by the words themselves, which would be in the page then.
    arguments: [{ value: words.map((word) => [...word].map((letter) => letter.charCodeAt(0))) }],
    functionDeclaration: `function (words) {
      const holds = (bytes, word) => {
        for (let at = bytes.indexOf(word[0]); at >= 0; at = bytes.indexOf(word[0], at + 1)) {
          if (word.every((code, place) => bytes[at + place] === code)) return true;
        }
        return false;
      };
      return this.map(({ buffer }) => words.filter((word) => holds(new Uint8Array(buffer), word)).length);
    }`,
  });
  await client.detach();
  return { objects, memory: found.result.value };
}

test("the memory of the page holds nothing that was written", async ({ visit, page, browserName }) => {
  test.skip(browserName !== "chromium", "only its heap can be looked at");
  await page.clock.install();
  const guide = await visit("consult_no_trace/");
  await guide.is("ready");
  await button(guide, "Choosing about 10 minutes").click();
  await button(guide, "Hand over").click();
  const words = ["quaggadate", "quaggaquestion", "quaggasearch"];
  await guide.element.getByRole("textbox", { name: "Next visit" }).fill(words[0]);
  await guide.open("My sheet");
  await guide.element.getByLabel("A question in my own words").fill(words[1]);
  await button(guide, "Add it to my list").click();
  await expect(guide.element.getByText(words[1])).toBeVisible();
  await guide.open("Questions");
  await guide.search.fill(words[2]);
  const before = await remembered(page, words);
  expect(before.memory).not.toEqual([0]);

  await ends(guide).click();
  await expect(guide.element.getByText("That visit has ended.")).toBeVisible();
  await page.clock.runFor(12_000);
  await expect(guide.element.getByRole("button", { name: /^Undo/ })).toBeHidden();
  await guide.is("ready");
  expect(await remembered(page, words)).toEqual({ objects: [], memory: [0] });
});

test("a page that dies in a visit leaves nothing to the next", async ({ visit, page, context, browserName }) => {
  await talk(visit);
  const address = page.url();
  if (browserName === "chromium") {
    const client = await context.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    client.send("Page.crash").catch(() => {});
    await crashed;
  } else {
    await page.close({ runBeforeUnload: false });
  }
  const next = await context.newPage();
  await next.goto(address);
  await expect(next.locator("kap-guide").getByRole("heading", { name: "What kind of visit is it?" })).toBeVisible();
  await next.locator("kap-guide").getByRole("tab", { name: "My sheet" }).click();
  await expect(next.locator("kap-guide").getByLabel("A question in my own words")).toBeVisible();
  expect(await left(next)).toEqual(NOTHING);
});

test("a list that is open and a print dialog keep nobody in a visit", async ({ visit, page }) => {
  await page.clock.install();
  const guide = await talk(visit);
  const asked = guide.element.getByRole("alertdialog");
  const stay = asked.getByRole("button", { name: "Stay in this visit" });
  await guide.tab("Steps").click();
  await guide.begin();
  await guide.route.click();
  await page.clock.fastForward("05:10");
  await expect(asked).toBeVisible();
  await expect(guide.route).toBeHidden();
  await page.keyboard.press("Escape");
  await stay.click();
  await expect(asked).toBeHidden();

  await guide.open("My sheet");
  await page.evaluate(() => void window.dispatchEvent(new Event("beforeprint")));
  await page.clock.fastForward("05:10");
  await expect(asked).toBeVisible();
  await page.evaluate(() => void window.dispatchEvent(new Event("afterprint")));
  await expect(asked).toBeVisible();
  for (const media of /** @type {const} */ (["print", "screen"])) {
    await page.emulateMedia({ media });
    await expect(guide.element.getByText("zebra question")).toBeHidden();
  }
});
