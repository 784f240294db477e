// Scripts of pages, of their frameworks, and of blockers change what a browser offers before the
// guide is there: it works as it is, or says why it can't, and its sentence stays.

import { expect, test } from "../support/guide.js";

/** What the guide works with, as if nothing had happened. */
const harmless = {
  "adds to every object and list": () => {
    Object.assign(Object.prototype, { extra: 1 });
    Object.assign(Array.prototype, { each() {}, toJSON: () => "[]" });
  },
  "gives every object an option of listeners": () => {
    Object.assign(Object.prototype, { capture: true });
  },
  "forbids stacks of errors": () => {
    Error.stackTraceLimit = 0;
  },
  "writes stacks of errors anew": () => {
    Error.prepareStackTrace = (error) => `${error}`;
  },
  "wraps the guide's class": () => {
    const define = customElements.define;
    customElements.define = function (name, Made, options) {
      return define.call(this, name, class extends Made {}, options);
    };
  },
  "has no IntersectionObserver": () => {
    delete window.IntersectionObserver;
  },
  "has values where the browser has its objects": () => {
    window.URL = "https://example.org/api";
    window.CSS = { sheets: [] };
  },
  "calls things of its own Map, Set, Event and Element": () => {
    window.Map = function (place) {
      this.name = place.dataset.map;
    };
    window.Set = { of: [] };
    window.Event = { listeners: {}, on() {}, emit() {} };
    window.CustomEvent = "visit booked";
    window.Element = { IRON: "Fe" };
    window.Window = { open: false };
    window.self = { user: "guest" };
  },
  "answers questions of media with bare objects": () => {
    window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {} });
  },
  "never draws a frame": () => {
    window.requestAnimationFrame = () => 0;
  },
  "reads every answer first": () => {
    const ask = window.fetch;
    window.fetch = async (...how) => {
      const answer = await ask(...how);
      await answer.clone().text();
      return answer;
    };
  },
  "wraps requests in an older kind": () => {
    const Request = XMLHttpRequest;
    // As libraries for tests and for records of what people do: `readystatechange` is all they tell.
    // biome-ignore lint/complexity/useArrowFunction: it is called with `new`.
    window.XMLHttpRequest = function () {
      const request = new Request();
      const told = {
        open: (...how) => request.open(...how),
        overrideMimeType: (type) => request.overrideMimeType(type),
        send() {
          request.responseType = told.responseType;
          request.onreadystatechange = () => {
            const { readyState, status, responseXML } = request;
            Object.assign(told, { readyState, status, responseXML });
            told.onreadystatechange?.();
          };
          request.send();
        },
      };
      return told;
    };
  },
};

for (const [what, patch] of Object.entries(harmless)) {
  test(`on a page that ${what} the guide works`, async ({ visit, page }) => {
    // Not by what the page notes: what the tools ask a page with is patched, too.
    const told = [];
    page.on("console", (line) => line.text().includes("[kap-guide]") && told.push(line.text()));
    await page.addInitScript(patch);
    const guide = await visit("patched_browser/");
    await guide.is("ready");
    await guide.readThrough();
    expect(told).toEqual([]);
  });
}

test("far down a page without IntersectionObserver the guide comes at once", async ({ visit, page }) => {
  await page.addInitScript(() => {
    delete window.IntersectionObserver;
    addEventListener("DOMContentLoaded", () => (document.querySelector("h1").style.height = "5000px"));
  });
  const guide = await visit("patched_browser/");
  await guide.is("ready");
});

test("on a page that closes every shadow root the guide begins anew as often as it must", async ({ visit, page }) => {
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (how) {
      return (window.kept = attach.call(this, { ...how, mode: "closed" }));
    };
  });
  const guide = await visit("patched_browser/");
  const state = () => page.evaluate(() => window.kept?.querySelector("#guide")?.dataset.state);
  await expect.poll(state).toBe("ready");
  await guide.element.evaluate((element) => element.setAttribute("region", "uk"));
  await expect.poll(() => guide.told("kap-guide-ready")).toHaveLength(2);
  await expect.poll(state).toBe("ready");
  expect(await page.evaluate(() => window.kept.textContent)).toContain("999");
});

