// What isn't right in the builder's form: said in a list, and at its field.

/** A line of the list. @param {Element} list @param {string} words */
export function tellIn(list, words) {
  const line = document.createElement("li");
  line.textContent = words;
  list.append(line);
  return line;
}

/** Says at a field what isn't right in it. @param {HTMLElement} field @param {string} words */
export function mark(field, words) {
  const note = document.createElement("p");
  note.className = "amiss";
  note.id = `amiss-${document.querySelectorAll(".amiss").length}`;
  note.textContent = words;
  (field.closest(".color") ?? field).after(note);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", note.id);
}

/** Takes away what was said at fields. */
export function unmark() {
  for (const note of document.querySelectorAll(".amiss")) note.remove();
  for (const field of document.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
}

/** A line of the list leads to its field, in whatever fold that stands. @param {Element} line @param {HTMLElement} field */
export function leadTo(line, field) {
  const lead = document.createElement("button");
  lead.type = "button";
  lead.textContent = line.textContent;
  lead.addEventListener("click", () => {
    /** @type {Element | null | undefined} */
    let around = field;
    while ((around = around?.parentElement?.closest("details"))) around.setAttribute("open", "");
    field.focus();
  });
  line.replaceChildren(lead);
}
