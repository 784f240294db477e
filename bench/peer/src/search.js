// Finding questions and explained words: every word of the query must begin a word of theirs, the
// best first.

import { fill } from "./prose.jsx";

/** Lower case without accents and punctuation, a space before each word. */
const fold = (words) => ` ${words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[!-/:-@[-`{-~]/g, " ")}`;
const plain = (text) => text.s.map((span) => (typeof span === "string" ? span : span[1] ? span[0] : "")).join("");

/** What each entry is found by, folded once. */
export const makeIndex = ({ groups, glossary }) => [
  ...groups.flatMap(({ questions }) => questions).map((question) => ({
    question,
    title: fold(question.ask),
    also: fold(question.also.join(" ")),
    body: fold(question.answer.map(plain).join(" ")),
  })),
  ...glossary.map((term) => ({ term, title: fold(term.term), also: "", body: fold(plain(term.text)) })),
];

/** What a word in the title is worth, in another phrasing, in the text. */
const WORTH = { title: 6, also: 3, body: 1 };

export function search(index, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const worth = (entry, word) => {
    for (const place in WORTH) if (entry[place].includes(` ${word}`)) return WORTH[place];
    return 0;
  };
  const hits = [];
  for (const entry of index) {
    let sum = 0;
    for (const word of words) {
      const worthHere = worth(entry, word);
      sum = worthHere && sum + worthHere;
      if (!worthHere) break;
    }
    if (sum) hits.push({ ...entry, sum });
  }
  hits.sort((a, b) => b.sum - a.sum);
  const n = hits.length;
  return {
    hits,
    says: ({ none, found_one, found }) => (n === 0 ? none : n === 1 ? found_one : fill(found, { n })),
    more: ({ more }) => fill(more, { n }),
    /** A title in pieces, every other of them a word that was looked for. */
    mark: (title) => title.split(new RegExp(`(${words.map((word) => RegExp.escape?.(word) ?? word.replace(/\W/g, "\\$&")).join("|")})`, "i")),
  };
}
