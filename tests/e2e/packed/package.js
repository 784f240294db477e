// The package for npm from the tarball that `cargo xtask dist` made, put where an app has it.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RELEASE = fileURLToPath(new URL("../../../target/kap/release", import.meta.url));
const name = (existsSync(RELEASE) ? readdirSync(RELEASE) : []).find((name) => name.endsWith(".tgz"));

/** The tarball; `undefined` without a release. */
export const tarball = name && join(RELEASE, name);

/** Unpacks it into a folder's `node_modules`. @param {string} app */
export function install(app) {
  const folder = join(app, "node_modules/kap-guide");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xzf", tarball ?? "", "--strip-components=1", "-C", folder]);
  return folder;
}
