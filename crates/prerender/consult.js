// The page for consultations. It keeps itself on the device for work without a network
// (consult-worker.js), leads a second screen, and asks before a link leads away. What happens in a
// visit is the guide's; nothing of it is stored.

const guide = /** @type {HTMLElement} */ (document.querySelector("kap-guide"));
const before = /** @type {HTMLElement} */ (document.querySelector("#before"));
const line = /** @type {HTMLElement} */ (before.querySelector("p"));
const region = guide.getAttribute("region") ?? "";

/** Whether somebody is in a visit: from the first touch until the guide begins anew. */
let isInVisit = false;

/** Whether an address is one of this site. Unlike a URL, a link takes what is no address. @param {string} href */
const isHere = (href) => Object.assign(document.createElement("a"), { href }).origin === location.origin;

// What the owner wishes stands in the page's address, as for embed.html.
for (const [name, value] of new URLSearchParams(location.search)) {
  if (name === "profile" && !isHere(value)) continue;
  if (["profile", "compare", "route", "color-scheme"].includes(name)) guide.setAttribute(name, value);
}

/** @param {string} name @param {Record<string, string | number>} [values] */
function say(name, values = {}) {
  let words = line.dataset[name] ?? "";
  for (const [place, value] of Object.entries(values)) words = words.replace(`{${place}}`, String(value));
  // Facts have a day, too, by which somebody should have looked at them again.
  const { until = "", old = "" } = line.dataset;
  const today = new Date().toISOString();
  const isPast = until && until < today && !today.startsWith(until);
  line.textContent = isPast ? `${words} ${old}` : words;
  line.dataset.state = name;
}

/** @type {ServiceWorkerRegistration | undefined} */
let registration;

/** Says what a worker has found. @param {{missing: string[], isFull: boolean}} found */
function tell({ missing, isFull }) {
  if (isFull) return say("full");
  if (missing.length) return say("missing", { n: missing.length });
  // With its day: nobody may have touched the page since, and a clock may be wrong.
  say("ready", { time: new Date().toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }) });
}

/** Has the worker look at what is kept, and fetch what is missing. */
function check() {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => tell(data);
  const profile = guide.getAttribute("profile");
  registration?.active?.postMessage({ check: profile ? new URL(profile, location.href).href : "" }, [port2]);
}

/** Looks anew, also for a newer build; where none is kept, for the first. */
function lookAnew() {
  if (!registration?.active) return keep();
  registration.update().catch(() => {});
  check();
}

/** Whether a newer build has taken over behind this page. */
let isOld = false;

/** A newer build is taken between visits only. */
function renew() {
  if (isInVisit) return;
  if (isOld) location.reload();
  else registration?.waiting?.postMessage("take");
}

/** @type {{createScriptURL(address: string): string} | undefined} */
let policy;

/** The worker's address: some policies take no plain string, and others no policy of ours. */
function workerAddress() {
  const address = "consult-worker.js" + (region && `?region=${region}`);
  const { trustedTypes } = /** @type {any} */ (window);
  try {
    policy ??= trustedTypes?.createPolicy("kap-consult", { createScriptURL: (/** @type {string} */ url) => url });
  } catch {
    // Whether a plain string will do is the browser's to say.
  }
  return policy?.createScriptURL(address) ?? address;
}

/** The worker that answered this page last. @type {ServiceWorker | null} */
let controller = null;

async function keep() {
  try {
    // Over http there is none, and in a sandbox even asking for it is an error.
    const { serviceWorker } = navigator;
    ({ controller } = serviceWorker);
    // A first worker that couldn't have all of its files has gone before it could be asked.
    serviceWorker.onmessage = ({ data }) => registration?.active || tell(data);
    serviceWorker.oncontrollerchange = () => {
      // The files of the build before stay until no page needs them.
      isOld = controller !== null;
      ({ controller } = serviceWorker);
      renew();
    };
    registration = await serviceWorker.register(workerAddress(), { scope: "./consult", updateViaCache: "none" });
    registration.onupdatefound = () => {
      const next = registration?.installing;
      next?.addEventListener("statechange", () => {
        if (next.state === "installed") renew();
        if (next.state === "redundant") check();
      });
    };
    await serviceWorker.ready;
  } catch {
    return say("cannot");
  }
  renew();
  check();
}

