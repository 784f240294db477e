// How much of what is seen moves by itself, as the browser measures it: only Chromium does.

/** Begins to measure, with the next visit. @param {import("@playwright/test").Page} page */
export async function watchShift(page) {
  await page.addInitScript(() => {
    window.shift = 0;
    const add = (list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    };
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  });
}

/** What has shifted so far; all painted before is counted. @param {import("@playwright/test").Page} page */
export async function shift(page) {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return page.evaluate(() => window.shift);
}
