// A clinic's site with the guide on it, as one unpacks it from the release: the built guide, its
// compressed copies, and the files for servers.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, chmodSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const DIST = env.KAP_DIST ?? join(ROOT, "dist");
export const TEMPLATES = join(ROOT, "integrations/self-host");

/** What the release's README.txt tells people to paste. */
function snippet() {
  const text = readFileSync(join(TEMPLATES, "README.txt"), "utf8");
  const template = text.slice(text.indexOf("<script"), text.indexOf("</kap-guide>") + "</kap-guide>".length);
  return template.replace("{{help}}", '<p>Emergency: <a href="tel:911">911</a>.</p>');
}

/** Makes the site; returns its folder, which every user may read. */
export function makeSite() {
  const site = mkdtempSync(join(tmpdir(), "kap-guide-site-"));
  chmodSync(site, 0o755);
  const guide = join(site, "kap-guide");
  cpSync(DIST, guide, { recursive: true });
  cpSync(TEMPLATES, guide, { recursive: true });
  for (const file of readdirSync(guide)) {
    // A quick build has no compressed copies.
    if (!/^(kap|guide|kap-guide|en)\.([0-9a-f]{6}\.)?(js|css|wasm|html)$/.test(file)) continue;
    const path = join(guide, file);
    if (!existsSync(`${path}.gz`)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
    if (!existsSync(`${path}.br`)) writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
  writeFileSync(join(site, "index.html"), `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A clinic</title>
<link rel="icon" href="data:,">
<h1>A clinic</h1>
${snippet()}
</html>
`);
  return { site, guide };
}

/** The guide's files by what they are. @param {string} guide */
export function known(guide) {
  const files = readdirSync(guide);
  /** @param {RegExp} name */
  const one = (name) => {
    const found = files.find((file) => name.test(file));
    if (!found) throw new Error(`no ${name} in ${guide}`);
    return found;
  };
  return {
    wasm: one(/^kap\.[0-9a-f]{6}\.wasm$/),
    styles: one(/^kap\.[0-9a-f]{6}\.css$/),
    script: one(/^kap\.[0-9a-f]{6}\.js$/),
    words: one(/^en\.[0-9a-f]{6}\.html$/),
  };
}