/** What keeps the guide away, and what the owner is told. */
const barred = {
  "allows no shadow root": [
    () => {
      Element.prototype.attachShadow = () => {
        throw new Error("no shadows here");
      };
    },
    "panicked",
    /no shadows here/,
  ],
  "has no MutationObserver": [
    () => {
      delete window.MutationObserver;
    },
    "panicked",
    /a script of the page has changed it: ReferenceError: .*MutationObserver/,
  ],
  "has a ResizeObserver that throws": [
    () => {
      window.ResizeObserver = class {
        constructor() {
          throw new Error("no sizes here");
        }
      };
    },
    "panicked",
    /a script of the page has changed it: Error: no sizes here/,
  ],
  "has an old polyfill in place of closest": [
    () => {
      const { closest } = Element.prototype;
      Element.prototype.closest = function (selector) {
        return document.documentElement.contains(this) ? closest.call(this, selector) : null;
      };
    },
    "panicked",
    /a script of the page has changed it: Error: Element\.closest\./,
  ],
  "has an image called createElement": [
    () => {
      document.createElement = document.createTextNode("an image");
    },
    "panicked",
    /a script of the page has changed it: TypeError: .*createElement/,
  ],
  "has no AbortController": [
    () => {
      delete window.AbortController;
    },
    "panicked",
    /AbortController.*load first/,
  ],
  "has a fetch that throws": [
    () => {
      window.fetch = () => {
        throw new TypeError("not here");
      };
    },
    "network",
    /blocked|network|reach/i,
  ],
};

for (const [what, [patch, kind, words]] of Object.entries(barred)) {
  test(`on a page that ${what} its sentence stays, and the owner is told once`, async ({ visit, page }) => {
    await page.addInitScript(patch);
    const guide = await visit("patched_browser/");
    await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind }]);
    await expect(page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
    const told = (await guide.seen()).console.filter((line) => line.startsWith("error: [kap-guide]"));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(words);
  });
}

test("on a page that has no custom elements its sentence stays, and the owner is told once", async ({ visit, page }) => {
  await page.addInitScript(() => {
    customElements.define = () => {
      throw new Error("no elements here");
    };
  });
  const guide = await visit("patched_browser/");
  await expect.poll(async () => (await guide.seen()).console).toEqual([expect.stringMatching(/no elements here.*load first/)]);
  await expect(page.getByRole("link", { name: "Read the guide on its own page" })).toBeVisible();
});

/** What the app can't do without, and what of it the owner is told. */
const fatal = {
  "what dies in the app without a trap is noticed": [
    () => {
      delete Node.prototype.getRootNode;
    },
    /a script of the page has changed it: TypeError: .*getRootNode/,
  ],
  "a script that is whole but lacks something isn't told as packed wrongly": [
    () => {
      delete window.TextDecoder;
    },
    /a script of the page has changed it: ReferenceError: .*TextDecoder/,
  ],
};

for (const [what, [patch, words]] of Object.entries(fatal)) {
  test(`${what}, and the guide stays readable`, async ({ visit, page, uncaught }) => {
    await page.addInitScript(patch);
    const guide = await visit("patched_browser/");
    await guide.is("failed");
    await expect.poll(() => guide.told("kap-guide-failed")).toEqual([{ kind: "panicked" }]);
    await guide.tab("Compare").click();
    await expect(guide.part("Compare").getByRole("checkbox", { name: "IV drip" })).toBeVisible();
    const told = (await guide.seen()).console.filter((line) => line.startsWith("error: [kap-guide]"));
    expect(told).toEqual([expect.stringMatching(words)]);
    // The browser tells of them as well.
    uncaught.length = 0;
  });
}

test("what a page takes away later ends one instance of the app, and a fresh one goes on", async ({ visit, page, uncaught }) => {
  const guide = await visit("patched_browser/");
  await guide.is("ready");
  await page.evaluate(() => void (window.queueMicrotask = { tasks: [] }));
  await guide.tab("Compare").click();
  await expect.poll(() => guide.told("kap-guide-ready")).toHaveLength(2);
  await guide.readThrough();
  // One death, told once by the browser: nothing that notices it fails in its turn.
  expect(uncaught).toEqual([expect.stringContaining("queueMicrotask")]);
  uncaught.length = 0;
});

test("what is shown large closes although the page's own dialogs have no close", async ({ visit, page }) => {
  await page.addInitScript(() => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    delete HTMLDialogElement.prototype.close;
  });
  const guide = await visit("patched_browser/");
  await guide.is("ready");
  await guide.open("My sheet");
  await guide.element.getByRole("button", { name: "Show to my clinic" }).click();
  const shown = guide.element.getByRole("dialog", { name: "My sheet" });
  await expect(shown).toBeVisible();
  await shown.getByRole("button").first().click();
  await expect(shown).toBeHidden();
  await guide.element.getByRole("button", { name: "Clear everything" }).click();
  await expect(guide.element.getByText("Everything is cleared.")).toBeVisible();
  expect(await guide.told("kap-guide-ready")).toHaveLength(1);
});
