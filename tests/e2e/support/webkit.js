// WebKit over WebDriver: a session and the few words that its stories need.

import { spawn } from "node:child_process";
import { env } from "node:process";
import { expect, test as base } from "@playwright/test";
import { Server } from "./server.js";
import { axe } from "./in_page.js";

export { expect };

const DRIVER = env.KAP_WEBKIT_DRIVER ?? "";
const BROWSER = env.KAP_MINIBROWSER ?? "";
const PORT = 4800 + (process.pid % 100);
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A browser session over WebDriver. */
class Session {
  #path = "";

  /** Starts a session; the driver may need a moment before it listens. */
  async start() {
    const options = { binary: BROWSER, args: ["--automation"] };
    const capabilities = { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options } };
    await expect(async () => {
      const { sessionId } = await this.send("POST", "/session", { capabilities });
      this.#path = `/session/${sessionId}`;
    }).toPass({ timeout: 20_000 });
    await this.send("POST", "/window/rect", { width: 1280, height: 800 });
    await this.send("POST", "/timeouts", { script: 20_000 });
    return this;
  }

  /** Without a display a session hangs for ever: hence the limit. */
  async send(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${PORT}${this.#path}${path}`, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(25_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  }

  /** Runs a function in the page. */
  run(what, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${what})(...Array.from(arguments).slice(0, -1))).then(done);`;
    return this.send("POST", "/execute/async", { script, args });
  }
}

/** The first guide of a page in WebKit. */
class Guide {
  constructor(session) {
    this.session = session;
  }

  /** Waits for `static`, `ready` or `failed`. */
  async is(state) {
    const now = () => document.querySelector("kap-guide")?.shadowRoot?.querySelector("#guide")?.dataset.state;
    await expect.poll(() => this.session.run(now)).toBe(state);
  }

  /** Waits until every guide of the page is. */
  async all(state) {
    const states = () => {
      const guides = [...document.querySelectorAll("kap-guide")];
      return guides.map((guide) => guide.shadowRoot?.querySelector("#guide")?.dataset.state);
    };
    await expect.poll(async () => [...new Set(await this.session.run(states))]).toEqual([state]);
  }

  /** What stands on the screen. */
  text() {
    return this.session.run(() => document.querySelector("kap-guide").shadowRoot.querySelector("#guide").innerText);
  }

  /** Clicks the visible element with exactly these words. */
  async click(selector, words, guide = 0) {
    const find = (selector, words, guide) => {
      const root = document.querySelectorAll("kap-guide")[guide].shadowRoot;
      const fits = (element) => element.checkVisibility() && element.innerText.replace(/\s+/g, " ").trim() === words;
      return [...root.querySelectorAll(selector)].find(fits) ?? null;
    };
    let element = null;
    await expect.poll(async () => (element = await this.session.run(find, selector, words, guide))).not.toBeNull();
    await this.session.send("POST", `/element/${element[ELEMENT]}/click`, {});
  }

  /** Clicks a tab and waits for its part. */
  async open(name) {
    await this.click("[role=tab]", name);
    const title = () => {
      const root = document.querySelector("kap-guide").shadowRoot;
      const part = root.querySelector("[role=tabpanel]:not([hidden])");
      return part.querySelector("h2, h3")?.textContent;
    };
    await expect.poll(() => this.session.run(title)).toBe(name);
  }

  /** Begins the steps from the start page, by the whole way. */
  async begin(guide = 0) {
    await this.click("button", "I'm thinking about it", guide);
    await this.click("button", "Next First call and check-up", guide);
  }

  /** What the page's owner would notice (support/recorder.js). */
  seen() {
    return this.session.run(() => window.seen);
  }

  /** What axe finds, shadow roots included. */
  axe() {
    return this.session.run(axe);
  }
}

/** `server`, `session` and `visit(situation)`, as in guide.js. */
export const test = base.extend({
  server: [
    async ({}, use) => {
      const server = await new Server().start();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  session: [
    async ({}, use) => {
      // A group of its own, so that the screen ends with the driver.
      const driver = spawn("xvfb-run", ["-a", DRIVER, `--port=${PORT}`], { detached: true, stdio: "ignore" });
      try {
        const session = await new Session().start();
        await use(session);
        await session.send("DELETE", "");
      } finally {
        process.kill(-driver.pid);
      }
    },
    { scope: "worker" },
  ],
  visit: async ({ server, session }, use) => {
    server.reset();
    await use(async (situation) => {
      await session.send("POST", "/url", { url: `${server.url}/${situation}` });
      return new Guide(session);
    });
    server.reset();
  },
});
