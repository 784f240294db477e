// The app: one WebAssembly instance for all guides of a page, joined with its glue into one file.

import { check, go, mount, start, unmount } from "./glue.js";

export { check, go, mount, start, unmount };
