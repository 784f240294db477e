// The guide on a page of its own, for a link or a frame. What the owner wishes stands in its
// address (`embed.html?route=iv&profile=clinic.json`): only this page reads that; the address of
// any other page is its own. With #consult at its end, staff use it with a patient.

const guide = /** @type {HTMLElement} */ (document.querySelector("kap-guide"));
const WISHES = ["profile", "view", "views", "route", "compare", "region", "lang", "color-scheme", "mode"];

for (const [name, value] of new URLSearchParams(location.search)) {
  if (!WISHES.includes(name)) console.warn(`[kap-guide] embed.html knows no "${name}". It knows ${WISHES.join(", ")}.`);
  // Whoever makes a link must not put another clinic's name and number on this site.
  else if (name === "profile" && new URL(value, location.href).origin !== location.origin) {
    console.warn(`[kap-guide] embed.html takes a profile of its own site only, not ${value}.`);
  } else guide.setAttribute(name, value);
}

const follow = () => location.hash === "#consult" && guide.setAttribute("mode", "consult");
follow();
addEventListener("hashchange", follow);

// In a frame: its height, for kap-guide-frame.js. Nothing else is told, and nothing is taken.
if (window.parent !== window) {
  document.documentElement.classList.add("framed");
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ type: "kap-guide-height", height }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
}
