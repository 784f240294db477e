// The content, in the order in which a reader can need it; all guides of a page share it.

const here = new URL(".", import.meta.url);
const get = (name) => fetch(new URL(name, here)).then((response) => response.json());

/** What the first view shows. Under way before anything else in the script has run. */
export const first = get("first.json");

const asked = {};
const arrived = {};

/** A further piece: the steps of all routes, the comparison or the questions. */
export function piece(name) {
  return (asked[name] ??= Promise.all([first, get(PIECES[name])]).then(([{ sources }, content]) => {
    // Each piece brings the sources that only it cites.
    Object.assign(sources, content.sources);
    return (arrived[name] = content);
  }));
}

/** A piece if it is there already. */
export const pieceNow = (name) => arrived[name];

/** Fetches everything else when the browser has nothing better to do. */
export function fetchRest() {
  requestIdleCallback(() => Object.keys(PIECES).forEach(piece), { timeout: 2000 });
}
