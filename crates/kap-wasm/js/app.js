// The app: one WebAssembly instance for all guides of a page. Built into one file with its glue,
// and fetched once the parts live (engine.js).

import { __wbg_init, add_pack, go, mount, unmount, update } from "./app-glue.js";

export { add_pack, go, mount, unmount, update };

/** @param {WebAssembly.Module} module_or_path */
export const start = (module_or_path) => __wbg_init({ module_or_path });
