/** The names of the built files; `cargo xtask build` puts them in. */
declare const __KAP_FILES__: any;
/** The names of the files of the parts; `cargo xtask build` puts them in. */
declare const __KAP_PARTS__: {script: string, wasm: string};
