// The page where a clinic makes its profile. The form writes the file, the guide beside it reads
// the file and says what isn't right in it: nobody else judges. Nothing is sent anywhere.

import { hexOf, showColor } from "./builder-color.js";
import { askBeforeLeaving, stayHere } from "./builder-guard.js";
import { leadTo, mark, tellIn, unmark } from "./builder-told.js";

/** @typedef {Record<string, any>} Json */
/** @template {Element} [T=HTMLElement] @param {string} selector @returns {T} */
const find = (selector) => /** @type {T} */ (document.querySelector(selector));
/** @template {Element} T @param {string} selector @param {ParentNode} [within] @returns {T[]} */
const all = (selector, within = document) => [.../** @type {NodeListOf<T>} */ (within.querySelectorAll(selector))];
/** @typedef {Omit<HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement, "type"> & {type: string}} Field */

const guide = find("kap-guide");
/** The file, which the guide reads. A policy with trusted types lets nobody set a script's text, but that of the node in it. */
const source = /** @type {Text} */ (find("kap-guide > script").firstChild);
const stage = find(".stage");
const warnings = find("#warnings");
const undo = /** @type {HTMLButtonElement} */ (find("[data-act=undo]"));

/** How long nothing is typed before the guide shows it, in milliseconds. */
const PAUSE = 400;

/** More than any profile needs, in bytes; of a longer file the guide is given so much that it says so. */
const MOST = 65_536;

/** What was opened, with what the form has no field for; it stays in the file. @type {Json} */
let kept = {};
/** Earlier files, the last one being the form's. @type {string[]} */
const shown = ["{}"];
/** The file that is kept somewhere else, or has nothing in it. */
let saved = "{}";
/** The file as it stands. */
const current = () => shown.at(-1) ?? "{}";

/** @param {unknown} value @returns {value is Json} */
const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @param {unknown} value @returns {any[]} */
const listed = (value) => (Array.isArray(value) ? value : []);
/** What stands at a path. @param {Json} group @param {string[]} path @returns {any} */
const at = (group, path) => path.reduce((/** @type {any} */ inner, name) => inner?.[name], group);
/** @param {Element} field */
const pathOf = (field) => (/** @type {HTMLElement} */ (field).dataset.path ?? "").split(".");

/** Puts a value into a group at a path, or takes it out. @param {Json} group @param {string[]} path @param {unknown} value */
function put(group, [name, ...rest], value) {
  if (!rest.length) {
    if (value === undefined) delete group[name];
    else group[name] = value;
    return;
  }
  // What was opened may hold anything: it stays until something is written there.
  if (name in group && !isGroup(group[name]) && value === undefined) return;
  const inner = isGroup(group[name]) ? group[name] : {};
  put(inner, rest, value);
  if (Object.keys(inner).length) group[name] = inner;
  else delete group[name];
}

/** A list, or nothing if it is empty. @param {unknown[]} list */
const some = (list) => (list.length ? list : undefined);

/** What a field says; nothing if it is empty. @param {Field} field @returns {unknown} */
function said(field) {
  switch (field.dataset.kind) {
    case "off":
      return field.checked ? false : undefined;
    case "lines":
      return some(field.value.split("\n").map((line) => line.trim()).filter(Boolean));
    case "order":
      return some(/** @type {Field[]} */ (all("select", field)).map(({ value }) => value).filter(Boolean));
    case "ticks": {
      const boxes = /** @type {Field[]} */ (all("input", field));
      const others = listed(at(kept, pathOf(field))).filter((id) => !boxes.some(({ value }) => value === id));
      return some([...boxes.filter(({ checked }) => checked).map(({ value }) => value), ...others]);
    }
  }
  if (!field.value.trim()) return undefined;
  if (field.dataset.kind === "color") return hexOf(field.value) ?? field.value;
  return field.dataset.kind === "number" ? Number(field.value) : field.value;
}

/** A choice says this, also if the guide doesn't know it: the guide says so. @param {Field} choice @param {string} value */
function choose(choice, value) {
  choice.value = value;
  if (choice.value === value) return;
  choice.add(new Option(value, value));
  choice.value = value;
}

