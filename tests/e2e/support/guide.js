// The words that situations are told in, for Chromium and Firefox.

import { expect, test as base } from "@playwright/test";
import { Server } from "./server.js";
import { axe, ibm } from "./in_page.js";

export { expect };

/** The sheet's tab, and so its part, say how much stands on it. @param {string} name */
const counted = (name) => new RegExp(`^${name.replace(/[.?()]/g, "\\$&")}( \\d+)?$`);

/** A guide on a page, as its reader and the page's owner meet it. */
export class Guide {
  /** @param {import("@playwright/test").Page} page @param {import("@playwright/test").Locator} element */
  constructor(page, element) {
    this.page = page;
    this.element = element;
    this.root = element.locator("#guide");
    this.search = element.getByLabel("Search the questions");
    this.status = element.locator(".found");
    this.crisis = element.locator("#crisis");
    this.route = element.getByLabel("How would you take it?");
    /** The ways on at the foot, to every part. */
    this.waysOn = element.getByRole("navigation", { name: "More of this guide" });
  }

  /** Waits for `static`, `ready` or `failed`. @param {string} state */
  async is(state) {
    await expect(this.root).toHaveAttribute("data-state", state);
  }

  /** @param {string} name */
  tab(name) {
    return this.element.getByRole("tab", { name: counted(name) });
  }

  /** @param {string} name */
  part(name) {
    return this.element.getByRole("tabpanel", { name: counted(name) });
  }

  /** Goes to a part by its tab, or from the foot of a step on a narrow guide, which has no tabs. @param {string} name */
  async open(name) {
    const tab = this.tab(name);
    const way = this.waysOn.getByRole("button", { name, exact: true });
    await tab.or(way).filter({ visible: true }).first().click();
    await expect(this.part(name)).toBeVisible();
    await expect(this.part(name).getByRole("heading", { name, exact: true })).toBeVisible();
  }

  /** Begins the steps from the start page, by the whole way. */
  async begin() {
    await this.element.getByRole("button", { name: "I'm thinking about it" }).click();
    await this.step("The whole way in two minutes").getByRole("button", { name: "Next First call and check-up" }).click();
    await expect(this.step("First call and check-up")).toBeVisible();
  }

  /** Goes on to the step with this name. @param {string} name */
  async next(name) {
    await this.element.getByRole("button", { name: `Next ${name}` }).click();
    await expect(this.step(name)).toBeVisible();
  }

  /** Goes to a step by the list of all. @param {string} name */
  async choose(name) {
    const steps = this.element.getByRole("navigation", { name: "All steps" });
    const list = steps.locator("summary");
    if (await list.isVisible()) await list.click();
    await steps.getByRole("button", { name, exact: true }).click();
    await expect(this.step(name)).toBeVisible();
  }

  /** What is folded under this name in a step. @param {string} step @param {string} name */
  fold(step, name) {
    return this.step(step).locator("details", { has: this.page.getByRole("heading", { name, exact: true }) });
  }

  /** What asks for help from a step: a button in the bar of narrow guides, the head of wide ones. */
  get help() {
    const inBar = this.element.getByRole("button", { name: "Help", exact: true });
    return inBar.or(this.crisis.locator("summary").first()).filter({ visible: true }).first();
  }

  /** The page of a step. @param {string} name */
  step(name) {
    return this.element.getByRole("article", { name, exact: true });
  }

  /** The question with these words. @param {string} name */
  question(name) {
    return this.element.locator("details.question", { has: this.page.getByText(name, { exact: true }) });
  }

  /** Opens all that something is folded in, from the outside in. @param {import("@playwright/test").Locator} inner */
  async reveal(inner) {
    for (const fold of await inner.first().locator("xpath=ancestor::details").all()) {
      if ((await fold.getAttribute("open")) === null) await fold.locator("> summary").click();
    }
  }

  /** Asks what is normal after a session, at the foot of the part. */
  async askAfter() {
    await this.waysOn.getByRole("button", { name: "I had a session: is this normal?" }).click();
    await expect(this.element.locator("#after")).toHaveAttribute("open");
  }

  /** Reads through all parts, as somebody would who has never seen the guide. */
  async readThrough() {
    await this.open("Compare");
    await expect(this.part("Compare").getByRole("checkbox", { name: "IV drip" })).toBeVisible();
    await this.open("Questions");
    const question = this.question("Is it safe?");
    await question.getByText("Is it safe?", { exact: true }).click();
    await expect(question.getByText("It is not free of risk.")).toBeVisible();
    await this.open("Steps");
    await this.begin();
    await this.next("Getting ready");
    await expect(this.step("First call and check-up")).toBeHidden();
    await this.help.click();
    await expect(this.crisis.getByRole("link", { name: "Emergency: 911" })).toBeVisible();
  }

  /** What the page's owner would notice (support/recorder.js). */
  seen() {
    return this.page.evaluate(() => window.seen);
  }

  /** Details of all events of this name. @param {string} name */
  async told(name) {
    return (await this.seen()).events.filter(([other]) => other === name).map(([, detail]) => detail);
  }

  /** What axe finds, shadow roots included. */
  axe() {
    return this.page.evaluate(axe);
  }

  /** What axe and IBM's engine find, shadow roots included. */
  async violations() {
    return [...(await this.axe()), ...(await this.page.evaluate(ibm))];
  }
}

/**
 * `server`: the host of the situations.
 * `visit(situation)`: opens its page; returns the first guide on it.
 * `uncaught`: errors that nobody caught; must be empty when the story ends.
 */
export const test = base.extend({
  server: [
    async ({}, use) => {
      const server = await new Server().start();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  uncaught: async ({ page }, use) => {
    const uncaught = [];
    // Firefox tells in this way of what was refused, too; the recorder notes what a policy did.
    const isRefusal = ({ message }) => /^(The page’s settings blocked|Loading module from .* was blocked|The Same Origin Policy)/.test(message);
    page.on("pageerror", (error) => isRefusal(error) || uncaught.push(error.message));
    await use(uncaught);
    expect(uncaught).toEqual([]);
  },
  visit: async ({ page, server, uncaught: _ }, use) => {
    server.reset();
    await use(async (situation) => {
      await page.goto(`${server.url}/${situation}`);
      return new Guide(page, page.locator("kap-guide").first());
    });
    server.reset();
  },
});
