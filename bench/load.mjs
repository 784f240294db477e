// From the visit's first byte to a guide that can be read and used, and what the page suffers.

const SLOWDOWN = 4;

/** Bytes that had come when it could be read: all of what had ended, a share of what was on its way. */
function bytesUntil(time, files) {
  const share = ({ start, end }) => (end <= time ? 1 : Math.max(0, (time - start) / (end - start)));
  return files.reduce((sum, file) => sum + file.bytes * share(file), 0);
}

/** The guide's own files by what they are for, without what the network adds to them. */
function parts(files, readable) {
  const sum = (fits) => files.filter(fits).reduce((sum, { body }) => sum + body, 0);
  const ends = (...endings) => ({ name }) => endings.some((ending) => name.endsWith(ending));
  const begins = (...stems) => ({ name }) => stems.some((stem) => name.startsWith(stem));
  return {
    "loader bytes": sum(begins("kap-guide.js")),
    "first markup bytes": sum((file) => ends(".html")(file) && file.end <= readable),
    "guide script bytes": sum(begins("guide.")),
    "wasm and script bytes": sum(ends(".wasm", ".js")),
    "style bytes": sum(ends(".css")),
  };
}

/** A visit to the page with the guide in the first window. */
async function inView(browser, address, who, network, cold, record) {
  const scenario = `load ${network} ${cold ? "cold" : "warm"}`;
  const guides = who === "none" ? 0 : 1;
  const seen = await browser.visit(`${address}/top-${who}.html`, { network, slowdown: SLOWDOWN, cold }, (page) =>
    page.evaluate((guides) => window.settled(guides), guides),
  );
  const tell = (metric, value) => record({ scenario, who, metric, value });
  tell("host FCP ms", seen.fcp);
  if (!guides) return;
  tell("readable ms", seen.readable);
  // What isn't painted yet can't be used.
  tell("interactive ms", Math.max(seen.ready[0], seen.readable));
  // What isn't needed for that, such as the apps.
  tell("all files ms", Math.max(...seen.files.map(({ end }) => end)));
  tell("CLS", seen.shift);
  tell("bytes to readable", bytesUntil(seen.readable, seen.files));
  tell("bytes in all", seen.files.reduce((sum, { bytes }) => sum + bytes, 0));
  if (who === "guide" && cold) {
    for (const [metric, value] of Object.entries(parts(seen.files, seen.readable))) tell(metric, value);
  }
}

/** A visit to the page with the guide far below the first window; returns the page's largest element. */
async function belowTheFold(browser, address, who, network, record) {
  // Neither comes to life before it is near.
  const seen = await browser.visit(`${address}/fold-${who}.html`, { network, slowdown: SLOWDOWN, cold: true }, (page) =>
    page.evaluate(() => window.settled(0)),
  );
  const tell = (metric, value) => record({ scenario: `host ${network}`, who, metric, value });
  tell("FCP ms", seen.fcp);
  tell("LCP ms", seen.lcp);
  tell("TBT ms", seen.blocked);
  tell("CLS", seen.shift);
  if (who === "guide") tell("wasm files", seen.files.filter(({ name }) => name.endsWith(".wasm")).length);
  return seen.lcpElement;
}

/** All visits of one round, each contestant in turn. */
export async function load({ browser, address, profiles, record, order }) {
  for (const network of profiles) {
    for (const who of order(["none", "pasted", "guide", "peer"])) {
      await inView(browser, address, who, network, true, record);
      if (who === "guide" || who === "peer") await inView(browser, address, who, network, false, record);
    }
    const largest = {};
    for (const who of order(["none", "guide", "peer"])) {
      largest[who] = await belowTheFold(browser, address, who, network, record);
    }
    for (const who of ["guide", "peer"]) {
      const value = largest[who] === largest.none ? 1 : 0;
      record({ scenario: `host ${network}`, who, metric: "LCP element same", value });
    }
  }
}
