/** The names of the built files; `cargo xtask build` puts them in. */
declare const __KAP_FILES__: any;
