// Notes what the owner of a page would notice. Every situation's page loads it first.

const seen = {
  /** Names on `window` before the guide came. */
  globals: Object.getOwnPropertyNames(window),
  /** Events of guides: [name, detail]. */
  events: [],
  /** Warnings and errors in the console. */
  console: [],
  /** Errors that nobody caught. */
  errors: [],
  /** What the page's policy refused. */
  violations: [],
};

for (const name of [
  "kap-guide-ready",
  "kap-guide-failed",
  "kap-view-changed",
  "kap-step-changed",
  "kap-route-chosen",
  "kap-question-opened",
  "kap-summary-printed",
]) {
  addEventListener(name, (event) => seen.events.push([name, event.detail]));
}
for (const level of ["warn", "error"]) {
  const original = console[level];
  console[level] = (...words) => {
    seen.console.push(`${level}: ${words.join(" ")}`);
    original.apply(console, words);
  };
}
addEventListener("error", (event) => seen.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) =>
  seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
);
seen.globals.push("seen");
window.seen = seen;
