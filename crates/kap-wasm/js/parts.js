// The parts around the app: a second WebAssembly instance for all guides of a page. Built into
// one file with its glue, and fetched when the app runs (app.js).

import { __wbg_init, attach, detach } from "./parts-glue.js";

export { attach, detach };

/** @param {WebAssembly.Module} module_or_path */
export const start = (module_or_path) => __wbg_init({ module_or_path });
