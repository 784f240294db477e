// Compares a guide with itself under somebody else's styles.

import { expect } from "./guide.js";
import { boxes } from "./in_page.js";

/** Every visible box of the guide stays within a pixel of where it was. @param {import("./guide.js").Guide} guide @param {string} path a stylesheet */
export async function expectSameLook(guide, path) {
  for (const part of ["Questions", "Compare", "Steps", "a step"]) {
    await (part === "a step" ? guide.begin() : guide.open(part));
    const before = await guide.page.evaluate(boxes);
    const style = await guide.page.addStyleTag({ path });
    const after = await guide.page.evaluate(boxes);
    await style.evaluate((element) => element.remove());
    expect(before.length).toBeGreaterThan(20);
    expect(moved(before, after)).toEqual([]);
  }
}

/** The first few boxes that moved, with where they were and are. */
function moved(before, after) {
  if (before.length !== after.length) return [`${before.length} boxes before, ${after.length} after`];
  const far = (index) => before[index].box.some((number, side) => Math.abs(number - after[index].box[side]) > 1);
  const lines = before.map(({ name, box }, index) => far(index) && `${name}: ${box} -> ${after[index].box}`);
  return lines.filter(Boolean).slice(0, 5);
}
