// A link as a code to scan: a picture, dark on light, whatever the page's colours, since cameras want
// it so.

import { askAside } from "./aside.js";

/** White around a code, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** The link that was asked for last in each place. @type {WeakMap<Element, string>} */
const wanted = new WeakMap();

/** @param {string} name @param {Record<string, string | number>} attributes @param {SVGElement[]} children */
function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) element.setAttribute(key, String(attributes[key]));
  element.append(...children);
  return element;
}

/** Draws a link where it was asked for; what is too long for a code is still a link. @param {import("./guide.js").Guide} guide @param {HTMLElement} place @param {string} link */
export async function drawCode(guide, place, link) {
  wanted.set(place, link);
  place.textContent = "";
  const [size, d] = await askAside(guide, "draw_code", link);
  if (!size || wanted.get(place) !== link) return;
  const [x, side] = [-QUIET, Number(size) + 2 * QUIET];
  const ground = svg("rect", { x, y: x, width: side, height: side, fill: "#fff" });
  const dark = svg("path", { d, fill: "#000", "shape-rendering": "crispEdges" });
  const picture = { viewBox: `${x} ${x} ${side} ${side}`, role: "img", "aria-label": place.dataset.label ?? "" };
  place.replaceChildren(svg("svg", picture, ground, dark));
}
