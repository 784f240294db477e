import { readFile } from "node:fs/promises";
import { expect } from "../support/guide.js";

export const PAGE = "builder/dist/setup/builder.html";

/** The builder's form and what it makes. */
class Builder {
  constructor(page, guide) {
    this.page = page;
    this.guide = guide;
    this.told = page.locator("#warnings").getByRole("listitem");
  }

  field(name) {
    return this.page.getByLabel(name, { exact: true }).filter({ visible: true }).first();
  }

  /** Opens folds of the form, one in another. */
  async unfold(...names) {
    for (const name of names) {
      await this.page.locator("#form summary").filter({ hasText: new RegExp(`^${name}$`), visible: true }).click();
    }
  }

  /** The clinic's line at the foot of the guide beside. */
  get line() {
    return this.guide.element.locator(".foot .clinic-line");
  }

  /** The file, as the guide beside reads it. */
  async file() {
    return (await this.page.locator("kap-guide > script").textContent()) ?? "";
  }

  /** What "Download" hands over. */
  async download() {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "Download clinic.json" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("clinic.json");
    return readFile(await download.path(), "utf8");
  }

  /** The file as the guide beside reads it, once it holds this. */
  async holds(profile) {
    await expect.poll(async () => JSON.parse(await this.file())).toEqual(profile);
  }

  async open(text) {
    const buffer = Buffer.from(text);
    await this.page.getByLabel("Open a clinic.json").setInputFiles({ name: "clinic.json", mimeType: "application/json", buffer });
  }
}

export const NOT_OPENED = "That file was not opened. The form stays as it is. What is wrong in the file:";

export async function builder(visit, page) {
  const guide = await visit(PAGE);
  await guide.is("ready");
  return new Builder(page, guide);
}
