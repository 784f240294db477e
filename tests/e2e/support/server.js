// A static host. Each situation is a folder: its pages, and the built guide beside them.
//
// /plain/             tests/e2e/plain/index.html
// /plain/dist/…       the built guide
// /kap-guide/…        the same, where documents tell people to put it
// /support/…          what the pages of all situations share
//
// A situation may have a server.js of its own (see `Situation`).

import { access, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { env } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * How a file is answered; what isn't named is as usual.
 * @typedef {object} Answer
 * @property {number} [status]
 * @property {string} [type] MIME type
 * @property {Record<string, string>} [headers] besides the usual ones
 * @property {string} [file] the path that is read instead, such as that of another page
 * @property {(body: Buffer) => Buffer | string} [as] what is sent in place of the file
 * @property {boolean} [half] only the first half of the file arrives
 * @property {boolean} [drop] the connection breaks
 * @property {Promise<void>} [after] the answer waits for this
 */

/**
 * What a situation's server.js exports.
 * @typedef {object} Situation
 * @property {string[]} [dist] folders in which the built guide lies; "dist" unless named
 * @property {Record<string, string>} [headers] sent with every answer
 * @property {[RegExp, Answer][]} [files] by path
 */

const HERE = fileURLToPath(new URL("..", import.meta.url));
/** The built guide. */
export const DIST = env.KAP_DIST ?? join(HERE, "../../dist");
/** Tools that pages load. @type {Record<string, string>} */
const TOOLS = {
  "axe.js": join(HERE, "node_modules/axe-core/axe.min.js"),
  "ibm.js": join(HERE, "node_modules/accessibility-checker-engine/ace-window.js"),
  "screen_reader.js": join(HERE, "node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"),
};

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};

export class Server {
  /** Paths asked for since the last reset. @type {string[]} */
  requests = [];
  /** @type {[RegExp, Answer][]} */
  #answers = [];
  /** @type {(() => void)[]} */
  #held = [];
  #http = createServer((request, response) => this.#answer(request, response));

  async start(port = 0) {
    await new Promise((resolve) => this.#http.listen(port, "127.0.0.1", () => resolve(undefined)));
    return this;
  }

  get url() {
    const address = this.#http.address();
    return `http://127.0.0.1:${typeof address === "object" && address?.port}`;
  }

  /** Answers these files so from now on; returns the way back. @param {RegExp} path @param {Answer} answer */
  answer(path, answer) {
    /** @type {[RegExp, Answer]} */
    const rule = [path, answer];
    this.#answers.push(rule);
    return () => {
      this.#answers = this.#answers.filter((other) => other !== rule);
    };
  }

  /** Keeps these files waiting until the returned function is called. @param {RegExp} path */
  hold(path) {
    /** @type {() => void} */
    let release = () => {};
    const after = new Promise((resolve) => (release = () => resolve(undefined)));
    this.#held.push(release);
    this.answer(path, { after });
    return release;
  }

  /** Forgets requests and answers of the last test. */
  reset() {
    for (const release of this.#held) release();
    this.#held = [];
    this.#answers = [];
    this.requests = [];
  }

  async close() {
    this.reset();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  async #answer(request, response) {
    const path = decodeURIComponent(new URL(request.url ?? "/", this.url).pathname);
    this.requests.push(request.url ?? "/");
    const situation = await situationOf(path.split("/")[1]);
    const rules = [...(situation.files ?? []), ...this.#answers];
    /** @type {Answer} */
    const how = Object.assign({}, ...rules.filter(([pattern]) => pattern.test(path)).map(([, answer]) => answer));
    const [, name, ...rest] = (how.file ?? path).split("/");
    const body = await readFile(fileFor(name, rest.join("/"), situation)).catch(() => undefined);
    await how.after;
    if (how.drop) return request.destroy();
    const status = how.status ?? (body ? 200 : 404);
    response.writeHead(status, {
      "content-type": how.type ?? TYPES[extname(path) || ".html"] ?? "application/octet-stream",
      "cache-control": "no-cache",
      ...situation.headers,
      ...how.headers,
    });
    if (status !== 200 || !body) return response.end(`${status}`);
    response.end(how.as?.(body) ?? (how.half ? body.subarray(0, body.length / 2) : body));
  }
}

/** @param {string} name @param {string} rest @param {Situation} situation */
function fileFor(name, rest, situation) {
  if (name === "support" && TOOLS[rest]) return TOOLS[rest];
  if (name === "kap-guide") return join(DIST, normalize(`/${rest}`));
  const folder = (situation.dist ?? ["dist"]).find((folder) => rest.startsWith(`${folder}/`));
  if (folder) return join(DIST, normalize(rest.slice(folder.length)));
  return join(HERE, name, normalize(`/${rest}`), extname(rest) ? "" : "index.html");
}

/** @param {string} name @returns {Promise<Situation>} */
async function situationOf(name) {
  const file = join(HERE, name, "server.js");
  const exists = name && name !== "support" && (await access(file).then(() => true, () => false));
  return exists ? (await import(pathToFileURL(file).href)).default : {};
}
