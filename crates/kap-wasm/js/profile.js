// The clinic's profile, as a text: what it says is read by the app (clinic/profile.rs), but its
// region decides which words are fetched.

import { Failure } from "./failure.js";
import { get } from "./files.js";
import { readOptions } from "./read_options.js";

/** More than any profile needs, in characters. */
const MOST = 65_536;

/** How long a guide waits for it, in milliseconds. */
export const PATIENCE = 3_000;

/**
 * A text from outside, read no further than it may be long, and no longer than a reader can wait.
 * @param {string} address
 */
async function getText(address) {
  // The loader may have asked for it already, so no signal of ours would end the request.
  const late = new Promise((_, fail) => setTimeout(() => fail(new Failure("network", address)), PATIENCE));
  const { body } = await Promise.race([get("", address), late]);
  const reader = /** @type {ReadableStream<Uint8Array>} */ (body).getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await Promise.race([reader.read(), late]);
    if (done && !text) throw new Failure("empty", address);
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (text.length > MOST) {
      reader.cancel();
      throw new Failure("too-long", address);
    }
  }
}

/** Tells when the profile that stands in the element itself has become another. @param {Element} element @param {() => void} changed */
export function onProfile(element, changed) {
  let before = profileWithin(element);
  new MutationObserver(() => {
    const now = profileWithin(element);
    if (now === before) return;
    before = now;
    changed();
  }).observe(element, { childList: true, characterData: true, subtree: true });
}

/** @param {Element} element */
const profileWithin = (element) =>
  element.querySelector(':scope > script[type="application/json"]')?.textContent?.trim() ?? "";

/** The ids among what should be a list of them, or of groups with an id, or a group with names that are ids. @param {any} list @returns {string[]} */
const ids = (list) =>
  (Array.isArray(list) ? list.map((entry) => entry?.id ?? entry) : Object.keys(list ?? {}))
    .filter((id) => typeof id === "string")
    .map((id) => id.trim().toLowerCase())
    .filter((id) => /^[a-z-]+$/.test(id));

/**
 * Reads the clinic's profile: its text, and of that what decides which files are asked for and what
 * stands in the frame.
 * @param {Element} element
 * @returns {Promise<{text: string, region: string, routes: string[], views: string[], title?: unknown, unread?: Failure}>}
 */
export async function readProfile(element) {
  const address = element.getAttribute("profile");
  const profile = { text: profileWithin(element), region: "", routes: [], views: [] };
  try {
    if (address) profile.text = await getText(address);
  } catch (error) {
    const { kind = String(error), status = "" } = /** @type {Partial<Failure>} */ (error);
    return { ...profile, text: "", unread: new Failure("profile", String(address), status || kind) };
  }
  try {
    // What the app passes over as white space (kap-core's json.rs) must not hide the region from us.
    const { region, routes, views, title } = JSON.parse(profile.text.replace(/[\p{Cc}\xa0]/gu, " "));
    return { ...profile, region: String(region ?? "").trim().toLowerCase(), title, routes: ids(routes), views: ids(views) };
  } catch {
    // What is wrong in it is told by the app, which reads all of it.
    return profile;
  }
}

/**
 * The language and region of a guide. An attribute that names no region leaves the clinic's own.
 * @param {import("./guide.js").Guide} guide
 * @param {string} clinics
 */
export function editionFor({ element, loader }, clinics) {
  const [language] = loader.editionOf(element).split(".");
  const { regions } = loader.files;
  const named = [readOptions(element).region, clinics].find((region) => regions.includes(region));
  return language + (named && named !== regions[0] ? "." + named : "");
}
