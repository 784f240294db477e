// What Firefox remembers of a visit, looked for where it can't hide: in the memory of all its processes,
// letter for letter as text of one and of two bytes, and in every file of its profile.

import { existsSync } from "node:fs";
import { env } from "node:process";
import { expect, test } from "../support/guide.js";
import { Firefox } from "../support/marionette.js";

const words = ["quaggadate", "quaggaquestion", "quaggasearch"];

/** Clicks on what begins with these words, without asking for words that were typed. @param {string} name */
function click(name) {
  const { shadowRoot } = document.querySelector("kap-guide");
  const all = [...shadowRoot.querySelectorAll("button")];
  all.find((button) => button.checkVisibility({ visibilityProperty: true }) && button.textContent.startsWith(name)).click();
}

/** Puts focus into a field, once it is there. @param {string} selector */
async function enter(selector) {
  const { shadowRoot } = document.querySelector("kap-guide");
  for (;;) {
    const fields = [...shadowRoot.querySelectorAll(selector)];
    const field = fields.find((field) => field.checkVisibility({ visibilityProperty: true }));
    if (field) return field.focus();
    await new Promise((frame) => requestAnimationFrame(frame));
  }
}

/** The ten seconds in which the end can be taken back go by in one: the page's own script must do it. */
function hurry() {
  const script = document.createElement("script");
  script.textContent = "{ const every = setInterval; window.setInterval = (act, time) => every(act, time / 10); }";
  document.head.append(script);
}

const isReady = () => document.querySelector("kap-guide")?.shadowRoot?.querySelector("#guide")?.dataset.state === "ready";

const isOver = () => {
  const { shadowRoot } = document.querySelector("kap-guide");
  const undo = shadowRoot.querySelector(".undo-visit");
  return !undo.checkVisibility() && shadowRoot.querySelector(".visit-ended").checkVisibility();
};

test("Firefox's memory and profile hold nothing that was written", async ({ server, browserName }) => {
  test.skip(browserName !== "firefox" || !env.KAP_FIREFOX || !existsSync("/proc/self/mem"), "needs a Firefox and its memory");
  test.setTimeout(120_000);
  const firefox = new Firefox();
  await firefox.start(env.KAP_FIREFOX ?? "");
  try {
    await firefox.goto(`${server.url}/consult_no_trace/`);
    await expect.poll(() => firefox.run(isReady)).toBe(true);
    await firefox.run(click, "Choosing");
    await firefox.run(click, "Hand over");
    await firefox.run(enter, "#part-consult input[type=text]");
    await firefox.type(words[0]);
    await firefox.run(click, "My sheet");
    await firefox.run(enter, "#own-question");
    await firefox.type(words[1]);
    await firefox.run(click, "Add it");
    await firefox.run(click, "Questions");
    await firefox.run(enter, "#search");
    await firefox.type(words[2]);
    expect(firefox.remembered(words)).toEqual(words);

    await firefox.run(hurry);
    await firefox.run(click, "End this visit");
    await expect.poll(() => firefox.run(isOver)).toBe(true);
    const left = async () => {
      await firefox.minimize();
      return firefox.remembered(words);
    };
    await expect.poll(left, { timeout: 60_000 }).toEqual([]);
    expect(firefox.written(words)).toEqual([]);
  } finally {
    await firefox.end();
  }
});
