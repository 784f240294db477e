// What comes from outside, made up: the lists of odd texts that the native tests are tried with, too,
// and values by chance that is the same each time.

import { readFileSync } from "node:fs";

const LISTS = new URL("../../../kap-core/tests/", import.meta.url);

/** A list's lines as they stand. @param {string} name */
export const lines = (name) =>
  readFileSync(new URL(name, LISTS), "utf8").split("\n").filter((line) => line && !line.startsWith("# "));

/**
 * A line with all that stands for something else written out (kap-core/tests/anything/written.rs).
 * @param {string} line
 */
export function written(line) {
  const pieces = line.split(/(\\[ux]\{[^}]*\})/).map((piece) => {
    const [, kind, code, times = "1"] = /^\\([ux])\{([^*}]*)\*?([^}]*)\}$/.exec(piece) ?? [];
    if (!kind) return Buffer.from(piece);
    const one = Number.parseInt(code, 16);
    const bytes = kind === "x" ? Buffer.from([one]) : Buffer.from(String.fromCodePoint(one));
    return Buffer.concat(Array(Number(times || 1)).fill(bytes));
  });
  // A mark of the encoding stays, as it does in a page.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(pieces));
}

/** Chance, as kap-core/tests/anything/chance.rs has it. */
export class Chance {
  #state;

  /** @param {number} round */
  constructor(round) {
    this.#state = (BigInt(round) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn;
  }

  /** A number below this one. @param {number} limit */
  below(limit) {
    let state = this.#state;
    state ^= (state << 13n) & 0xffffffffffffffffn;
    state ^= state >> 7n;
    state ^= (state << 17n) & 0xffffffffffffffffn;
    this.#state = state;
    return Number((state >> 16n) % BigInt(limit));
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  of(list) {
    return list[this.below(list.length)];
  }
}

const NUMBERS = [0, -0, 1, -1, 0.5, 1e9, 1e308, Infinity, -Infinity, Number.NaN, Number.MIN_VALUE, 2 ** 53];

/**
 * Anything that one window can send to another: no function, and no property that runs.
 * @param {Chance} chance @param {readonly string[]} texts @param {readonly string[]} keys @returns {unknown}
 */
export function anything(chance, texts, keys, depth = 0) {
  switch (chance.below(depth < 3 ? 11 : 7)) {
    case 0:
      return chance.of([null, undefined, true, false]);
    case 1:
    case 2:
      return chance.of(NUMBERS);
    case 3:
      return chance.of([10n, new Date(0), /a/g, new Map([["height", 1]]), new Set([1]), new Error("height"), new ArrayBuffer(8)]);
    case 4:
    case 5:
    case 6:
      return chance.of(texts);
    case 7:
      return Array.from({ length: chance.below(4) }, () => anything(chance, texts, keys, depth + 1));
    default: {
      const entries = Array.from({ length: chance.below(6) }, () => [
        chance.below(6) ? chance.of(keys) : chance.of(texts),
        anything(chance, texts, keys, depth + 1),
      ]);
      // Not by assignment: `__proto__` is a name like any other here.
      return Object.fromEntries(entries);
    }
  }
}
