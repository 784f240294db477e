// Angular without zone.js; its templates are compiled in the browser, so that no builder is needed.
import "@angular/compiler";
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { type KapGuideElement, load, ready } from "kap-guide";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="isShown.set(!isShown())">Show or hide</button>
    <output>{{ view() }}</output>
    <main>
      @if (isShown()) {
        <kap-guide route="iv" (kap-guide-ready)="open($event.target)" (kap-view-changed)="view.set($event.detail.view)"></kap-guide>
      }
    </main>
  `,
})
class App {
  view = signal("");
  isShown = signal(true);

  async open(guide: KapGuideElement): Promise<void> {
    await ready(guide);
    await guide.goTo({ view: "compare" });
  }
}

await load("/kap-guide/");
await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
