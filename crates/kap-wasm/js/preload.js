// What is asked for before anybody can read it: on a slow line every journey counts.

/**
 * @typedef {{script: string, wasm: string}} Module a WebAssembly module and its script
 * @typedef {{version: string, guide: string, css: string, app: Module, regions: string[], languages: Record<string, string>}} Files
 */

/**
 * Names of the files that are asked for at once, with their hashes; for each language the hash
 * alone. The build puts them in. @type {Files}
 */
export const files = __KAP_FILES__;

/**
 * Answers by address. Each is asked for once; when it has been taken (files.js) only its address
 * is left. No `Map`: pages with a map of the clinic have one of that name.
 * @type {Record<string, Promise<any> | undefined>}
 */
export const early = {};

/**
 * Asks for a file that somebody will take.
 * @param {string} address
 * @param {(address: string) => Promise<any>} how
 */
export function ask(address, how) {
  if (!(address in early)) {
    // A page's own `fetch` may throw. Whoever takes the answer is told.
    (early[address] = new Promise((done) => done(how(address)))).catch(() => {});
  }
}

/**
 * Asks for markup, parsed by the browser as a document of its own: no string becomes HTML in a
 * script, so the strictest policies allow it. Gives the request when it has ended, however it did.
 * @param {string} address
 * @returns {Promise<XMLHttpRequest>}
 */
export const getDocument = (address) => new Promise((done) => {
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.overrideMimeType("text/html;charset=utf-8");
  // Requests that a page wraps know this event, if any.
  request.onreadystatechange = () => request.readyState > 3 && done(request);
  request.send();
});
