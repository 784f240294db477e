// The app: one WebAssembly instance for all guides of a page, joined with its glue into one file.

import { __wbg_init, check, go, mount, unmount } from "./glue.js";

export { check, go, mount, unmount };

/** @param {WebAssembly.Module} module_or_path */
export const start = (module_or_path) => __wbg_init({ module_or_path });
