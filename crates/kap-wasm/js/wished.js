// Whether the page asks for the panel that shows what is well and what isn't.

/** @param {HTMLElement} element */
export function isPanelWished(element) {
  const wish = element.getAttribute("diagnose")?.trim().toLowerCase() ?? "off";
  return wish !== "off" || document.querySelector('[src*="kap-guide.js?diagnose"]') !== null;
}
