import { expect, test } from "../support/guide.js";

for (const state of ["static", "ready"]) {
  test(`a page in Spanish has a guide in Spanish (${state})`, async ({ visit, server }) => {
    if (state === "static") server.hold(/\.wasm$/);
    const guide = await visit("spanish/");
    await guide.is(state);
    await expect(guide.root).toHaveAttribute("lang", "es");
    for (const name of ["Pasos", "Comparar", "Preguntas"]) {
      await guide.tab(name).click();
      await expect(guide.part(name).getByRole("heading", { name, exact: true })).toBeVisible();
    }
    // What is left of English: names of studies and bodies, in the list of sources.
    const words = await guide.root.evaluate((root) => {
      for (const list of root.querySelectorAll("cite, #sources")) list.remove();
      return root.textContent;
    });
    expect(words.match(/\b(the|with|your|what|which|about|after)\b/gi)).toBeNull();
  });
}

test("the first line to call speaks Spanish", async ({ visit }) => {
  const guide = await visit("spanish/");
  await guide.is("ready");
  await guide.crisis.locator("summary").first().click();
  await expect(guide.crisis.locator(".line-name").first()).toContainText("español");
  await expect(guide.crisis.getByText("oprima 2").first()).toBeVisible();
});

test("it says that no qualified translator has reviewed it", async ({ visit }) => {
  const guide = await visit("spanish/");
  await guide.is("ready");
  await guide.element.getByText("Sobre esta guía", { exact: true }).click();
  await expect(guide.element.locator(".about")).toContainText(/traductor/);
});

test("a question is found in Spanish", async ({ visit }) => {
  const guide = await visit("spanish/");
  await guide.is("ready");
  await guide.tab("Preguntas").click();
  await guide.element.getByRole("searchbox").fill("vejiga");
  await expect(guide.status).toContainText(/\d+ respuestas/);
});
