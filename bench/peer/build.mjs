// `node build.mjs STYLES PIECES OUT`: the peer as one minified script, with the guide's own style
// sheet and the names of the content's pieces in it.

import { readdir, readFile } from "node:fs/promises";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [, , styles, pieces, out] = argv;
const src = fileURLToPath(new URL("src/", import.meta.url));

const built = (await readdir(styles)).filter((name) => /^(kap|parts)\.\w{6}\.css$/.test(name)).sort();
const sheets = await Promise.all(built.map((name) => readFile(`${styles}/${name}`, "utf8")));

await build({
  entryPoints: [`${src}element.js`],
  outfile: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  jsxFactory: "h",
  jsxFragment: "Fragment",
  define: { STYLES: JSON.stringify(sheets.join("").trim()), PIECES: pieces },
  logLevel: "warning",
});
