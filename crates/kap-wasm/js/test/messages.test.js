// What another window says is read strictly, whatever it is: by the script of a page that has the guide
// in a frame, and by the second screen of a consultation.

import assert from "node:assert/strict";
import test from "node:test";
import { anything, Chance, lines, written } from "./made_up.js";

const ROUNDS = Number(process.env.KAP_ROUNDS ?? 20_000);
const NAUGHTY = lines("naughty.txt").map(written);

/** @type {Record<string, (event: unknown) => void>} */
const heard = {};
const page = {
  readyState: "loading",
  frames: /** @type {unknown[]} */ ([]),
  querySelectorAll: () => page.frames,
  querySelector: (/** @type {string} */ selector) => (selector === "kap-guide" ? guide : before),
  addEventListener() {},
};
const classes = { HTMLElement: class {}, HTMLAnchorElement: class {}, MutationObserver: class {
  disconnect() {}
} };

/** The root of a guide, as much of it as is asked for. */
const root = Object.assign(new classes.HTMLElement(), {
  dataset: /** @type {Record<string, string>} */ ({}),
  covered: /** @type {unknown} */ (undefined),
  toggleAttribute(_, is) {
    this.covered = is;
  },
  dispatchEvent() {},
});
const guide = {
  heard: /** @type {Record<string, () => void>} */ ({}),
  shadowRoot: { querySelector: () => root },
  wished: /** @type {unknown[]} */ ([]),
  getAttribute: () => null,
  setAttribute() {},
  addEventListener: (kind, act) => (guide.heard[kind] = act),
  goTo: (to) => guide.wished.push(to),
};
const line = { dataset: {}, textContent: "" };
const before = { dataset: {}, querySelector: (name) => (name === "p" ? line : null) };
let channel;
const globals = {
  ...classes,
  window: {},
  document: page,
  location: new URL("https://clinic.example/consult.html#second-1"),
  navigator: {},
  BroadcastChannel: class {
    constructor() {
      channel = this;
    }
    postMessage() {}
  },
  addEventListener: (kind, act) => (heard[kind] = act),
  getComputedStyle: () => ({ boxSizing: "content-box", paddingTop: "0px", paddingBottom: "0px" }),
};
for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true });

await import("../../../prerender/kap-guide-frame.js");
const takeHeight = heard.message;
await import("../../../prerender/consult.js");
guide.heard["kap-guide-ready"]();

/** A frame of the page's. @param {string} src @param {string[]} attributes @param {string[]} allowed */
const frame = (src, attributes = ["data-kap-guide"], allowed = []) => ({
  src,
  contentWindow: {},
  clientHeight: 500,
  style: { height: "" },
  sandbox: { contains: (/** @type {string} */ name) => allowed.includes(name) },
  hasAttribute: (/** @type {string} */ name) => attributes.includes(name),
});

/** Addresses of frames, and the origin of each; one that can't be read is the page's own. */
const ADDRESSES = [
  ["https://guide.example/embed.html", "https://guide.example"],
  ["about:blank", "null"],
  ["data:text/html,x", "null"],
  ["", "https://clinic.example"],
  ["https://[", "https://clinic.example"],
];

test("a frame is as high as it says, within bounds, and no message does anything else", () => {
  const origins = ["https://guide.example", "https://evil.example", "null", "", "https://clinic.example"];
  const keys = ["type", "height", "__proto__", "toString", "source"];
  const texts = ["kap-guide-height", "500", "9e9", ...NAUGHTY];
  let followed = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const chance = new Chance(round);
    const [address, own] = chance.of(ADDRESSES);
    const ours = frame(address);
    const bare = frame("https://guide.example/embed.html", ["data-kap-guide", "sandbox"]);
    const other = frame("https://guide.example/embed.html", []);
    page.frames = [ours, bare, other];
    const said = anything(chance, texts, keys);
    const data = chance.below(2) ? { ...Object(said), type: "kap-guide-height" } : said;
    const origin = chance.of(origins);
    const source = chance.of([ours.contentWindow, bare.contentWindow, other.contentWindow, {}, null]);
    takeHeight({ data, source, origin });
    assert.equal(other.style.height, "", "no frame of the guide's");
    for (const { style, contentWindow } of [ours, bare]) {
      if (!style.height) continue;
      followed += 1;
      assert.equal(source, contentWindow);
      assert.equal(typeof data.height, "number");
      assert.match(style.height, /^\d+px$/);
      assert.ok(Number.parseInt(style.height, 10) >= 200 && Number.parseInt(style.height, 10) <= 30_000);
    }
    if (bare.style.height) assert.equal(origin, "null");
    if (ours.style.height) assert.equal(origin, own);
  }
  assert.ok(followed > 0, "no message was followed");
});

test("the second screen follows names alone, and whatever else is said it stays as it is", () => {
  const keys = ["consult", "view", "step", "route", "covered", "__proto__", "toString"];
  const texts = ["walkthrough", "harms|first-visit|harms cost|iv||", "dose", ...NAUGHTY];
  let followed = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const chance = new Chance(round);
    const said = anything(chance, texts, keys);
    const data = chance.below(2) ? { ...Object(said), covered: chance.of([true, false]) } : said;
    const earlier = { ...root.dataset, covered: root.covered };
    if (data === "gone" || data === "hello") continue;
    channel.onmessage({ data });
    const [to] = guide.wished.splice(0);
    if (to) {
      followed += 1;
      assert.equal(data.covered, false);
      assert.ok(Object.values(to).every((name) => name === undefined || typeof name === "string"));
      assert.equal(root.dataset.consult ?? "", data.consult ?? "");
    } else {
      assert.equal(root.dataset.consult, earlier.consult);
      assert.ok(root.covered === earlier.covered || (root.covered === true && data.covered === true));
    }
  }
  assert.ok(followed > 0, "nothing was followed");
});
