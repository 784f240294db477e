// When somebody comes near a guide.

/**
 * Calls `go` once, when the guide is near the window or is touched. Returns how to stop watching.
 * @param {HTMLElement} root what the guide is drawn in: the element itself may have no box
 * @param {() => void} go
 */
export function whenNear(root, go) {
  const once = new AbortController();
  // A page without it has no way to tell; nobody waits there.
  if (!("IntersectionObserver" in window)) {
    go();
    return () => {};
  }
  const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && near(), {
    rootMargin: "200px",
  });
  const stop = () => {
    once.abort();
    seen.disconnect();
  };
  const near = () => {
    stop();
    go();
  };
  for (const touch of ["pointerdown", "focusin"]) root.addEventListener(touch, near, { signal: once.signal });
  seen.observe(root);
  return stop;
}
