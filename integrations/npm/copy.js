#!/usr/bin/env node
// `npx kap-guide public/kap-guide`: copies the guide's files to where the app serves files from.
// What an older version left there stays, for pages that are still open.

import { cpSync, existsSync, readdirSync, statSync } from "node:fs";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";

const [folder] = argv.slice(2);
if (!folder || folder.startsWith("-")) {
  console.error("usage: kap-guide FOLDER, such as public/kap-guide");
  exit(2);
}
if (existsSync(folder) && !statSync(folder).isDirectory()) {
  console.error(`kap-guide: ${folder} is a file. Name a folder.`);
  exit(1);
}
const source = fileURLToPath(new URL("guide", import.meta.url));
cpSync(source, folder, { recursive: true });
console.log(`kap-guide {{version}}: ${readdirSync(source).length} files in ${folder}`);
