// What an app calls. Nothing happens when it is imported, so that it may be imported on a server.

/** The version of the guide whose files come with this package. */
export const version = "{{version}}";

/**
 * Loads the guide from where its files are served, such as "/kap-guide/". They stay together: a
 * bundler must not take the loader in, as it finds all others beside itself.
 * On a server it does nothing.
 */
export async function load(base = "/kap-guide/") {
  if (typeof window === "undefined") return undefined;
  const address = new URL("kap-guide.js", new URL(base.replace(/\/?$/, "/"), document.baseURI)).href;
  await import(/* webpackIgnore: true */ /* @vite-ignore */ address);
  return customElements.get("kap-guide");
}

/** Why a guide can't be used, as `kap-guide-failed` has it. */
const failure = (kind) => Object.assign(new Error(`kap-guide: ${kind}`), { kind });

/** Resolves when everything in this guide can be used; rejects with why it can't. */
export async function ready(element) {
  if (!element) throw new TypeError("kap-guide: there is no such element in the page");
  if (element.shadowRoot?.getElementById("guide")?.dataset.state === "ready") return element;
  if (element.failed) throw failure(element.failed);
  return new Promise((done, fail) => {
    const stop = new AbortController();
    const once = { signal: stop.signal };
    element.addEventListener("kap-guide-ready", () => { stop.abort(); done(element); }, once);
    element.addEventListener("kap-guide-failed", ({ detail }) => { stop.abort(); fail(failure(detail.kind)); }, once);
  });
}
