import type { KapGuideConstructor, KapGuideElement } from "./element.js";

export type { KapGuideAttributes, KapGuideConstructor, KapGuideElement, KapGuideEventMap } from "./element.js";

/** The version of the guide whose files come with this package. */
export declare const version: string;

/**
 * Loads the guide from where its files are served, "/kap-guide/" if left out. On a server it does
 * nothing.
 */
export declare function load(base?: string): Promise<KapGuideConstructor | undefined>;

/**
 * Resolves when everything in this guide can be used; rejects with why it can't, also if that was told
 * before. What `querySelector` found may be passed as it is: without an element it rejects, too.
 */
export declare function ready(element: KapGuideElement | null): Promise<KapGuideElement>;
