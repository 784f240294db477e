// Pasted markup is rewritten on its way to the reader: by optimizers, editors and telephones.

import { expect, test } from "../support/guide.js";
import { paste } from "./paste.js";

/** @type {Record<string, (markup: string) => string>} */
const rewritings = {
  "comments, spaces and quotes taken out": (markup) =>
    markup
      .replace(/<!--.*?-->/gs, "")
      .replace(/>\s+</g, "><")
      .replace(/="([\w-]+)"/g, "=$1"),
  "lines broken and paragraphs put in": (markup) =>
    markup.replaceAll("\n", "<br />\n").replace(/<(section|article|div)\b[^>]*>/g, "$&<p></p>"),
  "quotes made curly": (markup) => markup.replace(/(?<=>[^<]*)'(?=[^<]*<)/g, "’"),
  "numbers made into links": (markup) =>
    markup.replace(/(?<=<(?:p|li|dd)[^>]*>[^<]*)\b(\d+)\b/g, '<a x-apple-data-detectors="true" href="tel:$1">$1</a>'),
  "words put into elements of a translator": (markup) =>
    markup.replace(/(?<=<p[^>]*>)([^<]+)(?=<\/p>)/g, "<font><font>$1</font></font>"),
  "a comment and a script of others put in": (markup) =>
    markup.replace(/(?=<\/template>)/, "<!-- cached --><script>window.beacon = 1</script>"),
  "the mark of its shadow root lost": (markup) => markup.replace(/shadowrootmode="?open"?/, ""),
  "its second half lost": (markup) => markup.slice(0, markup.length / 2),
  "all names lost": (markup) => markup.replace(/ (class|id)="[^"]*"/g, ""),
};

for (const [what, rewrite] of Object.entries(rewritings)) {
  test(`pasted markup with ${what} becomes the guide all the same`, async ({ page, visit }) => {
    const script = '<script type="module" src="/kap-guide/kap-guide.js"></script>';
    const changed = (/** @type {string} */ markup) => {
      const rewritten = rewrite(markup);
      expect(rewritten).not.toBe(markup);
      return rewritten;
    };
    // The script stands at its end, which may be lost.
    await paste(page, changed, "en", script);
    const guide = await visit("pasted_markup/");
    await guide.is("ready");
    await guide.readThrough();
    expect(await guide.told("kap-guide-failed")).toEqual([]);
  });
}
