import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { KapGuideAttributes, KapGuideElement } from "./element.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "kap-guide": DetailedHTMLProps<HTMLAttributes<KapGuideElement>, KapGuideElement> & KapGuideAttributes;
    }
  }
}
