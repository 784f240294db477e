// Functions that run in the page, whatever drives the browser. Each stands alone.

/** What axe finds: rule and place. The page must have loaded /support/axe.js. */
export async function axe() {
  const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(" ")} ${node.failureSummary.split("\n")[1] ?? ""}`),
  );
}

/** What IBM's engine calls a violation, and is sure of. The page must have loaded /support/ibm.js. */
export async function ibm() {
  const { results } = await new window.ace.Checker().check(document, ["IBM_Accessibility"]);
  return results
    .filter(({ value: [level, sure] }) => level === "VIOLATION" && sure === "FAIL")
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
}

/** The boxes of what is visible in the first guide, from the guide's corner, rounded to a tenth of a pixel. */
export function boxes() {
  const host = document.querySelector("kap-guide");
  const corner = host.getBoundingClientRect();
  // What is far from the window is laid out when it comes near; here all of it counts.
  for (const late of host.shadowRoot.querySelectorAll("tr, .outcome, .question")) late.style.contentVisibility = "visible";
  const names = "h2, h3, h4, h5, p, li, button, summary, label, select, input, table, th, td, dt, dd, a, svg";
  return [...host.shadowRoot.querySelectorAll(names)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => {
      const box = element.getBoundingClientRect();
      const numbers = [box.x - corner.x, box.y - corner.y, box.width, box.height];
      const name = `${element.localName} ${element.textContent.trim().slice(0, 30)}`;
      return { name, box: numbers.map((number) => Math.round(number * 10) / 10) };
    });
}

/** Words of what is shown that stand on two lines. */
export function brokenWords() {
  const root = document.querySelector("kap-guide").shadowRoot;
  // Words for who hears the guide are cut to nothing; a choice cuts its own.
  const isCutAway = (element) =>
    element && (element.localName === "select" || getComputedStyle(element).width === "1px" || isCutAway(element.parentElement));
  const walker = document.createTreeWalker(root.querySelector("#guide"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!node.parentElement.checkVisibility() || isCutAway(node.parentElement)) continue;
    for (const { index, 0: word } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
    }
  }
  return found;
}
