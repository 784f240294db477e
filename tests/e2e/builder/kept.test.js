import { expect, test } from "../support/guide.js";
import { builder } from "./form.js";

test("nobody leaves with something typed unasked, and links of the preview lead nowhere", async ({ visit, page }) => {
  const build = await builder(visit, page);
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await build.field("Name").pressSequentially("Larkspur");
  await build.field("Link to book a visit").fill("/book");
  const book = build.guide.element.getByRole("link", { name: "Book a visit" });
  await book.click();
  await expect(page.getByText("This link leads to /book. Here it is not followed.")).toBeVisible();
  await expect(build.field("Name")).toHaveValue("Larkspur");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await expect(build.field("Name")).toHaveValue("");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
});

test("a colour is typed as people write it, or chosen, and one that can't be read is told at its field", async ({ visit, page }) => {
  const build = await builder(visit, page);
  await build.unfold("Looks");
  const [typed, chosen] = [build.field("Colour, such as #14545c or teal"), page.getByLabel("Choose a colour")];
  for (const [written, hex] of [
    ["rebeccapurple", "#663399"],
    ["14545c", "#14545c"],
    ["#a03", "#aa0033"],
  ]) {
    await typed.fill(written);
    await build.holds({ theme: { accent: hex } });
    await expect(chosen).toHaveValue(hex);
  }
  await chosen.fill("#7a1f5c");
  await expect(typed).toHaveValue("#7a1f5c");
  await build.holds({ theme: { accent: "#7a1f5c" } });
  await expect(page.getByText("Nothing is wrong.")).toBeVisible();
  await typed.fill("#ffd600");
  await expect(typed).toHaveAccessibleDescription(/^This colour can't be read on the guide's paper\./);
  await expect(build.told).toHaveCount(1);
});

test("a host without https and a logo of another site are told at their fields", async ({ visit, page }) => {
  const build = await builder(visit, page);
  const booking = build.field("Link to book a visit");
  await booking.fill("calendly.com/larkspur");
  await expect(booking).toHaveAccessibleDescription(/would be looked for on your own site\. Write https:\/\/ before it/);
  await booking.fill("https://calendly.com/larkspur");
  await expect(page.getByText("Nothing is wrong.")).toBeVisible();
  const logo = build.field("Address of your logo");
  await logo.fill("https://cdn.example.com/logo.svg");
  await expect(logo).toHaveAccessibleDescription(/^This logo comes from another site\. cdn\.example\.com learns of every visit/);
  await build.field("Phone").fill("(509) 555-0142 ext 7");
  await expect(build.line.getByRole("link", { name: "Call (509) 555-0142 ext 7" })).toHaveAttribute("href", "tel:5095550142;ext=7");
});
