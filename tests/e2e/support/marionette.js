// A Firefox of its own that is driven from within (Marionette), where the memory of all its processes
// can be looked at. Linux only.

import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How much memory is looked at in one go. */
const PIECE = 1 << 22;
/** More than the longest word has, in bytes. */
const OVERLAP = 64;

/** A port that nobody uses. @returns {Promise<number>} */
const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });

/** @param {number} port @returns {Promise<import("node:net").Socket | undefined>} */
const connect = (port) =>
  new Promise((done) => {
    const socket = createConnection(port, "127.0.0.1", () => done(socket));
    socket.on("error", () => done(undefined));
  });

export class Firefox {
  profile = mkdtempSync(join(tmpdir(), "kap-firefox-"));
  /** @type {import("node:child_process").ChildProcess | undefined} */
  #process;
  /** @type {import("node:net").Socket | undefined} */
  #socket;
  #received = Buffer.alloc(0);
  /** What waits for an answer, by number. @type {Map<number, (answer: any[]) => void>} */
  #waiting = new Map();
  #sent = 0;

  /** @param {string} program */
  async start(program) {
    const port = await freePort();
    writeFileSync(join(this.profile, "user.js"), `user_pref("marionette.port", ${port});\n`);
    const how = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", this.profile];
    this.#process = spawn(program, how, { stdio: "ignore" });
    while (!(this.#socket = await connect(port))) await new Promise((soon) => setTimeout(soon, 100));
    this.#socket.on("data", (bytes) => this.#hear(bytes));
    await this.#ask("WebDriver:NewSession", { capabilities: {} });
  }

  async end() {
    await this.#ask("Marionette:Quit");
    const { exitCode } = this.#process ?? {};
    if (exitCode === null) await new Promise((ended) => this.#process?.once("exit", ended));
    rmSync(this.profile, { recursive: true });
  }

  /** Messages are a length, a colon and JSON. @param {Buffer} bytes */
  #hear(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const from = this.#received.indexOf(":") + 1;
      const end = from + Number(this.#received.subarray(0, from - 1));
      if (!from || this.#received.length < end) return;
      const answer = JSON.parse(this.#received.subarray(from, end).toString());
      this.#received = this.#received.subarray(end);
      if (Array.isArray(answer)) this.#waiting.get(answer[1])?.(answer);
    }
  }

  /** @param {string} command @param {object} [parameters] @returns {Promise<any>} */
  #ask(command, parameters = {}) {
    const message = JSON.stringify([0, ++this.#sent, command, parameters]);
    this.#socket?.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((done, failed) =>
      this.#waiting.set(this.#sent, ([, , error, result]) => (error ? failed(new Error(error.message)) : done(result?.value))),
    );
  }

  /** @param {string} address */
  goto(address) {
    return this.#ask("WebDriver:Navigate", { url: address });
  }

  /** Runs a function in the page; it knows nothing from outside. @param {(...given: any[]) => unknown} work @param {any[]} given */
  run(work, ...given) {
    return this.#ask("WebDriver:ExecuteScript", { script: `return (${work})(...arguments)`, args: given });
  }

  /** Types letter by letter: no message holds the word. @param {string} word */
  async type(word) {
    for (const value of word) {
      const actions = [{ type: "keyDown", value }, { type: "keyUp", value }];
      await this.#ask("WebDriver:PerformActions", { actions: [{ type: "key", id: "keys", actions }] });
    }
  }

  /** What about:memory calls "Minimize memory usage", in all processes. */
  async minimize() {
    await this.#ask("Marionette:SetContext", { value: "chrome" });
    const script = `
      Services.obs.notifyObservers(null, "child-mmu-request");
      const reporters = Cc["@mozilla.org/memory-reporter-manager;1"].getService(Ci.nsIMemoryReporterManager);
      reporters.minimizeMemoryUsage(arguments[0]);`;
    await this.#ask("WebDriver:ExecuteAsyncScript", { script, args: [] });
    await this.#ask("Marionette:SetContext", { value: "content" });
  }

  /** Which of these words stand in the memory of any of its processes. @param {string[]} words */
  remembered(words) {
    const found = new Set(processes(this.#process?.pid ?? 0).flatMap((id) => wordsIn(id, words)));
    return words.filter((word) => found.has(word));
  }

  /** Which of these words stand in its profile's files. @param {string[]} words */
  written(words) {
    const files = readdirSync(this.profile, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const all = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
    return words.filter((word) => all.some((bytes) => holds(bytes, word)));
  }
}

/** @param {Buffer} bytes @param {string} word */
const holds = (bytes, word) => bytes.includes(word) || bytes.includes(word, 0, "utf16le");

/** A process and all that it has started. @param {number} first @returns {number[]} */
function processes(first) {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const family = new Set([first]);
  for (const id of all.map(Number).sort((a, b) => a - b)) {
    try {
      // Behind the program's name in brackets: state and parent.
      const parent = Number(readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]);
      if (family.has(parent)) family.add(id);
    } catch {
      // It has ended meanwhile.
    }
  }
  return [...family];
}

/** @param {number} id of a process @param {string[]} words @returns {string[]} */
function wordsIn(id, words) {
  try {
    const maps = readFileSync(`/proc/${id}/maps`, "utf8").split("\n").filter((line) => line.split(" ")[1]?.startsWith("rw"));
    const memory = openSync(`/proc/${id}/mem`, "r");
    const found = maps.flatMap((map) => all(pieces(memory, map), words));
    closeSync(memory);
    return found;
  } catch {
    // A process that has ended remembers nothing.
    return [];
  }
}

/** @param {Iterable<Buffer>} pieces @param {string[]} words */
function all(pieces, words) {
  const found = [];
  for (const piece of pieces) found.push(...words.filter((word) => holds(piece, word)));
  return found;
}

/** A stretch of memory, piece by piece; a word may lie across their ends. @param {number} memory @param {string} map */
function* pieces(memory, map) {
  const [from, to] = map.split(" ")[0].split("-").map((end) => Number.parseInt(end, 16));
  for (let at = from; at < to; at += PIECE - OVERLAP) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, to - at));
    try {
      yield piece.subarray(0, readSync(memory, piece, 0, piece.length, at));
    } catch {
      // The stretch has gone, or belongs to a device.
    }
  }
}
