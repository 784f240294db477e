// What a clinic says of itself, as the app takes it (kap-core/src/profile/passed.rs).

import { askAside, file } from "./aside.js";
import { Failure, lookInto, warn } from "./failure.js";
import { PATIENCE } from "./profile.js";

/**
 * What is right in a clinic's profile; the owner is told the rest.
 * @param {import("./guide.js").Guide} guide
 * @param {HTMLElement} root the guide's markup, which knows what may be named
 * @param {string} text
 * @param {AbortSignal} signal
 */
export async function readClinic(guide, root, text, signal) {
  if (!text) return "";
  const { element, loader } = guide;
  const all = (/** @type {string} */ selector) => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))];
  const steps = all(".step-list li:not(.opening) > [data-step]").map(({ dataset }) => dataset.step);
  const known = [
    all("#route option").slice(1).map((option) => /** @type {HTMLOptionElement} */ (option).value),
    all(".kap").map(({ dataset }) => dataset.regions),
    Object.keys(loader.files.languages),
    steps,
    [...all("[data-issues]").map(({ dataset }) => dataset.issues), ...steps.map((step) => "step:" + step)],
    [new Date(Date.now() + 864e5).toISOString().slice(0, 10)],
  ];
  const question = [...known.map((ids) => ids.join(" ")), text].join("\n");
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([askAside(guide, "read_profile", question), late]);
  if (signal.aborted) return "";
  // A reader can't wait any longer for what the clinic says.
  if (!answer) lookInto(guide, new Failure("network", file));
  const [lines, ...problems] = answer ?? [""];
  const address = element.getAttribute("profile") ?? "data:";
  const name = address.startsWith("data:") ? "profile" : address;
  while (problems.length) {
    const [message, place, against] = problems.splice(0, 3);
    warn(element, { message: `${name}: ${message}`, place, against });
  }
  return lines;
}
