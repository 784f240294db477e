import { env } from "node:process";
import { defineConfig } from "@playwright/test";

const chromium = {
  browserName: "chromium",
  launchOptions: {
    // Unset: Playwright's own.
    executablePath: env.KAP_CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
};

const firefox = {
  browserName: "firefox",
  // A Firefox that isn't Playwright's own is driven over BiDi.
  channel: env.KAP_FIREFOX && "moz-firefox",
  launchOptions: {
    executablePath: env.KAP_FIREFOX,
    firefoxUserPrefs: { "general.smoothScroll": false },
  },
};

/** WebKit is driven over WebDriver, so its tests are files of their own (support/webkit.js). */
const WEBKIT = "**/*.webkit.test.js";
/** What only Chromium can do: print to a file, count nodes and listeners; and what one engine is enough for.
 * What axe reads in markup and styles is looked at in WebKit, too; what is wrong with a file, the app finds. */
const CHROMIUM_ONLY = [
  "mount_cycles/**",
  "soak/**",
  "print/**",
  "sheets/**",
  "consult_one_screen/**",
  "accessibility/**",
  "documented/**",
  "profile/naughty.test.js",
  "profile/unreadable.test.js",
];

export default defineConfig({
  testDir: ".",
  outputDir: "results/output",
  reporter: [["list"], ["json", { outputFile: "results/report.json" }]],
  workers: 2,
  retries: 0,
  timeout: 30_000,
  forbidOnly: Boolean(env.CI),
  projects: [
    {
      name: "chromium",
      testIgnore: [WEBKIT, "narrow/**"],
      use: { ...chromium, viewport: { width: 1280, height: 800 } },
    },
    {
      name: "narrow",
      testMatch: ["narrow/**", "plain/**", "keyboard/**", "accessibility/**", "hostile_css/**"],
      testIgnore: WEBKIT,
      use: { ...chromium, viewport: { width: 320, height: 640 }, hasTouch: true },
    },
    {
      name: "firefox",
      testIgnore: [WEBKIT, "narrow/**", ...CHROMIUM_ONLY],
      use: { ...firefox, viewport: { width: 1280, height: 800 } },
    },
    // One session at a time: the driver allows one, and a second virtual screen may fail to start.
    // Its driver is to be had on Linux only.
    ...(env.KAP_WEBKIT_DRIVER ? [{ name: "webkit", testMatch: WEBKIT, workers: 1 }] : []),
  ],
});