/** An order has a choice for each place, and one that is empty. @param {Element} field @param {string[]} values */
function arrange(field, values) {
  const selects = /** @type {Field[]} */ (all("select", field));
  const name = field.querySelector("legend")?.textContent;
  while (selects.length < values.length + 1) {
    const next = /** @type {Field} */ (selects[0].cloneNode(true));
    field.append(next);
    selects.push(next);
  }
  for (const select of selects.splice(values.length + 1)) select.remove();
  selects.forEach((select, place) => {
    choose(select, values[place] ?? "");
    select.setAttribute("aria-label", `${name} ${place + 1}`);
  });
}

/** A field says this. @param {Field} field @param {any} value */
function set(field, value) {
  const { kind } = field.dataset;
  if (kind === "off") field.checked = value === false;
  else if (kind === "lines") field.value = listed(value).join("\n");
  else if (kind === "order") arrange(field, listed(value).map(String));
  else if (kind === "ticks") {
    for (const box of /** @type {Field[]} */ (all("input", field))) box.checked = listed(value).includes(box.value);
  } else if (field.tagName === "SELECT") choose(field, String(value ?? ""));
  else field.value = typeof value === "object" ? "" : (value ?? "");
  if (kind === "color") showColor(field);
}

/** Fields that stand for an entry of the file itself. */
const ENTRIES = "[data-path]:not(.route [data-path], [data-several] [data-path])";

/** A group as these fields say it. @param {Field[]} fields @param {number} from how many names of a path lead to the group */
function grouped(fields, from) {
  /** @type {Json} */
  const group = {};
  for (const field of fields) put(group, pathOf(field).slice(from), said(field));
  return group;
}

/** The fields of what is said of a route. @param {string} [route] @returns {Field[]} */
const fieldsOf = (route) => all(`[data-path^="routes.${route}."]`);

/** The routes of a file, each as a group; clinics write them as a list or by name. @param {Json} profile @returns {Json[]} */
function routesIn({ routes }) {
  if (isGroup(routes)) return Object.entries(routes).map(([id, said]) => ({ id, ...said }));
  return listed(routes).map((route) => (isGroup(route) ? route : { id: route }));
}

/** The file, as the form says it. */
function written() {
  const profile = structuredClone(kept);
  for (const field of /** @type {Field[]} */ (all(ENTRIES))) put(profile, pathOf(field), said(field));
  const offers = /** @type {Field[]} */ (all("[data-offer]"));
  const offered = offers.filter(({ checked }) => checked);
  const own = offered.map(({ dataset }) => ({ id: dataset.offer, ...grouped(fieldsOf(dataset.offer), 2) }));
  // Names that clinics use are the guide's to understand.
  const others = routesIn(kept).filter(({ id }) => !offers.some(({ dataset }) => dataset.offer === id));
  const routes = [...own, ...others].map((route) => (Object.keys(route).length > 1 ? route : route.id));
  put(profile, ["routes"], some(routes));
  for (const several of /** @type {HTMLElement[]} */ (all("[data-several]"))) {
    const groups = all(".one", several).map((one) => grouped(all("[data-path]", one), 0));
    put(profile, [several.dataset.several ?? ""], some(groups.filter((group) => Object.keys(group).length)));
  }
  return JSON.stringify(profile, null, 2);
}

/** The form, as a file says. @param {Json} profile */
function fill(profile) {
  kept = structuredClone(profile);
  for (const field of /** @type {Field[]} */ (all(ENTRIES))) set(field, at(profile, pathOf(field)));
  const routes = routesIn(profile);
  for (const box of /** @type {Field[]} */ (all("[data-offer]"))) {
    const route = routes.find(({ id }) => id === box.dataset.offer);
    box.checked = Boolean(route);
    unfold(box);
    for (const field of fieldsOf(box.dataset.offer)) set(field, route?.[pathOf(field)[2]]);
  }
  for (const several of /** @type {HTMLElement[]} */ (all("[data-several]"))) {
    for (const one of all(".one", several)) one.remove();
    for (const group of listed(profile[several.dataset.several ?? ""])) add(several, group);
  }
}

/** Deepest value that the guide reads; a browser can't copy what is nested thousands of levels deep. */
const DEEPEST = 8;

/** Whether a value has more levels. @param {unknown} value @param {number} levels @returns {boolean} */
const isDeeper = (value, levels) =>
  typeof value === "object" && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

/** A file as a group; of one that is none, nothing: the guide says what is wrong and where. @param {string} text @returns {Json | undefined} */
function parsed(text) {
  try {
    const profile = JSON.parse(text.replace(/^\uFEFF/, ""));
    return text.length <= MOST && isGroup(profile) && !isDeeper(profile, DEEPEST) ? profile : undefined;
  } catch {
    return undefined;
  }
}

