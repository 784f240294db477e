// Guides for sites that take unknown elements out.

/**
 * Makes a guide of each `<div data-kap-guide data-route="iv">`; what is in it goes along. A frame by that
 * name has a guide in it already (kap-guide-frame.js). @param {ParentNode} root
 */
export function upgrade(root) {
  for (const stand of root.querySelectorAll("[data-kap-guide]:not(iframe, kap-guide)")) {
    const guide = document.createElement("kap-guide");
    for (const { name, value } of stand.attributes) {
      if (name !== "data-kap-guide") guide.setAttribute(name.replace(/^data-/, ""), value);
    }
    guide.append(...stand.childNodes);
    stand.replaceWith(guide);
  }
}
