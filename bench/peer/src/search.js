// Finding questions and explained words: every word of the query must begin a word of theirs, the best first. What is
// found moves to the top, and back to its place afterwards. It knows neither slips nor words for the same.

/** Lower case without accents and punctuation, a space before each word. */
const fold = (words) => ` ${words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[!-/:-@[-`{-~]/g, " ")}`;

/** What a word in the title is worth, in another phrasing, in the text. */
const WORTH = { title: 6, also: 3, body: 1 };
/** How many answers are shown before somebody asks for more. */
const FIRST = 8;

function search(index, words) {
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
    if (sum) hits.push({ entry, sum });
  }
  return hits.sort((a, b) => b.sum - a.sum).map(({ entry }) => entry);
}

export class Search {
  #index;
  /** What stands among the results, with its mark in its own place. */
  #moved = [];

  constructor(root) {
    this.root = root;
  }

  /** Made when the field is first used. */
  prepare() {
    const pieces = () => [...this.root.querySelectorAll(".questions .question, .questions .glossary > div")];
    this.#index ??= pieces().map((element) => {
      const head = element.querySelector(".ask, dt");
      const body = element.querySelector(".answer, dd")?.textContent ?? "";
      return { element, head, text: head.textContent, title: fold(head.textContent), also: fold(element.dataset.also ?? ""), body: fold(body) };
    });
    return this.#index;
  }

  follow({ words, wantsAll }) {
    for (const { entry, place } of this.#moved.splice(0)) {
      entry.head.textContent = entry.text;
      place.replaceWith(entry.element);
    }
    const part = this.root.querySelector(".questions");
    const [status, more] = [".found", "#search-more"].map((selector) => part.querySelector(selector));
    const asked = fold(words).split(/\s+/).filter(Boolean);
    part.toggleAttribute("data-searching", asked.length > 0);
    if (!asked.length) {
      status.textContent = "";
      more.hidden = true;
      return;
    }
    const hits = search(this.prepare(), asked);
    const marks = new RegExp(`(${asked.map((word) => word.replace(/\W/g, "\\$&")).join("|")})`, "i");
    for (const entry of hits.slice(0, wantsAll ? hits.length : FIRST)) {
      const place = document.createComment("");
      entry.element.replaceWith(place);
      part.querySelector(entry.head.localName === "dt" ? ".results > .glossary" : ".results > .found-questions").append(entry.element);
      entry.head.replaceChildren(...entry.text.split(marks).map((piece, at) => (at % 2 ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece)));
      this.#moved.push({ entry, place });
    }
    const n = hits.length;
    const say = (of, name) => of.dataset[name].replace("{n}", String(n));
    const told = say(status, n === 0 ? "none" : n === 1 ? "one" : "many");
    if (status.textContent !== told) status.textContent = told;
    more.hidden = wantsAll || n <= FIRST;
    more.textContent = more.hidden ? "" : say(more, "more");
  }
}
