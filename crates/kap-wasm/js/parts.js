// The parts: a WebAssembly instance for all guides of a page that gives life to the finished
// markup. Built into one file with its glue and what all guides live on, and fetched right after
// what is read first (guide.js).

import { Life } from "./life.js";
import { __wbg_init, attach, detach } from "./parts-glue.js";

export { Life, attach, detach };

/** @param {WebAssembly.Module} module_or_path */
export const start = (module_or_path) => __wbg_init({ module_or_path });
