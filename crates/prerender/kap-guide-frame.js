// For a page that has the guide in a frame: the frame becomes as high as what is in it.
//
//   <iframe data-kap-guide src="https://example.org/kap-guide/embed.html?route=iv" title="…"></iframe>
//   <script type="module" src="https://example.org/kap-guide/kap-guide-frame.js"></script>

(() => {
  const LEAST = 200;
  const MOST = 30_000;
  /** What grows because the frame has grown would go on for ever: so many such answers are followed. */
  const ROUNDS = 3;
  /** What comes this soon after a change is taken for an answer to it, in milliseconds. */
  const ANSWER = 300;

  /** When a frame was changed last, and how many answers in a row it gave. @type {WeakMap<HTMLIFrameElement, {at: number, answers: number}>} */
  const changed = new WeakMap();

  /** How long a frame may stay silent after it has loaded, in milliseconds. */
  const PATIENCE = 8_000;

  /** Frames that have told a height, or of which the owner was told. @type {WeakSet<Element>} */
  const known = new WeakSet();

  addEventListener("message", ({ data, source, origin }) => {
    if (data?.type !== "kap-guide-height" || !Number.isFinite(data.height)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow !== source || !isOurs(frame, origin)) continue;
      known.add(frame);
      const height = Math.min(Math.max(Math.ceil(data.height), LEAST), MOST);
      // A theme may give frames padding, and count it as height or not.
      const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
      const inner = frame.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
      if (Math.abs(height - inner) < 2 || !mayChange(frame)) return;
      frame.style.height = `${boxSizing === "border-box" ? height + frame.offsetHeight - inner : height}px`;
    }
  });

  // Browsers don't tell whether a frame was refused: it only stays silent.
  const loaded = (/** @type {Element} */ frame) => frame.matches("iframe[data-kap-guide]") && setTimeout(() => {
    if (known.has(frame)) return;
    known.add(frame);
    console.warn(`[kap-guide] ${frame.getAttribute("src")} tells no height. Look whether the guide is seen in its frame: X-Frame-Options or frame-ancestors of its site, or frame-src of this page, may forbid it, or the file is missing.`);
  }, PATIENCE);
  document.addEventListener("load", ({ target }) => loaded(/** @type {Element} */ (target)), { capture: true });
  for (const frame of document.readyState === "complete" ? document.querySelectorAll("iframe") : []) loaded(frame);

  /** One without an address, which the page itself leads, is the page's. @param {HTMLIFrameElement} frame */
  function originOf({ src }) {
    try {
      return new URL(src).origin;
    } catch {
      return location.origin;
    }
  }

  /** The frame must still show what its address says; in a sandbox it has no origin. @param {HTMLIFrameElement} frame @param {string} origin */
  function isOurs(frame, origin) {
    const { sandbox } = frame;
    const isBare = frame.hasAttribute("sandbox") && !sandbox.contains("allow-same-origin");
    return frame.hasAttribute("data-kap-guide") && origin === (isBare ? "null" : originOf(frame));
  }

  /** @param {HTMLIFrameElement} frame */
  function mayChange(frame) {
    const last = changed.get(frame);
    const answers = last && performance.now() - last.at < ANSWER ? last.answers + 1 : 0;
    if (answers > ROUNDS) return false;
    changed.set(frame, { at: performance.now(), answers });
    return true;
  }
})();
