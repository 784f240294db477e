import type { DefineComponent, HTMLAttributes } from "vue";
import type { KapGuideAttributes, KapGuideEventMap } from "./element.js";

/** `kap-view-changed` as `onKapViewChanged`, which is what a template's `@kap-view-changed` is. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

type Listeners = {
  [Name in keyof KapGuideEventMap & string as `on${Capitalize<Camel<Name>>}`]?: (event: KapGuideEventMap[Name]) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "kap-guide": DefineComponent<HTMLAttributes & KapGuideAttributes & Listeners>;
  }
}