/** What is said of a route is asked where it is offered. @param {Field} box */
function unfold(box) {
  const fields = /** @type {HTMLElement | null} */ (box.closest(".route")?.querySelector("fieldset") ?? null);
  if (fields) fields.hidden = !box.checked;
}

/** How many groups were added, for ids of their own. */
let added = 0;

/** Adds one more group, such as a question. @param {Element} several @param {Json} [group] */
function add(several, group = {}) {
  const template = /** @type {HTMLTemplateElement} */ (several.querySelector("template"));
  several.append(document.importNode(template.content, true));
  const one = /** @type {Element} */ (several.lastElementChild);
  added += 1;
  for (const name of ["id", "for"]) {
    for (const it of all(`[${name}]`, one)) it.setAttribute(name, `${it.getAttribute(name)}-${added}`);
  }
  for (const field of /** @type {Field[]} */ (all("[data-path]", one))) set(field, group?.[pathOf(field)[0]]);
  return one;
}

/** The field that stands for a place in the file, such as `steps.prepare.bring[1]`. @param {string} place @returns {Field | undefined} */
function fieldAt(place) {
  const [first, second = "", third = "", ...rest] = place.replaceAll(/\[(\d+)\]/g, ".$1").split(".");
  const one = all(`[data-several="${first}"] .one`)[Number(second)];
  const id = first === "routes" ? (routesIn(parsed(source.data) ?? {})[Number(second)]?.id ?? second) : second;
  for (const names = one ? [third] : [first, id, third, ...rest]; names.length; names.pop()) {
    const path = `[data-path="${CSS.escape(names.join("."))}"]`;
    const [field] = one ? all(path, one) : all(`${path}:not([data-several] *)`);
    // Of several choices, the first.
    if (field) return /** @type {Field} */ (field.matches("fieldset") ? field.querySelector("select, input") : field);
  }
}

/** Has the guide read a file, and say what isn't right in it. @param {string} text */
function read(text) {
  warnings.replaceChildren();
  unmark();
  source.data = text;
}

/** Shows the file as it stands. */
function show() {
  read(current());
  undo.disabled = shown.length < 2;
  paste();
  tellOfLogo();
}

/** The form has changed. */
function changed() {
  const text = written();
  if (text !== current()) shown.push(text);
  if (text !== source.data) show();
}

/** Has the guide say what is wrong in a file that can't be opened: form and lines to paste stay as they are. @param {string} text */
function refuse(text) {
  guide.addEventListener("kap-warning", () => (source.data = current()), { once: true });
  read(text);
  tell(warnings.dataset.unread ?? "");
}

/** A picture of another site tells that site of every visit. Unlike a URL, a link takes what is still being typed. */
function tellOfLogo() {
  const field = /** @type {Field} */ (find("[data-path=logo]"));
  const { host, protocol } = Object.assign(document.createElement("a"), { href: field.value || "." });
  if (host === location.host || !protocol.startsWith("http")) return;
  const words = warnings.dataset.logo?.replace("{host}", host) ?? "";
  leadTo(tell(words), field);
  mark(field, words);
}

/** What is to be pasted: on one's own site with the profile in it, from the site's top. */
function paste() {
  const folder = new URL("..", location.href);
  const put = (/** @type {string} */ id, /** @type {string} */ text) => {
    /** @type {HTMLTextAreaElement} */ (find("#" + id)).value = text;
  };
  // No text in it may end the script.
  const profile = current().replaceAll("<", "\\u003c").replaceAll("\n", "\n  ");
  const { selectedOptions: [chosen], options: [usual] } = /** @type {Field} */ (find("[data-path=region]"));
  // A file that was opened may name a region that isn't here: the guide says so, and shows the usual one.
  const region = chosen.dataset.embed ? chosen : usual;
  put("snippet", `<script type="module" src="${folder.pathname}kap-guide.js"></script>
<kap-guide>
  <script type="application/json">${profile}</script>
  <p><a href="${folder.pathname}${region.dataset.embed}">${guideTitle()}</a></p>
  ${region.dataset.help}
</kap-guide>`);
  put("frame", `<iframe data-kap-guide title="${guideTitle()}" style="width: 100%; border: 0"
  src="${folder}${region.dataset.embed}?profile=/clinic.json"></iframe>
<script type="module" src="${folder}kap-guide-frame.js"></script>`);
  put("shortcode", "[kap_guide]");
  const desk = `${folder}${region.dataset.embed?.replace("embed", "consult")}?profile=/clinic.json`;
  for (const link of /** @type {Field[]} */ (all("[data-visit]"))) {
    const topics = said(/** @type {Field} */ (link.closest(".one")?.querySelector("[data-path=topics]")));
    // As the guide reads it (choices.rs).
    link.value = topics ? `${desk}#kap-visit_${listed(topics).join("_").replaceAll(":", "-")}` : "";
  }
}

