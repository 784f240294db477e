import type { KapGuideElement } from "./element.js";

export type { KapGuideAttributes, KapGuideElement, KapGuideEventMap } from "./element.js";

/** The version of the guide whose files come with this package. */
export declare const version: string;

/**
 * Loads the guide from where its files are served, "/kap-guide/" if left out. On a server it does
 * nothing.
 */
export declare function load(base?: string): Promise<CustomElementConstructor | undefined>;

/** Resolves when everything in this guide can be used; rejects with why it can't. */
export declare function ready(element: KapGuideElement): Promise<KapGuideElement>;
