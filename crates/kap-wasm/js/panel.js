// What `diagnose` shows the site's owner: how the guide's files come, what the page allows, and what to
// change. It asks for every file anew and sends nothing anywhere.

import { advice, cutOffBy, lookAt } from "./inspect.js";

/** Its styles; the build puts them in. @type {string} */
const styles = __KAP_PANEL_STYLES__;

/** The words, by language and name. @type {Record<string, Record<string, string>>} */
const words = __KAP_PANEL_WORDS__;

/**
 * @param {string} name
 * @param {(string | Node)[]} content
 * @param {Record<string, string>} [attributes]
 */
function make(name, content, attributes = {}) {
  const element = document.createElement(name);
  element.append(...content);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The page's policy, as its address sends it and as the page itself says. */
async function policyOf() {
  const answer = await fetch(location.href, { method: "HEAD" }).catch(() => undefined);
  const metas = document.querySelectorAll("meta[http-equiv='Content-Security-Policy' i]");
  return [answer?.headers.get("content-security-policy"), ...[...metas].map((meta) => meta.getAttribute("content"))]
    .filter(Boolean)
    .join(", ");
}

/** @param {import("./kap-guide.js").Loader} loader @param {HTMLElement} element */
const languageOf = (loader, element) => words[loader.editionOf(element).split(".")[0]];

/**
 * Facts about the page and the browser: name and value.
 * @param {import("./kap-guide.js").Loader} loader @param {HTMLElement} element
 * @returns {Promise<[string, string][]>}
 */
async function factsOf(loader, element) {
  const say = languageOf(loader, element);
  const tag = /** @type {HTMLElement} */ (element.cloneNode(false)).outerHTML.replace(/<\/[^<]*$/, "");
  const state = element.shadowRoot?.querySelector("#guide")?.getAttribute("data-state");
  return [
    [say.version, loader.files.version],
    [say.folder, loader.baseOf(element)],
    [say.page, location.href],
    [say.policy, (await policyOf()) || say.none],
    [say.webassembly, typeof WebAssembly === "object" ? say.yes : say.no],
    [say.state, state ?? say.none],
    [say.element, tag],
    [say.browser, navigator.userAgent],
  ];
}

/** @param {Record<string, string>} say @param {import("./inspect.js").Seen} seen @returns {[string, string][]} */
const cells = (say, { status, type, encoding, size, kept, cause }) => [
  [say.answer, `${status || say.none}, ${cause ? say.wrong : say.right}`],
  [say.kind, type || say.none],
  [say.packed, encoding || say.none],
  [say.size, String(size)],
  [say.kept, kept || say.none],
];

/** @param {Record<string, string>} say @param {import("./inspect.js").Seen[]} seen */
function table(say, seen) {
  const head = cells(say, seen[0]).map(([name]) => make("th", [name], { scope: "col" }));
  const rows = seen.map((one) => {
    const values = cells(say, one).map(([name, value], at) =>
      make("td", [value], { "data-name": name, ...(one.cause && !at && { "data-wrong": "" }) }),
    );
    return make("tr", [make("th", [one.file], { scope: "row" }), ...values]);
  });
  return make("table", [make("thead", [make("tr", [make("th", [say.files], { scope: "col" }), ...head])]), make("tbody", rows)]);
}

/** All of it as text. @param {HTMLElement} panel */
function textOf(panel) {
  const lines = [...panel.querySelectorAll("h2, h3, li, dl > div, tr")];
  return lines.map((line) => [...line.childNodes].map(({ textContent }) => textContent).join("  ")).join("\n");
}

/** @param {HTMLElement} panel @param {HTMLElement} status @param {Record<string, string>} say */
async function copy(panel, status, say) {
  const text = textOf(panel);
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = say.copied;
  } catch {
    const field = /** @type {HTMLTextAreaElement} */ (make("textarea", [text], { "aria-label": say.title, readonly: "" }));
    panel.querySelector("textarea")?.remove();
    panel.append(field);
    field.focus();
    field.select();
    status.textContent = say.selected;
  }
}

/**
 * Shows the panel below the guide, with what is found now.
 * @param {import("./kap-guide.js").Loader} loader
 * @param {HTMLElement} element
 * @param {{causeOf: typeof import("./cause.js").causeOf, messageOf: (loader: any, element: HTMLElement, failure: any) => string}} knows
 */
export async function show(loader, element, knows) {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  if (!shadow.firstChild) shadow.append(document.createElement("slot"));
  const say = languageOf(loader, element);
  const panel = make("section", [], { id: "diagnosis", "aria-labelledby": "diagnosis-title", lang: loader.editionOf(element).split(".")[0] });
  const status = make("p", [say.looking], { role: "status" });
  panel.append(make("h2", [say.title], { id: "diagnosis-title" }), make("p", [say.lead]), status);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.querySelector("#diagnosis")?.remove();
  shadow.append(panel);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];

  const seen = await lookAt(loader, element, knows.causeOf);
  const wrong = seen.flatMap(({ file, type, cause }) => {
    const isSlow = file.endsWith(".wasm") && type !== "application/wasm";
    const [kind, status] = cause ?? (isSlow ? ["mime", type] : []);
    return kind ? [knows.messageOf(loader, element, { kind, file, status })] : [];
  });
  const box = cutOffBy(element);
  if (box) wrong.push(knows.messageOf(loader, element, { kind: "cut-off", file: "", status: box }));
  const changes = [...new Set([...wrong, ...advice(say, seen)])];
  const again = make("button", [say.again], { type: "button" });
  again.addEventListener("click", async () => {
    const next = await show(loader, element, knows);
    /** @type {HTMLElement | null} */ (next.querySelector("button"))?.focus();
  });
  const copies = make("button", [say.copy], { type: "button" });
  copies.addEventListener("click", () => copy(panel, status, say));
  status.textContent = changes.length ? "" : say.well;
  if (changes.length) panel.append(make("h3", [say.changes]), make("ul", changes.map((change) => make("li", [change]))));
  panel.append(
    again,
    copies,
    make("h3", [say.files]),
    table(say, seen),
    make("h3", [say.facts]),
    make("dl", (await factsOf(loader, element)).map(([name, value]) => make("div", [make("dt", [name]), make("dd", [value])]))),
  );
  return panel;
}
