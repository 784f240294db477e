// TypeScript with Vite: the element has its own type, and so have its events.
import { type KapGuideElement, load, ready } from "kap-guide";

await load("/kap-guide/");
const place = document.querySelector("main")!;

function open(): void {
  const guide: KapGuideElement = document.createElement("kap-guide");
  guide.setAttribute("route", "iv");
  guide.addEventListener("kap-view-changed", (event) => {
    document.querySelector("output")!.textContent = event.detail.view;
  });
  place.replaceChildren(guide);
  void ready(guide).then(() => guide.goTo({ view: "compare" }));
}

document.querySelector("button")!.addEventListener("click", () => {
  if (place.firstElementChild) place.replaceChildren();
  else open();
});
open();