addEventListener("online", lookAnew);
document.addEventListener("visibilitychange", () => isInVisit || document.hidden || lookAnew());

// Not when a finger or the mouse goes down: without this line the page is shorter and may move, and
// the button would be gone from under the finger before it is lifted.
for (const kind of ["click", "keydown"]) {
  guide.addEventListener(kind, () => {
    isInVisit = true;
    before.hidden = true;
  }, true);
}

guide.addEventListener("kap-guide-ready", () => {
  const root = guide.shadowRoot?.querySelector("#guide");
  if (root instanceof HTMLElement) lead(root);
  if (!isInVisit) return;
  isInVisit = false;
  before.hidden = isSecond;
  lookAnew();
  // Until then the end of the visit can be taken back.
  setTimeout(renew, 11_000);
});

// Links lead away with a question only.
document.addEventListener("click", (event) => {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!(link instanceof HTMLAnchorElement) || !link.protocol.startsWith("http") || link.dataset.speak) return;
  const words = before.dataset.leave?.replace("{site}", link.host) ?? "";
  if (!confirm(words)) event.preventDefault();
}, true);

// The second screen: another window of this page, which shows where the first one is, in its own
// language and without what is for staff. Ids go over, and only between these two.
const SECOND = "#second-";
const isSecond = location.hash.startsWith(SECOND);
/** @type {BroadcastChannel | undefined} */
let channel = isSecond ? new BroadcastChannel(location.hash.slice(1)) : undefined;
/** @type {HTMLElement | undefined} */
let root;

const place = () => ({ ...root?.dataset, covered: root?.hasAttribute("data-covered") });
const watch = new MutationObserver(() => channel?.postMessage(place()));

/** A guide has begun: what happens in it is told, or shown. @param {HTMLElement} begun */
function lead(begun) {
  root = begun;
  watch.disconnect();
  if (isSecond) return channel?.postMessage("hello");
  watch.observe(begun, { attributeFilter: ["data-consult", "data-view", "data-step", "data-route", "data-covered"] });
  channel?.postMessage(place());
}

/** Follows what the first screen says, if it is that: names, and whether they may be seen. @param {unknown} said */
function follow(said) {
  const { consult = "", view, step, route, covered } = Object(said);
  const isName = (/** @type {unknown} */ name) => name === undefined || typeof name === "string";
  if (!root || typeof covered !== "boolean" || ![consult, view, step, route].every(isName)) return;
  root.toggleAttribute("data-covered", covered);
  if (covered) return;
  if (consult !== (root.dataset.consult ?? "")) {
    root.dataset.consult = consult;
    root.dispatchEvent(new Event("restored"));
  }
  /** @type {any} */ (guide).goTo({ view, step, route });
}

function listen() {
  if (!channel) return;
  channel.onmessage = ({ data }) => {
    if (!isSecond) return data === "hello" && channel?.postMessage(place());
    if (data !== "gone") return follow(data);
    root?.toggleAttribute("data-covered", true);
    before.hidden = false;
    line.textContent = before.dataset.lost ?? "";
  };
}

before.querySelector("button")?.addEventListener("click", () => {
  // Only who has this name can listen. Numbers are there over http, too.
  const name = SECOND + crypto.getRandomValues(new Uint32Array(4)).join("-");
  channel?.close();
  channel = new BroadcastChannel(name.slice(1));
  listen();
  open(location.pathname + location.search + name, "kap-second", "popup");
});

addEventListener("pagehide", () => isSecond || channel?.postMessage("gone"));

if (isSecond) {
  guide.setAttribute("data-second-screen", "");
  before.hidden = true;
  listen();
}
keep();
