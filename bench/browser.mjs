// One browser with a profile on disk, so that what it keeps between visits is as real as its network.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const { chromium } = createRequire(join(here, "../tests/e2e/package.json"))("playwright-core");

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Bytes a second and milliseconds. */
const NETWORKS = {
  "slow-4g": { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false },
};

export class Browser {
  /** @param {object} expected what the guide shows, from the pack */
  static async start(expected) {
    const browser = new Browser();
    browser.folder = await mkdtemp(join(tmpdir(), "kap-bench-"));
    browser.context = await chromium.launchPersistentContext(browser.folder, {
      executablePath: env.KAP_CHROMIUM,
      args: ARGUMENTS,
      viewport: { width: 412, height: 823 },
    });
    await browser.context.addInitScript(`window.benchExpected = ${JSON.stringify(expected)}`);
    for (const name of ["recorder.js", "driver.js"]) {
      await browser.context.addInitScript(await readFile(join(here, "in_page", name), "utf8"));
    }
    return browser;
  }

  async close() {
    await this.context.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /**
   * Visits a page in a tab of its own.
   * @template T
   * @param {string} url
   * @param {{network?: string, slowdown?: number, cold?: boolean}} how
   * @param {(page: any, cdp: any) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async visit(url, { network = "none", slowdown = 1, cold = false }, work) {
    const page = await this.context.newPage();
    try {
      const cdp = await this.context.newCDPSession(page);
      if (cold) await cdp.send("Network.clearBrowserCache");
      if (NETWORKS[network]) await cdp.send("Network.emulateNetworkConditions", NETWORKS[network]);
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      await page.goto(url, { waitUntil: "commit" });
      return await work(page, cdp);
    } finally {
      await page.close();
    }
  }
}
