// Names of the files that come after what is read first.

/** The build puts them in. @type {{app: import("./early.js").Module, css: string}} */
export const later = __KAP_LATER__;
