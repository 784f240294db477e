// The guide on a page of its own, for a link or a frame. What the owner wishes stands in its
// address (`embed.html?route=iv&profile=clinic.json`): only this page reads that; the address of
// any other page is its own. With #consult at its end, staff use it with a patient.

const guide = /** @type {HTMLElement} */ (document.querySelector("kap-guide"));
const WISHES = ["profile", "view", "views", "route", "compare", "region", "lang", "color-scheme", "mode"];

/** Whether an address is one of this site. Unlike a URL, a link takes what is no address. @param {string} href */
const isHere = (href) => Object.assign(document.createElement("a"), { href }).origin === location.origin;

for (const [name, value] of new URLSearchParams(location.search)) {
  if (!WISHES.includes(name)) console.warn(`[kap-guide] embed.html knows no "${name}". It knows ${WISHES.join(", ")}.`);
  // Whoever makes a link must not put another clinic's name and number on this site.
  else if (name === "profile" && !isHere(value)) {
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
  addEventListener("click", (event) => {
    const clicked = /** @type {Element} */ (event.composedPath()[0]);
    const term = clicked.closest(".term");
    if (term) place(String(term.getAttribute("popovertarget")), term);
    const link = /** @type {HTMLAnchorElement | null} */ (clicked.closest("a[target=_blank]"));
    if (link) lead(link, event);
  }, { capture: true });
}

/** Gives the address of a link to copy, where the frame lets no page open. @param {HTMLAnchorElement} link @param {Event} event */
function lead(link, event) {
  const frame = /** @type {HTMLIFrameElement | null} */ (window.frameElement);
  if (frame && (!frame.hasAttribute("sandbox") || frame.sandbox.contains("allow-popups"))) return;
  event.preventDefault();
  // A frame of another site, or in a sandbox without an origin, doesn't tell what it allows.
  if (!frame && hasOpened(link.href)) return;
  const box = place("no-window", link);
  box?.querySelector(".address")?.replaceChildren(link.href);
  box?.showPopover?.();
  box?.querySelector("button")?.focus();
  const closed = () => box?.matches(":focus-within") && link.focus({ preventScroll: true });
  box?.addEventListener("beforetoggle", closed, { once: true });
}

/** Opens a page, if the browser lets it. @param {string} address */
function hasOpened(address) {
  let page = null;
  try {
    page = window.open(address, "_blank");
    if (page) page.opener = null;
  } catch {
    // Firefox refuses so. And a page that a sandbox has opened is another's at once; it can't lead a
    // frame away.
  }
  return page !== null;
}

/** More than a box is high, in pixels. */
const ROOM = 320;

/**
 * Has a box open at what it belongs to, where the frame is as high as the guide: its end may be far
 * out of sight. @param {string} id @param {Element} at
 */
function place(id, at) {
  const box = /** @type {HTMLElement | null | undefined} */ (guide.shadowRoot?.querySelector("#" + id));
  if (!box) return undefined;
  const { top, bottom } = at.getBoundingClientRect();
  const isWhole = document.documentElement.scrollHeight <= innerHeight;
  const below = innerHeight - bottom > ROOM || top < ROOM ? `${bottom}px auto` : `auto ${innerHeight - top}px`;
  box.style.insetBlock = isWhole ? below : "";
  requestAnimationFrame(() => box.scrollIntoView({ block: "nearest" }));
  return box;
}
