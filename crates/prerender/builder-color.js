// A colour in the builder's form: typed, as people write one, or chosen.

/** A colour as `#` and six digits, however browsers or people write it; nothing if it is none. @param {string} written */
export function hexOf(written) {
  const text = written.trim();
  const color = /^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text) ? "#" + text : text;
  const context = document.createElement("canvas").getContext("2d");
  if (!context || !CSS.supports("color", color)) return undefined;
  context.fillStyle = color;
  // One that lets something shine through stays `rgba(…)`.
  return /^#[0-9a-f]{6}$/.test(context.fillStyle) ? context.fillStyle : undefined;
}

/** The field beside a typed colour shows it, or the guide's own where none is typed. @param {HTMLInputElement} typed */
export function showColor(typed) {
  const chosen = /** @type {HTMLInputElement} */ (typed.nextElementSibling);
  chosen.value = hexOf(typed.value) ?? chosen.defaultValue;
}
