// An app's built files, as any static host sends them.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** @param {string} folder */
export async function serve(folder) {
  const http = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://x");
    const path = join(folder, pathname === "/" ? "index.html" : pathname);
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path))];
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": type ?? "application/octet-stream" }).end(readFileSync(path));
  });
  await new Promise((done) => http.listen(0, "127.0.0.1", () => done(undefined)));
  const address = http.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address?.port}`,
    close: () => http.close(),
  };
}
