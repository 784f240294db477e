// The WebAssembly module, one instance for all guides of a page, and what happens when it traps: a
// fresh one takes its place, once; if that one dies within a minute, the guides stay as they are
// read without it.

import { Failure } from "./failure.js";
import { get, getScript, once } from "./files.js";

/** @typedef {typeof import("./app.js")} App */

/** Where a trap shows up that none of our own calls caught. */
const traps = /** @type {const} */ (["error", "unhandledrejection"]);

/** How long a fresh instance has to live to be replaced in its turn, in milliseconds. */
const A_MINUTE = 60_000;

/** When the last instance died, and how many have. */
let died = -Infinity;
let deaths = 0;
/** Set when two died within a minute: no other is made until the page is loaded anew. @type {Failure | undefined} */
let dead;
/** What every guide does when the instance dies. @type {((failure: Failure | undefined) => void)[]} */
let guides = [];
/** The instance's files, to know its traps by; `fresh` tells its script from those of dead ones. */
const ours = { script: "", wasm: "", fresh: "" };

/**
 * The app, running.
 * @param {string} base
 * @param {import("./preload.js").Module} files
 * @param {(failure: Failure) => void} warn tells the owner what only makes it slower
 * @returns {Promise<App>}
 */
export function load(base, files, warn) {
  if (dead) return Promise.reject(dead);
  return once(`app ${deaths}`, () => start(base, files, warn));
}

/** @param {string} base @param {import("./preload.js").Module} files @param {(failure: Failure) => void} warn */
async function start(base, { script, wasm }, warn) {
  const fresh = deaths ? `?fresh=${deaths}` : "";
  Object.assign(ours, { script, wasm, fresh });
  const answer = get(base, wasm);
  // Whichever fails first is told; the other must not go unhandled.
  answer.catch(() => {});
  /** @type {App} */
  const app = await getScript(base, script, fresh);
  // An optimizer may have emptied it.
  if (!app.start) throw new Failure("corrupt", script);
  if (typeof WebAssembly !== "object") throw new Failure("no-webassembly");
  const response = await answer;
  const type = response.headers.get("content-type") ?? "";
  try {
    // With a charset behind it, browsers refuse it.
    const isWasm = type === "application/wasm";
    await app.start(
      await (isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer())),
    );
    if (!isWasm) warn(new Failure("mime", wasm, type));
    return app;
  } catch (error) {
    // Chromium and Firefox refuse to compile what a policy forbids, WebKit to instantiate it.
    const said = String(error);
    if (/csp|unsafe-eval|content.security/i.test(said)) throw new Failure("csp", wasm);
    // Firefox says "out of memory" of an answer that breaks off, too, but as no error of a range.
    const isMemory = error instanceof RangeError && /memory/i.test(said);
    throw new Failure(isMemory ? "memory" : "corrupt", wasm);
  }
}

/**
 * Does something with the app. A panic is a trap, and the instance is dead from then on.
 * @template T
 * @param {() => T} work
 */
export function call(work) {
  try {
    return work();
  } catch (error) {
    onTrap({ error });
    throw error;
  }
}

/**
 * A guide that lives on the app: told when it dies, with a failure if no other will come. Returns
 * how to leave.
 * @param {(failure: Failure | undefined) => void} onDeath
 */
export function join(onDeath) {
  if (!guides.length) for (const type of traps) addEventListener(type, onTrap);
  guides.push(onDeath);
  return () => {
    guides = guides.filter((other) => other !== onDeath);
    if (!guides.length) for (const type of traps) removeEventListener(type, onTrap);
  };
}

/** The trap that was told last: both a call of ours and the page's own event may tell of it. @type {unknown} */
let last;

// Nothing async: what that throws would be told here again, without end.
function onTrap(/** @type {{error?: any, reason?: any}} */ { error, reason = error }) {
  const { script, wasm, fresh } = ours;
  const stack = String(reason?.stack ?? "");
  // Besides traps: what the glue threw through the module. What a listener of the page throws
  // while the app calls it begins elsewhere.
  const start = /\w+:\/\/\S+/.exec(stack)?.[0] ?? "";
  const isDeath = reason?.name === "RuntimeError" || start.includes(script) || start.includes(wasm);
  // A listener of a dead instance may trap again, which says nothing of the one that lives.
  const isOld = stack.includes(script) && !stack.includes(script + fresh);
  if (reason === last || isOld || !isDeath || !(stack.includes(script) || stack.includes(wasm))) return;
  last = reason;
  deaths++;
  const now = performance.now();
  if (now - died < A_MINUTE) dead = new Failure("panicked", wasm, String(reason));
  died = now;
  const left = [...guides];
  // The trap is still on its way out of the module.
  (async () => {
    await 0;
    for (const onDeath of left) onDeath(dead);
  })();
}
