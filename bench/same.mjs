// A race is fair only if both show the same: the same words in every part, in as much markup, and
// the same results of a search.

const CONTESTANTS = ["guide", "peer"];

/**
 * Records what each contestant shows, and tells where they differ.
 * @returns {Promise<string[]>} the words that show as many answers in both
 */
export async function compare({ browser, address, words, record, tell }) {
  const shown = {};
  for (const who of CONTESTANTS) {
    shown[who] = await browser.visit(`${address}/use-${who}.html`, {}, async (page) => {
      await page.evaluate(() => window.settled(1));
      const parts = await page.evaluate(() => window.drive.parts());
      const { found } = await page.evaluate((words) => window.drive.search(words), words);
      return { parts, found };
    });
  }
  for (const part of Object.keys(shown.guide.parts)) {
    if (!shown.peer.parts[part]) {
      tell(`NOT THE SAME: the peer has no part "${part}"`);
      continue;
    }
    for (const who of CONTESTANTS) {
      const { words, elements } = shown[who].parts[part];
      record({ scenario: "shown", who, metric: `${part}, words`, value: words.length });
      record({ scenario: "shown", who, metric: `${part}, elements`, value: elements });
    }
    const [guide, peer] = CONTESTANTS.map((who) => shown[who].parts[part].words);
    const at = guide.findIndex((word, place) => word !== peer[place]);
    if (at >= 0 || guide.length !== peer.length) {
      const excerpt = (words) => words.slice(at, at + 8).join(" ");
      tell(`NOT THE SAME in ${part}: the guide says "${excerpt(guide)}", the peer "${excerpt(peer)}"`);
    }
  }
  const [guide, peer] = CONTESTANTS.map((who) => shown[who].found);
  const agreed = words.filter((_, at) => guide[at] === peer[at]);
  if (agreed.length < words.length) {
    tell(`NOT THE SAME in searches for ${words.join(", ")}: the guide shows ${guide.join(", ")} answers, the peer ${peer.join(", ")}`);
  }
  return agreed;
}
