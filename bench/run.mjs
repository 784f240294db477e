// The race: started by `cargo xtask bench`, which serves the pages and sums up the samples.

import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { Browser } from "./browser.mjs";
import { growth } from "./growth.mjs";
import { latency } from "./latency.mjs";
import { load } from "./load.mjs";
import { compare } from "./same.mjs";

const { values } = parseArgs({
  options: {
    address: { type: "string" },
    expected: { type: "string" },
    samples: { type: "string" },
    rounds: { type: "string" },
    profiles: { type: "string" },
    only: { type: "string" },
  },
});

const samples = createWriteStream(values.samples);
const record = (sample) => samples.write(`${JSON.stringify(sample)}\n`);
const expected = JSON.parse(await readFile(values.expected, "utf8"));
const browser = await Browser.start(expected);
const { address } = values;
const measurements = { load, latency, growth };
const rounds = Number(values.rounds);

try {
  // This warms the browser and the host up, too.
  const tell = (line) => stdout.write(`${line}\n`);
  const agreed = await compare({ browser, address, words: expected.words, record, tell });
  if (agreed.length < 2) tell("No two searches show as many answers in both: search times say nothing.");
  const words = agreed.length < 2 ? expected.words : agreed;
  for (let round = 1; round <= rounds; round++) {
    const start = Date.now();
    /** Who comes first changes from round to round. */
    const order = (all) => all.map((_, at) => all[(at + round) % all.length]);
    const tools = {
      browser,
      address,
      words,
      profiles: values.profiles.split(","),
      order,
      record: (sample) => record({ round, ...sample }),
    };
    for (const name of values.only.split(",")) await measurements[name](tools);
    tell(`round ${round} of ${rounds}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
  }
} finally {
  await browser.close();
  await new Promise((resolve) => samples.end(resolve));
}
