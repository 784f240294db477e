// No framework; esbuild takes all in but the guide's own files.
import { load, ready } from "kap-guide";

await load("/kap-guide/");
const show = document.querySelector("button");
const place = document.querySelector("main");

function open() {
  const guide = document.createElement("kap-guide");
  guide.setAttribute("route", "iv");
  guide.addEventListener("kap-view-changed", ({ detail }) => (document.querySelector("output").textContent = detail.view));
  place.replaceChildren(guide);
  ready(guide).then(() => guide.goTo({ view: "compare" }));
}

show.addEventListener("click", () => (place.firstElementChild ? place.replaceChildren() : open()));
open();
