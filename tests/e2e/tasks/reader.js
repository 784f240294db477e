// Somebody with a phone who looks for one thing: what they tap, how far they scroll, how much
// they read until it is there.

import { expect } from "../support/guide.js";

/** Words seen from the top of what is shown to the end of the answer, and how far down that is. */
function untilSeen(answer) {
  const root = answer.getRootNode();
  const stop = answer.getBoundingClientRect();
  const top = Math.max(0, root.host.getBoundingClientRect().top);
  const walker = document.createTreeWalker(root.querySelector("#guide"), NodeFilter.SHOW_TEXT);
  const style = document.createRange();
  let words = 0;
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (!data.trim() || !parentElement.checkVisibility({ visibilityProperty: true })) continue;
    style.selectNodeContents(walker.currentNode);
    const box = style.getBoundingClientRect();
    // What is above the window was not read; words for who hears the guide are cut to nothing.
    if (box.width < 2 || box.bottom <= top || box.top >= stop.bottom) continue;
    words += (data.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).length;
  }
  return { words, screens: Math.max(0, stop.bottom) / innerHeight };
}

export class Reader {
  #taps = 0;

  /** @param {import("../support/guide.js").Guide} guide @param {string} task */
  constructor(guide, task) {
    this.guide = guide;
    this.task = task;
  }

  /** @param {import("@playwright/test").Locator} what */
  async taps(what) {
    this.#taps++;
    await what.click();
  }

  /** A choice in a list is two taps: the list, and one of it. @param {import("@playwright/test").Locator} list @param {string} value */
  async chooses(list, value) {
    this.#taps += 2;
    await list.selectOption(value);
  }

  /**
   * Has found what they looked for.
   * @param {import("@playwright/test").Locator} answer
   * @param {{taps: number, screens: number, words: number}} most what it may have cost
   */
  async finds(answer, most) {
    await expect(answer).toBeVisible();
    // The browser has scrolled when the next picture is painted.
    await this.guide.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const { words, screens } = await answer.evaluate(untilSeen);
    const cost = { taps: this.#taps, screens: Number(screens.toFixed(2)), words };
    console.log(`${this.task}: ${cost.taps} taps, ${cost.screens} screens, ${cost.words} words`);
    for (const what of /** @type {const} */ (["taps", "screens", "words"])) {
      expect.soft(cost[what], `${this.task}: ${what}`).toBeLessThanOrEqual(most[what]);
    }
  }
}
