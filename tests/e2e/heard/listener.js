// Somebody who hears the guide: a screen reader that runs in the page. Its cursor follows focus,
// and what it says of a live region begins with "polite: ". It doesn't know that a closed answer
// is silent.

/** Begins to read what stands inside. */
async function start(container) {
  const { virtual } = await import("/support/screen_reader.js");
  await virtual.start({ container });
}

/** What was heard since the last time. */
async function heard() {
  const { virtual } = await import("/support/screen_reader.js");
  const heard = await virtual.spokenPhraseLog();
  await virtual.clearSpokenPhraseLog();
  return heard;
}

/** Moves the cursor until a phrase is like this; tells the phrase where it stopped. */
async function read([move, phrase]) {
  const { virtual } = await import("/support/screen_reader.js");
  for (let steps = 0; steps < 3000; steps++) {
    await virtual[move]();
    if (new RegExp(phrase).test(await virtual.lastSpokenPhrase())) break;
  }
  return virtual.lastSpokenPhrase();
}

export class Listener {
  /** @param {import("../support/guide.js").Guide} guide */
  constructor(guide) {
    this.guide = guide;
  }

  /** Begins to listen. */
  start() {
    // The reader hears nothing of a shadow root whose host it is given.
    return this.guide.root.evaluate(start);
  }

  /** What was heard since one last asked. @returns {Promise<string[]>} */
  heard() {
    return this.guide.page.evaluate(heard);
  }

  /** Reads on until a phrase is like this. @param {RegExp} phrase @returns {Promise<string>} the last one */
  readTo(phrase) {
    return this.guide.page.evaluate(read, ["next", phrase.source]);
  }

  /** Reads back until a phrase is like this. @param {RegExp} phrase @returns {Promise<string>} the last one */
  readBackTo(phrase) {
    return this.guide.page.evaluate(read, ["previous", phrase.source]);
  }
}
