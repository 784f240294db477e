// The page where a clinic makes its profile. The form writes the file, the guide beside it reads
// the file and says what isn't right in it: nobody else judges. Nothing is sent anywhere.

/** @typedef {Record<string, any>} Json */
/** @template {Element} T @param {string} selector @returns {T} */
const find = (selector) => /** @type {T} */ (document.querySelector(selector));
/** @template {Element} T @param {string} selector @param {ParentNode} [within] @returns {T[]} */
const all = (selector, within = document) => [.../** @type {NodeListOf<T>} */ (within.querySelectorAll(selector))];
/** @typedef {HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement} Field */

const guide = /** @type {HTMLElement} */ (find("kap-guide"));
/** The file, which the guide reads. A policy with trusted types lets nobody set a script's text, but that of the node in it. */
const source = /** @type {Text} */ (find("kap-guide > script").firstChild);
const stage = /** @type {HTMLElement} */ (find(".stage"));
const warnings = find("#warnings");
const undo = /** @type {HTMLButtonElement} */ (find("[data-act=undo]"));

/** How long nothing is typed before the guide shows it, in milliseconds. */
const PAUSE = 400;

/** What the form has no field for; it stays in the file. @type {Json} */
let kept = {};
/** Earlier files, the last one being shown. @type {string[]} */
let shown = ["{}"];

/** Puts a value into a group at a path, or takes it out. @param {Json} group @param {string[]} path @param {unknown} value */
function put(group, [name, ...rest], value) {
  if (!rest.length) {
    if (value === undefined) delete group[name];
    else group[name] = value;
    return;
  }
  const inner = group[name] ?? {};
  put(inner, rest, value);
  if (Object.keys(inner).length) group[name] = inner;
  else delete group[name];
}

/** What a field says; nothing if it is empty. @param {Field} field */
function said(field) {
  if (field.dataset.kind === "off") return field.checked ? false : undefined;
  if (!field.value.trim()) return undefined;
  return field.dataset.kind === "number" ? Number(field.value) : field.value;
}

/** A group, or nothing if it is empty. @param {Json} group */
const some = (group) => (Object.keys(group).length ? group : undefined);

