// Search for where the app can't be had: over titles and other phrasings, by the words that were typed.
// It knows neither slips nor words for the same; what somebody in danger types it knows as it is written.

/** How many answers are shown. */
const MOST_FOUND = 8;

/** Guides that search by this already. @type {WeakSet<ShadowRoot>} */
const searched = new WeakSet();

/** Words in small letters without accents. @param {string | null | undefined} text @returns {string[]} */
const wordsOf = (text) =>
  (text ?? "").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];

/** What stands in an attribute. @param {Element} element @param {string} name */
const read = (element, name) => element.getAttribute(name) ?? "";

/** A word without its ending: who types "driving" means "drive", too. @param {string} word @param {string[]} endings */
function stemOf(word, endings) {
  const lost = endings.filter((ending) => word.endsWith(ending) && word.length - ending.length > 2);
  return word.slice(0, word.length - Math.max(0, ...lost.map((ending) => ending.length)));
}

/** How well a question or a term answers: a word in its title counts twice. @param {Element} piece @param {string[]} asked */
function worthOf(piece, asked) {
  const title = wordsOf(piece.querySelector(".ask, dt")?.textContent);
  const also = wordsOf(read(piece, "data-also"));
  /** @param {string[]} words @param {string} typed */
  const has = (words, typed) => words.some((word) => word.startsWith(typed));
  return asked.reduce((worth, typed) => worth + (has(title, typed) ? 2 : has(also, typed) ? 1 : 0), 0);
}

/** Whether somebody may be in danger who types this. @param {string[]} typed @param {string} phrases one a line */
function isCrisis(typed, phrases) {
  const text = ` ${typed.join(" ")} `;
  return phrases.split("\n").some((phrase) => text.includes(` ${wordsOf(phrase).join(" ")} `));
}

/** Has a guide search while its app isn't there. @param {ShadowRoot | null} shadow */
export function searchPlainly(shadow) {
  if (!shadow || searched.has(shadow)) return;
  searched.add(shadow);
  /** What stands among the results, and the mark in its own place. @type {[Element, Comment][]} */
  const moved = [];
  const isOurs = () => shadow.querySelector("#guide")?.getAttribute("data-state") === "failed";

  /** @param {HTMLInputElement} field */
  const search = (field) => {
    for (const [piece, place] of moved.splice(0)) place.replaceWith(piece);
    const part = /** @type {Element} */ (field.closest(".questions"));
    const [endings, empty, crisis] = read(field, "data-language").split("\n\n");
    const typed = wordsOf(field.value);
    const asked = typed.filter((word) => !wordsOf(empty).includes(word)).map((word) => stemOf(word, endings.split(" ")));
    const found = [...part.querySelectorAll(".question, .glossary > div")]
      .map((piece) => /** @type {[Element, number]} */ ([piece, worthOf(piece, asked)]))
      .filter(([, worth]) => worth > 0)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_FOUND);
    for (const [piece] of found) {
      const place = document.createComment("");
      piece.replaceWith(place);
      moved.push([piece, place]);
      part.querySelector(piece.matches(".question") ? ".found-questions" : ".results > .glossary")?.append(piece);
    }
    part.toggleAttribute("data-searching", typed.length > 0);
    const inDanger = isCrisis(typed, crisis ?? "");
    part.querySelector("#search-crisis")?.toggleAttribute("hidden", !inDanger);
    const status = /** @type {Element} */ (part.querySelector(".found"));
    const words = inDanger ? "crisis" : ["none", "one"][found.length] ?? "many";
    status.textContent = typed.length ? read(status, `data-${words}`).replace("{n}", String(found.length)) : "";
  };

  // The app has a place for it that can't be seen without one; the part may come later.
  const show = () => shadow.querySelector(".search")?.classList.remove("needs-app");
  shadow.addEventListener("filled", show);
  show();
  shadow.addEventListener("input", ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    if (field.id === "search" && isOurs()) search(field);
  });
}
