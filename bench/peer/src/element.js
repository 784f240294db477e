// <kap-peer>: a plain custom element with a shadow root; everything in it is rendered here.

import { h, render } from "preact";
import { App } from "./app.jsx";
import { first, fetchRest } from "./content.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLES);

class KapPeer extends HTMLElement {
  #root;

  async connectedCallback() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!shadow.firstChild) shadow.append(document.createElement("slot"));
    const content = await first;
    if (!this.isConnected || this.#root) return;
    const root = document.createElement("div");
    this.#root = root;
    root.id = "guide";
    root.lang = content.language;
    root.dataset.state = "ready";
    const emit = (name, detail) =>
      this.dispatchEvent(new CustomEvent(`peer-${name}`, { bubbles: true, composed: true, detail }));
    // Outside the document first, so that the browser lays it out once.
    render(h(App, { content, emit, level: Number(this.getAttribute("heading-level") ?? 2) }), root);
    shadow.adoptedStyleSheets = [sheet];
    shadow.replaceChildren(root);
    emit("guide-ready");
    fetchRest();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected || !this.#root) return;
      render(null, this.#root);
      this.#root = undefined;
      this.shadowRoot.replaceChildren();
    });
  }
}

customElements.define("kap-peer", KapPeer);