/** The file, as the form says it. */
function written() {
  const profile = structuredClone(kept);
  for (const field of /** @type {Field[]} */ (all("[data-path]:not(.route [data-path])"))) {
    put(profile, (field.dataset.path ?? "").split("."), said(field));
  }
  /** @type {Record<string, string[]>} */
  const lists = {};
  for (const box of /** @type {Field[]} */ (all("[data-list]"))) {
    (lists[box.dataset.list ?? ""] ??= []).push(...(box.checked ? [box.value] : []));
  }
  for (const [name, list] of Object.entries(lists)) put(profile, [name], list.length ? list : undefined);
  const routes = all("[data-offer]").flatMap((box) => {
    const { dataset, checked } = /** @type {Field} */ (box);
    if (!checked) return [];
    /** @type {Json} */
    const route = {};
    const fields = /** @type {Field[]} */ (all(`[data-path^="routes.${dataset.offer}."]`));
    for (const field of fields) put(route, [String(field.dataset.path?.split(".")[2])], said(field));
    return [some(route) ? { id: dataset.offer, ...route } : dataset.offer];
  });
  put(profile, ["routes"], routes.length ? routes : undefined);
  const questions = all("#questions > fieldset").map((one) => {
    const entries = /** @type {Field[]} */ (all("[data-of]", one)).map((field) => [field.dataset.of, said(field)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  });
  put(profile, ["questions"], questions.some(some) ? questions.filter(some) : undefined);
  return JSON.stringify(profile, null, 2);
}

/** The form, as a file says. @param {Json} profile */
function fill(profile) {
  kept = structuredClone(profile);
  const list = (/** @type {string} */ name) => (Array.isArray(profile[name]) ? profile[name] : []);
  const routes = Object.fromEntries(list("routes").map((route) => (route?.id ? [route.id, route] : [route, {}])));
  for (const field of /** @type {Field[]} */ (all("[data-path]"))) {
    const [first, ...rest] = (field.dataset.path ?? "").split(".");
    const at = first === "routes" ? routes : { [first]: profile[first] };
    const value = [...(first === "routes" ? [] : [first]), ...rest].reduce((/** @type {any} */ group, name) => group?.[name], at);
    if (field.dataset.kind === "off") field.checked = value === false;
    else field.value = value ?? "";
  }
  for (const box of /** @type {Field[]} */ (all("[data-list]"))) box.checked = list(box.dataset.list ?? "").includes(box.value);
  for (const box of /** @type {Field[]} */ (all("[data-offer]"))) {
    box.checked = (box.dataset.offer ?? "") in routes;
    unfold(box);
  }
  find("#questions").replaceChildren();
  for (const question of list("questions")) addQuestion(question);
}

/** A file as a group; of one that is none, nothing: the guide reads it, too, and says what is wrong and where. @param {string} text @returns {Json} */
function parsed(text) {
  try {
    const profile = JSON.parse(text.replace(/^\uFEFF/, ""));
    return profile && typeof profile === "object" && !Array.isArray(profile) ? profile : {};
  } catch {
    return {};
  }
}

/** What is said of a route is asked where it is offered. @param {Field} box */
function unfold(box) {
  const fields = /** @type {HTMLElement | null} */ (box.closest(".route")?.querySelector("fieldset") ?? null);
  if (fields) fields.hidden = !box.checked;
}

/** @param {Json} [said] */
function addQuestion(said = {}) {
  const template = /** @type {HTMLTemplateElement} */ (find("#question"));
  find("#questions").append(document.importNode(template.content, true));
  const added = /** @type {Element} */ (find("#questions").lastElementChild);
  for (const field of /** @type {Field[]} */ (all("[data-of]", added))) field.value = said?.[field.dataset.of ?? ""] ?? "";
  return added;
}

/** Has the guide show a file. @param {string} text */
function show(text) {
  warnings.replaceChildren();
  source.data = text;
  undo.disabled = shown.length < 2;
  paste();
}

/** The form has changed. */
function changed() {
  const text = written();
  if (text === shown.at(-1)) return;
  shown.push(text);
  show(text);
}

/** What is to be pasted. */
function paste() {
  const folder = new URL("..", location.href).href;
  const put = (/** @type {string} */ id, /** @type {string} */ text) => {
    /** @type {HTMLTextAreaElement} */ (find("#" + id)).value = text;
  };
  put("snippet", `<script type="module" src="${folder}kap-guide.js"></script>\n<kap-guide profile="clinic.json">\n  <p><a href="${folder}embed.html">${guideTitle()}</a></p>\n</kap-guide>`);
  put("frame", `<iframe data-kap-guide title="${guideTitle()}" style="width: 100%; border: 0"\n  src="${folder}embed.html?profile=clinic.json"></iframe>\n<script type="module" src="${folder}kap-guide-frame.js"></script>`);
  put("shortcode", "[kap_guide]");
}

/** The guide's own title, which links to it and names its frame. */
const guideTitle = () => guide.shadowRoot?.querySelector("#title")?.textContent ?? "kap-guide";

guide.addEventListener("kap-warning", (event) => {
  const line = document.createElement("li");
  line.textContent = /** @type {CustomEvent} */ (event).detail.message;
  warnings.append(line);
});
guide.addEventListener("kap-guide-ready", paste);

let pause = 0;
find("form").addEventListener("input", ({ target }) => {
  const field = /** @type {Field} */ (target);
  if (field.type === "file" || field.readOnly) return;
  if (field.dataset.offer) unfold(field);
  clearTimeout(pause);
  pause = window.setTimeout(changed, PAUSE);
});
find("form").addEventListener("submit", (event) => event.preventDefault());

find("#open").addEventListener("change", async ({ target }) => {
  const text = await /** @type {HTMLInputElement} */ (target).files?.[0]?.text();
  if (text === undefined) return;
  fill(parsed(text));
  shown.push(text);
  show(text);
});

/** @type {Record<string, (button: HTMLElement) => void>} */
const acts = {
  add: () => /** @type {HTMLElement | null} */ (addQuestion().querySelector("[data-of]"))?.focus(),
  remove(button) {
    button.closest("fieldset")?.remove();
    /** @type {HTMLElement} */ (find("[data-act=add]")).focus();
    changed();
  },
  undo() {
    shown.pop();
    const text = shown.at(-1) ?? "{}";
    fill(parsed(text));
    show(text);
  },
  download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([source.data], { type: "application/json" }));
    link.download = "clinic.json";
    link.click();
    URL.revokeObjectURL(link.href);
  },
  async copy(button) {
    const text = /** @type {HTMLTextAreaElement} */ (find("#" + button.dataset.of));
    const status = /** @type {HTMLElement} */ (find("#copied"));
    text.select();
    const isCopied = await navigator.clipboard?.writeText(text.value).then(() => true, () => false);
    status.textContent = (isCopied ? status.dataset.copied : status.dataset.selected) ?? "";
  },
};
document.addEventListener("click", ({ target }) => {
  const button = /** @type {HTMLElement | null} */ (target instanceof Element ? target.closest("[data-act]") : null);
  if (button) acts[button.dataset.act ?? ""](button);
});

for (const choice of /** @type {HTMLInputElement[]} */ (all("[name=width]"))) {
  choice.addEventListener("change", () => {
    stage.dataset.width = choice.value;
    if (choice.value === "consult") guide.setAttribute("mode", "consult");
    else guide.removeAttribute("mode");
  });
}
paste();
