// `document.open()` takes every listener of the document and of all in it, shadow roots included; so does
// a frame that goes away with what is in it. A guide that the page kept goes on nevertheless.

import { expect, test } from "../support/guide.js";

/** Ticks something, to see that it isn't lost. */
async function begin(visit) {
  const guide = await visit("written_over/");
  await guide.is("ready");
  await guide.open("My sheet");
  await guide.element.getByLabel("A question in my own words").fill("May I bring music?");
  return guide;
}

/** Ways in which a page keeps the guide while all that listens is taken. */
const ways = {
  "is put back into a page that was written over": () => {
    const guide = document.querySelector("kap-guide");
    document.open();
    document.write("<!doctype html><html lang=en><title>Written anew</title><main></main>");
    document.close();
    document.querySelector("main").append(guide);
  },
  "comes back from a frame that is gone": () => {
    const guide = document.querySelector("kap-guide");
    const frame = document.createElement("iframe");
    document.body.append(frame);
    frame.contentDocument.body.append(guide);
    frame.remove();
    document.querySelector("main").append(guide);
  },
};

for (const [what, move] of Object.entries(ways)) {
  test(`a guide that ${what} answers, and has kept what was written`, async ({ visit, page }) => {
    const guide = await begin(visit);
    await page.evaluate(move);
    await expect(guide.element.getByLabel("A question in my own words")).toHaveValue("May I bring music?");
    await guide.readThrough();
    await guide.open("Questions");
    await guide.search.fill("bladder");
    await expect(guide.question("Can it damage my bladder?")).toBeVisible();
    expect((await guide.seen()).console).toEqual([]);
  });
}

test("a page that is written over as a whole has a guide of its own", async ({ visit, page }) => {
  const guide = await begin(visit);
  await page.evaluate(async () => {
    const all = await (await fetch(location.href)).text();
    document.open();
    // Its names are there already: a page that is written over keeps its window.
    document.write(all.replace('<script src="/support/recorder.js"></script>', ""));
    document.close();
  });
  await guide.is("ready");
  await guide.readThrough();
  await guide.open("My sheet");
  await expect(guide.element.getByLabel("A question in my own words")).toHaveValue("");
  expect((await guide.seen()).console).toEqual([]);
});
