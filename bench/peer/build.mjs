// `node build.mjs OUT`: the peer's app as one minified script.

import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

await build({
  entryPoints: [fileURLToPath(new URL("src/app.js", import.meta.url))],
  outfile: argv[2],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  jsxFactory: "h",
  jsxFragment: "Fragment",
  logLevel: "warning",
});
