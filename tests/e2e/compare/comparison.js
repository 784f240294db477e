// What several tests do with the comparison.

/** The comparison, as a reader of it uses it. */
export class Comparison {
  /** @param {import("../support/guide.js").Guide} guide */
  constructor(guide) {
    this.guide = guide;
    this.part = guide.part("Compare");
    this.page = guide.page;
    this.list = this.part.getByRole("table", { name: /^All ways/ });
    this.rest = this.part.getByText("More ways · 4 other treatments · no new treatment");
    this.button = this.part.getByText(/^Compare the|^Tick two/).filter({ visible: true });
    this.glance = this.part.getByRole("table", { name: "At a glance" });
    this.heads = this.glance.getByRole("columnheader");
    this.status = this.part.getByRole("status").filter({ hasText: "ticked" });
    this.same = this.part.getByRole("heading", { name: "The same for all you chose" });
  }

  /** What can be ticked. @param {string} name */
  box(name) {
    return this.part.getByRole("checkbox", { name, exact: true });
  }

  /** Opens or closes what is folded under this name. @param {string} name */
  async fold(name) {
    await this.part.locator("summary").filter({ hasText: name }).click();
  }

  /** A row by the beginning of its name. @param {string} name */
  row(name) {
    const head = this.page.getByRole("rowheader", { name: new RegExp(`^${name}`) });
    return this.part.getByRole("row").filter({ has: head });
  }

  /** The choice of another way in the head of this one. @param {string} name */
  exchange(name) {
    return this.part.getByRole("combobox", { name: `Compare another way in place of ${name}` });
  }

  /** Ticks these, and opens the table. @param {string[]} names */
  async beside(...names) {
    if (await this.box("TMS").isHidden()) await this.rest.click();
    for (const name of names) await this.box(name).check();
    await this.button.click();
  }
}

/** @param {string} state `static` or `ready` */
export async function comparison(visit, server, state = "ready", page = "compare/") {
  if (state === "static") server.hold(/\.wasm$/);
  const guide = await visit(page);
  await guide.is(state);
  await guide.open("Compare");
  return new Comparison(guide);
}
