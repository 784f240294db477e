// Keeps what a consultation needs on the device: the pages whose names begin with `consult`, all
// that the guide asks for there, in the languages of one region, and the clinic's own profile.
// Nothing of a visit is kept.
//
// A file with a hash in its name never changes; those without one are kept together with them, so
// that what is shown is of one build. A newer build waits until the page says that nobody is in a
// visit.

/** Lengths of files, in bytes, by region and name; the build puts them in. @type {{build: string, regions: Record<string, Record<string, number>>}} */
const made = __KAP_CONSULT__;

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const PREFIX = "kap-consult-";
const folder = new URL(".", worker.location.href).href;
const region = new URL(worker.location.href).searchParams.get("region") ?? "";
const files = made.regions[region] ?? {};
const name = PREFIX + made.build + region;
/** Where the clinic's own profile is kept; it changes when the clinic likes. */
const OWN = PREFIX + "profile";
/** How long the network may take where an older profile is kept, in milliseconds. A guide waits for three seconds. */
const PATIENCE = 2_000;

/** In each page of ours, and hardly in one of a site's own, even if the guide is on that, too. */
const OUR_PAGE = /<title>kap-guide|consult\.js/;

/**
 * What is to be kept of an answer: nothing, if it isn't that file. A site may answer with a page of
 * its own, and an upload may have ended half-way; services add something to a file, so it may be longer.
 * @param {string} file @param {Response} answer
 */
async function ours(file, answer) {
  const bytes = await answer.arrayBuffer();
  const text = new TextDecoder().decode(bytes);
  const isOurs = file.endsWith(".html") ? OUR_PAGE.test(text) : !text.trimStart().startsWith("<");
  // A new answer: no page may be opened with one that came by another address.
  return answer.ok && isOurs && bytes.byteLength >= files[file] ? new Response(bytes, answer) : undefined;
}

/** What is to be kept of an answer as the clinic's profile: nothing, if it is none. @param {Response} answer */
async function profileIn(answer) {
  const text = await answer.text();
  try {
    return answer.ok && JSON.parse(text) ? new Response(text, answer) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches what isn't here yet, with the profile at this address, if any. Gives the names of what is
 * still missing, and whether there is no room for it.
 * @param {string} [profile]
 */
async function fill(profile) {
  /** @type {string[]} */
  const missing = [];
  let isFull = false;
  const bring = async (/** @type {string} */ file, /** @type {string} */ where, /** @type {typeof ours} */ kept) => {
    const cache = await caches.open(where);
    if (await cache.match(file)) return;
    try {
      // Past the browser's cache: an older build may lie there.
      const answer = await kept(file, await fetch(file, { cache: "no-cache" }));
      if (!answer) throw new Error(file + " is another file");
      await cache.put(file, answer);
    } catch (error) {
      isFull ||= error instanceof DOMException && error.name === "QuotaExceededError";
      missing.push(file);
    }
  };
  const all = Object.keys(files).map((file) => bring(file, name, ours));
  if (profile) all.push(bring(profile, OWN, (_, answer) => profileIn(answer)));
  await Promise.all(all);
  return { missing, isFull };
}

/** The windows that show one of these pages. */
async function windows() {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: "window" });
  return pages.filter(({ url }) => url.startsWith(worker.registration.scope));
}

/** Forgets older builds once nobody can be in the middle of one. */
async function tidy() {
  const isAlone = (await windows()).length < 2;
  const old = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== name && key !== OWN);
  if (isAlone) await Promise.all(old.map((key) => caches.delete(key)));
}

/** A build is taken whole or not at all. */
worker.addEventListener("install", (event) => event.waitUntil(fill().then(async (found) => {
  if (!found.missing.length) return;
  for (const page of await windows()) page.postMessage(found);
  throw new Error(`${found.missing.length} files are missing`);
})));

// A page that was added to a home screen may have a storage of its own, which is empty then.
worker.addEventListener("activate", (event) => event.waitUntil(fill().then(() => worker.clients.claim())));

worker.addEventListener("message", (event) => {
  if (event.data === "take") worker.skipWaiting();
  const { check } = event.data;
  if (check !== undefined) event.waitUntil(fill(check).then(async (found) => {
    await tidy();
    event.ports[0]?.postMessage(found);
  }));
});

/** The file that is asked for, of this build or an older one. @param {Request} request */
async function kept({ mode, url }) {
  const [plain] = url.split(/[?#]/);
  // Some servers take the ending out of the addresses of pages.
  for (const address of mode === "navigate" ? [plain, `${plain}.html`] : [plain]) {
    const file = await caches.match(address, { cacheName: name }) ?? await caches.match(address);
    if (file) return file;
  }
}

/** The profile as it is now, or else as it was. @param {FetchEvent} event @param {Response} old */
async function newest(event, old) {
  const { request } = event;
  const bring = async () => {
    const profile = await profileIn(await fetch(request));
    if (profile) await (await caches.open(OWN)).put(request, profile.clone());
    return profile;
  };
  const fresh = bring().catch(() => undefined);
  // One that comes too late for this visit is there for the next.
  event.waitUntil(fresh);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  return await Promise.race([fresh, late]) ?? old;
}

/**
 * What the server has now, for who looks into a failure; it mends what is kept. Not where the name has
 * no hash: that file may be of a newer build.
 * @param {Request} request
 */
async function reloaded(request) {
  const answer = await fetch(request);
  const file = request.url.slice(folder.length);
  const isHashed = /\.[0-9a-f]{6}\.\w+$/.test(file) && files[file];
  const whole = isHashed && await ours(file, answer.clone());
  if (whole) await (await caches.open(name)).put(file, whole);
  return answer;
}

/** @param {FetchEvent} event */
async function answer(event) {
  const { request } = event;
  const own = await caches.match(request, { cacheName: OWN });
  if (own) return newest(event, own);
  const old = await kept(request);
  if (request.cache !== "reload") return old ?? fetch(request);
  return reloaded(request).catch(() => old ?? Response.error());
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === worker.location.origin) event.respondWith(answer(event));
});
