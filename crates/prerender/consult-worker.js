// Keeps what a consultation needs on the device: the pages whose names begin with `consult`, and
// all that the guide asks for there, in the languages of one region. Nothing of a visit is kept.
//
// A file with a hash in its name never changes; those without one are kept together with them, so
// that what is shown is of one build. A newer build waits until the page says that nobody is in a
// visit.

/** Files by region; the build puts them in. @type {{build: string, regions: Record<string, string[]>}} */
const made = __KAP_CONSULT__;

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const PREFIX = "kap-consult-";
const region = new URL(worker.location.href).searchParams.get("region") ?? "";
const files = made.regions[region] ?? [];
const name = PREFIX + made.build + region;
/** Where the clinic's own profile is kept; it changes when the clinic likes. */
const OWN = PREFIX + "profile";

/**
 * Fetches what isn't here yet. Gives the names of what is still missing, and whether there is no
 * room for it.
 */
async function fill() {
  const cache = await caches.open(name);
  /** @type {string[]} */
  const missing = [];
  let isFull = false;
  await Promise.all(files.map(async (file) => {
    if (await cache.match(file)) return;
    try {
      // Past the browser's cache: an older build may lie there.
      const answer = await fetch(file, { cache: "no-cache" });
      if (!answer.ok) throw new Error(String(answer.status));
      await cache.put(file, answer);
    } catch (error) {
      isFull ||= error instanceof DOMException && error.name === "QuotaExceededError";
      missing.push(file);
    }
  }));
  return { missing, isFull };
}

/** Forgets older builds once nobody can be in the middle of one. */
async function tidy() {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const isAlone = pages.filter(({ url }) => url.startsWith(worker.registration.scope)).length < 2;
  const old = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== name && key !== OWN);
  if (isAlone) await Promise.all(old.map((key) => caches.delete(key)));
}

/** A build is taken whole or not at all. */
worker.addEventListener("install", (event) => event.waitUntil(fill().then(({ missing }) => {
  if (missing.length) throw new Error(`${missing.length} files are missing`);
})));

// A page that was added to a home screen may have a storage of its own, which is empty then.
worker.addEventListener("activate", (event) => event.waitUntil(fill().then(() => worker.clients.claim())));

worker.addEventListener("message", (event) => {
  if (event.data === "take") worker.skipWaiting();
  if (event.data === "check") event.waitUntil(fill().then(async (found) => {
    await tidy();
    event.ports[0]?.postMessage(found);
  }));
});

/** @param {Request} request */
async function answer(request) {
  const kept = await caches.match(request, { ignoreSearch: true, cacheName: name })
    ?? await caches.match(request, { ignoreSearch: true });
  const isOwn = new URL(request.url).pathname.endsWith(".json");
  if (kept && !isOwn) return kept;
  try {
    const fresh = await fetch(request);
    if (isOwn && fresh.ok) (await caches.open(OWN)).put(request, fresh.clone());
    return fresh;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === worker.location.origin) event.respondWith(answer(request));
});
