// An older build of the guide, as far as its page can tell: the same files, with other hashes in
// their names and in what names them.

import { readdir } from "node:fs/promises";
import { DIST } from "./server.js";

/** The hashes of the newest build. @returns {Promise<string[]>} */
async function hashes() {
  const names = await readdir(DIST);
  return [...new Set(names.flatMap((name) => name.match(/(?<=\.)[0-9a-f]{6}(?=\.)/g) ?? []))];
}

const turned = (/** @type {string} */ hash) => [...hash].reverse().join("");

/**
 * Serves the older build's files under their names, beside the newest.
 * @param {import("./server.js").Server} server
 * @returns {Promise<() => void>} deletes them from the server
 */
export async function keepOlder(server) {
  const pattern = new RegExp((await hashes()).join("|"), "g");
  const names = await readdir(DIST);
  const ways = names
    .filter((name) => name.search(pattern) >= 0)
    .map((name) => {
      const old = name.replace(pattern, turned);
      const isText = !name.endsWith(".wasm");
      return server.answer(new RegExp(`/dist/${old.replaceAll(".", "\\.")}$`), {
        file: `/plain/dist/${name}`,
        as: (body) => (isText ? body.toString().replace(pattern, turned) : body),
      });
    });
  return () => {
    for (const way of ways) way();
  };
}

/**
 * Serves the older `kap-guide.js`, as a cache does that keeps it.
 * @param {import("./server.js").Server} server
 * @param {Record<string, string>} [headers]
 * @returns {Promise<() => void>} puts the newest in its place
 */
export async function keepOlderLoader(server, headers) {
  const pattern = new RegExp((await hashes()).join("|"), "g");
  return server.answer(/\/kap-guide\.js$/, { headers, as: (body) => body.toString().replace(pattern, turned) });
}
