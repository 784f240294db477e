// How long a reader waits for what they do, once everything is there.

const SLOWDOWN = 4;

/** @param {string} size `use` for the shipped questions, `many` for 1,000 @param {string[]} words to search for */
async function use(browser, address, who, size, words, record) {
  const scenario = size === "many" ? "latency 1000 questions" : "latency";
  const tell = (metric, values) => {
    for (const value of values) record({ scenario, who, metric, value });
  };
  const visit = (work) =>
    browser.visit(`${address}/${size}-${who}.html`, {}, async (page, cdp) => {
      await page.evaluate(() => window.settled(1));
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
      await work(page);
    });
  if (size === "use") {
    await visit(async (page) => {
      const used = await page.evaluate(() => window.drive.first());
      for (const [act, times] of Object.entries(used)) tell(`first ${act} ms`, times);
    });
  }
  await visit(async (page) => {
    if (size === "use") {
      tell("step ms", await page.evaluate(() => window.drive.steps()));
      tell("route ms", await page.evaluate(() => window.drive.routes()));
    }
    tell("accordion ms", await page.evaluate(() => window.drive.answers()));
    const { first, later, cleared, found } = await page.evaluate((words) => window.drive.search(words), words);
    tell("search ms", later);
    tell("search first ms", first);
    tell("search cleared ms", cleared);
    tell("answers shown", found);
  });
}

/** All uses of one round. */
export async function latency({ browser, address, words, record, order }) {
  for (const size of ["use", "many"]) {
    for (const who of order(["guide", "peer"])) await use(browser, address, who, size, words, record);
  }
}