/** The guide's own title, which links to it and names its frame; no sign in it is markup where it is pasted. */
const guideTitle = () => (guide.shadowRoot?.querySelector("#title")?.textContent ?? "kap-guide").replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Says what is to mend. @param {string} words */
const tell = (words) => tellIn(warnings, words);

guide.addEventListener("kap-warning", (event) => {
  const { message, place, against } = /** @type {CustomEvent} */ (event).detail;
  // Where it stands in the file is said in the list; that the file is the profile goes without saying here.
  const said = message.replace(/^profile: /, "");
  // The guide sees how a colour looks on its paper, whoever chose it.
  const isPale = message.startsWith("--kap-accent");
  const words = isPale ? warnings.dataset.pale : against ? warnings.dataset.against?.replace("{words}", against) : said;
  const line = tell(words);
  const field = isPale ? fieldAt("theme.accent") : place && fieldAt(place);
  if (!field) return;
  mark(field, words.replace(`${place}: `, ""));
  leadTo(line, field);
});
guide.addEventListener("kap-guide-ready", paste);
let pause = 0;
find("form").addEventListener("input", ({ target }) => {
  const field = /** @type {Field} */ (target);
  if (field.type === "file" || field.readOnly) return;
  if (field.dataset.offer) unfold(field);
  if (field.dataset.kind === "color") showColor(field);
  if (field.type === "color") /** @type {Field} */ (field.previousElementSibling).value = field.value;
  const order = field.closest("[data-kind=order]");
  if (order) arrange(order, /** @type {string[]} */ (said(/** @type {Field} */ (order)) ?? []));
  clearTimeout(pause);
  pause = window.setTimeout(changed, PAUSE);
});
find("form").addEventListener("submit", (event) => event.preventDefault());

find("#open").addEventListener("change", async ({ target }) => {
  const text = await /** @type {HTMLInputElement} */ (target).files?.[0]?.slice(0, MOST + 1).text();
  if (text === undefined) return;
  if (!text.trim()) {
    tell(warnings.dataset.empty ?? "");
    return;
  }
  const profile = parsed(text);
  if (!profile) {
    refuse(text);
    return;
  }
  fill(profile);
  shown.push(text);
  saved = written();
  show();
});

/** @type {Record<string, (button: HTMLElement) => void>} */
const acts = {
  add(button) {
    const one = add(find(`[data-several="${button.dataset.of}"]`));
    /** @type {HTMLElement | null} */ (one.querySelector("[data-path]"))?.focus();
  },
  remove(button) {
    const several = button.closest("[data-several]");
    button.closest(".one")?.remove();
    /** @type {HTMLElement | null} */ (several?.nextElementSibling)?.focus();
    changed();
  },
  undo() {
    shown.pop();
    fill(parsed(current()) ?? {});
    show();
  },
  download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([current()], { type: "application/json" }));
    link.download = "clinic.json";
    link.click();
    URL.revokeObjectURL(link.href);
    saved = written();
  },
  async copy(button) {
    const text = /** @type {HTMLTextAreaElement} */ (button.dataset.of ? find("#" + button.dataset.of) : button.previousElementSibling);
    const { dataset } = find("#copied");
    text.select();
    const isCopied = await navigator.clipboard?.writeText(text.value).then(() => true, () => false);
    find("#copied").textContent = (isCopied ? dataset.copied : dataset.selected) ?? "";
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
askBeforeLeaving(() => ["{}", saved].includes(written()));
stayHere(guide, (address) => {
  find("#leads").textContent = find("#leads").dataset.leads?.replace("{address}", address) ?? "";
});
paste();
// Without this script, as where the page is opened as a file, nobody fills in the form for nothing.
find("form").inert = false;
find("#right").hidden = false;
