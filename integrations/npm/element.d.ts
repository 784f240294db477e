/** The attributes of `<kap-guide>`. All may be left out. */
export interface KapGuideAttributes {
{{attributes}}
}

/** Where `goTo` leads, by ids. */
export interface KapGuideDestination {
  view?: KapGuideAttributes["view"];
  step?: string;
  route?: KapGuideAttributes["route"];
  question?: string;
}

/** What the guide tells the page. No event carries what a person typed. */
export interface KapGuideEventMap {
{{events}}
}

/** The element `<kap-guide>`. */
export interface KapGuideElement extends HTMLElement {
  /** Why it can't be used, as `kap-guide-failed` told last; empty once it is ready, missing if nothing failed. */
  readonly failed?: KapGuideEventMap["kap-guide-failed"]["detail"]["kind"] | "";
  /** Sends the reader somewhere. */
  goTo(to: KapGuideDestination): Promise<void>;
  /** Prints a sheet: the reader's own, the one for the companion, or the steps in short and large type. */
  print(sheet: KapGuideEventMap["kap-summary-printed"]["detail"]["sheet"]): Promise<void>;
  /** Forgets all that the reader ticked, typed or kept. */
  clear(): Promise<void>;
  addEventListener<K extends keyof KapGuideEventMap>(
    type: K,
    listener: (this: KapGuideElement, event: KapGuideEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What `customElements.get("kap-guide")` is. */
export interface KapGuideConstructor extends CustomElementConstructor {
  new (): KapGuideElement;
  /** The version that runs. */
  readonly version: string;
  /** Makes guides of each `<div data-kap-guide>` in it; in the document if left out. */
  upgrade(root?: ParentNode): void;
}

declare global {
  interface CustomElementRegistry {
    get(name: "kap-guide"): KapGuideConstructor | undefined;
  }
  interface HTMLElementTagNameMap {
    "kap-guide": KapGuideElement;
  }
}
