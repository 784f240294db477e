import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { KapGuideAttributes, KapGuideElement, KapGuideEventMap } from "./element.js";

/** React 19 listens to an event of a custom element by its name with `on` before it. */
type Listeners = {
  [Name in keyof KapGuideEventMap & string as `on${Name}`]?: (event: KapGuideEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "kap-guide": DetailedHTMLProps<HTMLAttributes<KapGuideElement>, KapGuideElement> & KapGuideAttributes & Listeners;
    }
  }
}
