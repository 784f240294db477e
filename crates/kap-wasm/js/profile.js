// The clinic's profile, as a text: what it says is read by the parts (profile.rs), but its region
// decides which words are fetched.

/** More than any profile needs, in characters. */
const MOST = 65_536;

/**
 * A text from outside, read no further than it may be long.
 * @param {import("./kap-guide.js").Tools} tools
 * @param {string} address
 */
async function getText({ Failure, take }, address) {
  const { body } = await take("", address);
  const reader = /** @type {ReadableStream<Uint8Array>} */ (body).getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done && !text) throw new Failure("empty", address);
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (text.length > MOST) {
      reader.cancel();
      throw new Failure("too-long", address);
    }
  }
}

/**
 * Reads the clinic's profile.
 * @param {import("./kap-guide.js").Tools} tools
 * @param {string | null} address from the attribute
 * @returns {Promise<{text?: string, region?: string, unread?: import("./failure.js").Failure}>}
 */
export async function readProfile(tools, address) {
  if (!address) return {};
  /** @type {string} */
  let text;
  try {
    text = await getText(tools, address);
  } catch (error) {
    const { kind = String(error), status = "" } = /** @type {Partial<import("./failure.js").Failure>} */ (error);
    return { unread: new tools.Failure("profile", address, status || kind) };
  }
  try {
    return { text, region: JSON.parse(text).region };
  } catch {
    // What is wrong in it is told by the parts, which read all of it.
    return { text };
  }
}
