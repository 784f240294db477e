/** The names of the built files; `cargo xtask build` puts them in. */
declare const __KAP_FILES__: any;
/** The name of the styles that come later; `cargo xtask build` puts it in. */
declare const __KAP_LATE__: any;
/** What the owner reads when something failed; `cargo xtask build` puts it in. */
declare const __KAP_FAILURES__: any;
/** The name of the panel's script; `cargo xtask build` puts it in. */
declare const __KAP_PANEL__: any;
/** Its words, by language; `cargo xtask build` puts them in. */
declare const __KAP_PANEL_WORDS__: any;
/** Its styles; `cargo xtask build` puts them in. */
declare const __KAP_PANEL_STYLES__: any;
/** The table of attributes; `cargo xtask build` puts it in. */
declare const __KAP_OPTIONS__: any;
/** The name of the module that only some readers need; `cargo xtask build` puts it in. */
declare const __KAP_ASIDE__: any;
