// Why a file can't be had or used, by evidence: what the server says of it, what it begins with, what
// the page's policy refuses.

import { isSealed } from "./sealed.js";

/** @typedef {[kind: string, status: string | number]} Cause */

/**
 * Listens for what the page's policy refuses of an address. Gives the directive, if any.
 * @param {string} address
 */
function refusalOf(address) {
  let directive = "";
  const heard = (/** @type {SecurityPolicyViolationEvent} */ { blockedURI, effectiveDirective }) => {
    if (blockedURI && address.startsWith(blockedURI.split("?")[0])) directive = effectiveDirective;
  };
  document.addEventListener("securitypolicyviolation", heard);
  return async () => {
    // It is told in a task of its own.
    await new Promise((done) => setTimeout(done, 50));
    document.removeEventListener("securitypolicyviolation", heard);
    return directive;
  };
}

/** @param {Uint8Array} bytes @param {number[]} start */
const beginsWith = (bytes, ...start) => start.every((byte, at) => bytes[at] === byte);

/**
 * Nothing, if the file is there, of its kind and allowed; else why it isn't.
 * @param {string} address
 * @returns {Promise<Cause | undefined>}
 */
export async function causeOf(address) {
  const refused = refusalOf(address);
  // What hangs is no answer.
  const answer = await fetch(address, { cache: "reload", signal: AbortSignal.timeout?.(10_000) }).catch(() => undefined);
  const directive = await refused();
  if (directive) return ["refused", directive];
  if (!answer) return unanswered(address);
  if (!answer.ok) return [kindOf(answer.status), answer.status];
  const encoding = answer.headers.get("content-encoding") ?? "";
  const type = answer.headers.get("content-type") ?? "";
  const body = await answer.arrayBuffer().catch(() => undefined);
  if (!body) return encoding ? ["compression", encoding] : ["network", ""];
  if (!body.byteLength) return ["hollow", 0];
  const text = await new Response(body).text();
  const misfits = misfit(address, new Uint8Array(body), text, type);
  if (misfits) return answer.redirected ? ["redirected", answer.url] : misfits;
  return address.endsWith(".js") ? unrun(address, type, body) : undefined;
}

/** What a server means that doesn't give a file. @param {number} status */
function kindOf(status) {
  if (status >= 500) return "server";
  return [401, 403, 407, 429].includes(status) ? "forbidden" : "missing";
}

/** @param {string} address @returns {Promise<Cause>} */
async function unanswered(address) {
  const isOther = new URL(address).origin !== location.origin;
  if (isOther && (await fetch(address, { mode: "no-cors" }).then(() => true, () => false))) return ["cors", ""];
  // A journey to another site, which may not be followed.
  const first = await fetch(address, { cache: "reload", redirect: "manual" }).catch(() => undefined);
  if (first?.type === "opaqueredirect") return ["redirected", "3xx"];
  const head = await fetch(address, { method: "HEAD" }).catch(() => undefined);
  const encoding = head?.headers.get("content-encoding");
  if (encoding) return ["compression", encoding];
  return [navigator.onLine ? "blocked" : "network", ""];
}

/** Whether it is what services answer in place of a file. @param {string} text */
function isData(text) {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/**
 * What isn't what its name says.
 * @param {string} address @param {Uint8Array} bytes @param {string} text @param {string} type
 * @returns {Cause | undefined}
 */
function misfit(address, bytes, text, type) {
  const ending = address.split(".").pop();
  const isPacked = beginsWith(bytes, 0x1f, 0x8b);
  if (ending === "wasm" && beginsWith(bytes, 0, 0x61, 0x73, 0x6d)) return undefined;
  // What is no text shows in it so; ours have none of it.
  if (text.includes("\ufffd")) return ["compression", isPacked ? "gzip" : "br"];
  const isPage = /^\s*<(!doctype|html|head|body|\?xml|!--)/i.test(text);
  const isOurPage = ending === "html" && text.includes("<title>kap-guide");
  if (isData(text) || (isPage && !isOurPage)) return ["missing", `200, ${type}`];
  if (ending === "wasm" || (ending === "css" && !text.includes("--kap-whole"))) return ["corrupt", ""];
  return undefined;
}

/**
 * Why a script that is there doesn't run.
 * @param {string} address @param {string} type @param {ArrayBuffer} body
 * @returns {Promise<Cause | undefined>}
 */
async function unrun(address, type, body) {
  if (!/javascript|ecmascript/i.test(type)) return ["script-type", type];
  if (isSealed()) return (await isAsSealed(address, body)) ? undefined : ["integrity", ""];
  const refused = refusalOf(address);
  /** @type {unknown} */
  let thrown;
  const made = await import(`${address}?why=${Date.now()}`).catch((error) => (thrown = error));
  const directive = await refused();
  if (directive) return ["refused", directive];
  // All of them give something, but for the one that only begins.
  const isHollow = !thrown && !Object.keys(made).length && !address.endsWith("/kap-guide.js");
  if (isHollow) return ["hollow", body.byteLength];
  if (!thrown) return undefined;
  // All browsers say "module" of what they can't have. What is whole and doesn't run lacks something.
  return thrown instanceof SyntaxError || /module/.test(String(thrown)) ? ["corrupt", ""] : ["hindered", String(thrown)];
}

/** Whether a file is what the page's import maps say, as far as that can be told. @param {string} address @param {ArrayBuffer} body */
async function isAsSealed(address, body) {
  for (const { textContent } of document.querySelectorAll("script[type=importmap]")) {
    /** @type {Record<string, string>} */
    const integrity = JSON.parse(textContent || "{}").integrity ?? {};
    for (const [name, wanted] of Object.entries(integrity)) {
      if (new URL(name, document.baseURI).href !== address) continue;
      // Only pages of a secure origin may count for themselves; the browser has refused it anyway.
      const digest = await crypto.subtle?.digest("SHA-384", body);
      const value = digest && btoa(String.fromCharCode(...new Uint8Array(digest)));
      if (!value || !wanted.includes(value)) return false;
    }
  }
  return true;
}
