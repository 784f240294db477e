// What lives in one guide, from its start to its end.

import { h, render } from "preact";
import { islands, read } from "./islands.jsx";
import { Search } from "./search.js";
import { begin, reduce } from "./state.js";

/** How long words may be on their way before that is said, in milliseconds. */
const SOON = 150;
/** What can be ticked for the summary. */
const INPUTS = "input[value]:is([type=checkbox], .weights [type=radio]):not([value^='c-'])";

export class Life {
  #end = new AbortController();
  #journey = 0;
  #islands = [];
  #isDrawing = false;

  constructor(host) {
    this.host = host;
    const { root } = host;
    const { view, step, route } = root.dataset;
    const seen = this.#all(".step-list [data-seen]").map(({ dataset }) => dataset.step);
    const ticked = this.#all(`${INPUTS}:checked`).map(({ value }) => value);
    this.state = begin({ view, step, route }, seen, ticked);
    this.search = new Search(root);
    for (const [name, Island] of Object.entries(islands)) {
      const slot = root.querySelector(`[data-island=${name}]`);
      const place = document.createElement("div");
      place.className = "island";
      this.#islands.push({ Island, place, words: read[name](slot) });
      this.#draw();
      slot.replaceChildren(place);
    }
    const { signal } = this.#end;
    const on = (kind, act) => root.addEventListener(kind, act, { signal });
    on("click", ({ target }) => this.#clicked(target));
    on("keydown", (event) => this.#pressed(event));
    on("change", ({ target }) => this.#changed(target));
    on("input", ({ target }) => target.id === "search" && this.do("search", target.value));
    on("focusin", ({ target }) => target.id === "search" && this.search.prepare());
    on("filled", () => this.#showTicks());
    this.#showTicks();
    host.ready();
  }

  #all(selector) {
    return [...this.host.root.querySelectorAll(selector)];
  }

  /** Something happens: the document shows it, islands with the next turn. */
  do(what, value) {
    const before = this.state;
    this.state = reduce(before, [what, value]);
    if (this.state === before) return;
    if (!this.#isDrawing) {
      this.#isDrawing = true;
      queueMicrotask(() => this.#draw());
    }
    if (this.state.place !== before.place) this.#showPlace(before.place);
    if (this.state.ticked !== before.ticked) this.#showTicks();
    if (this.state.query !== before.query) this.search.follow(this.state.query);
  }

  #draw() {
    this.#isDrawing = false;
    for (const { Island, place, words } of this.#islands) render(h(Island, { words, state: this.state }), place);
  }

  #showPlace(before) {
    const { host, state: { place } } = this;
    Object.assign(host.root.dataset, place);
    host.show();
    if (place.route !== before.route) host.emit("kap-route-chosen", "route", place.route);
    if (place.view !== before.view) host.emit("kap-view-changed", "view", place.view);
    if (place.step !== before.step) host.emit("kap-step-changed", "step", place.step);
    this.#showTicks();
  }

  #showTicks() {
    const { ticked, place } = this.state;
    for (const input of this.#all(INPUTS)) input.checked = ticked.has(input.value);
    for (const line of this.#all("[data-kept]")) line.hidden = !ticked.has(line.dataset.kept);
    for (const line of this.#all(".my-route [data-route]")) line.hidden = line.dataset.route !== place.route;
  }

  /** Goes somewhere, as soon as what is shown there has come. */
  async travel({ view, step, route, open }, arrive) {
    if (route && route !== this.state.place.route) await this.#choose(route);
    if (!view && !step) return open && this.host.open(open);
    const journey = ++this.#journey;
    if (step) await this.host.bring("rest");
    await this.host.bring(view ?? "walkthrough");
    if (journey !== this.#journey || this.#end.signal.aborted) return;
    this.do("go", { view: view ?? "walkthrough", ...(step && { step }) });
    this.#draw();
    if (open) this.host.open(open);
    else arrive?.();
  }

  async #choose(route) {
    this.do("route-asked", route);
    const late = setTimeout(() => this.do("route-late", route), SOON);
    try {
      await this.host.fetch(`walkthrough.${route}`);
      if (this.state.wish?.route !== route || this.#end.signal.aborted) return;
      this.do("route-came", route);
      await this.host.bring(`walkthrough.${route}`);
    } catch {
      this.do("route-failed", route);
    } finally {
      clearTimeout(late);
    }
  }

  #clicked(target) {
    if (target.closest("#search-more")) return this.do("show-all");
    const link = target.closest("[data-go]");
    if (!link) return;
    const { go, open, way } = link.dataset;
    if (go === "crisis") return this.host.open("crisis");
    if (go === "route") return this.travel({ route: way });
    const [view, step] = go.split("/");
    if (step) return this.travel({ view, step }, () => this.host.arrive(step));
    this.travel({ view, open }, link.role === "tab" ? undefined : () => this.host.arriveAt(view));
  }

  #pressed(event) {
    const tabs = this.#all("[role=tab]");
    const at = tabs.indexOf(event.target);
    const last = tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at ? at - 1 : last, Home: 0, End: last }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    this.travel({ view: tabs[to].dataset.go }, () => tabs[to].focus());
  }

  #changed(target) {
    if (target.id === "route") this.travel({ route: target.value });
    else if (target.matches(INPUTS)) this.do("tick", { value: target.value, is: target.checked });
  }

  end() {
    this.#end.abort();
    for (const { place } of this.#islands) {
      render(null, place);
      place.remove();
    }
  }
}
