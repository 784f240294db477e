/** The names of the built files; `cargo xtask build` puts them in. */
declare const __KAP_FILES__: any;
/** The names of the files that come later; `cargo xtask build` puts them in. */
declare const __KAP_LATER__: any;
