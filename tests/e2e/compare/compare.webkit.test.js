import { expect, test } from "../support/webkit.js";

/** The heads of the columns that are shown, and where the parts of a row stand. */
const table = () => {
  const root = document.querySelector("kap-guide").shadowRoot;
  const shown = (cell) => cell.checkVisibility();
  const first = root.querySelector(".table");
  const heads = [...first.querySelectorAll("thead th")].filter(shown).map((head) => head.innerText.trim());
  const [name, meaning, ...cells] = [...root.querySelector("#row-status").cells].filter(shown).map((cell) => cell.getBoundingClientRect());
  const beside = cells.every((cell) => cell.left >= name.right && cell.top === name.top);
  return { heads, beside, below: meaning.top >= name.bottom && meaning.left === name.left };
};

test("columns are chosen before the app and with it, and rows keep their heads beside them", async ({ visit, server }) => {
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit("compare/");
  await guide.is("static");
  await guide.open("Compare");
  const always = ["What is compared", "What it means"];
  for (const name of ["IV drip", "Muscle shot", "Lozenge, home"]) await guide.click(".ways label", name);
  await guide.click(".compared > summary", "Compare the ticked");
  const heads = [...always, "IV drip", "Muscle shot", "Lozenge, home"];
  expect(await guide.session.run(table)).toEqual({ heads, beside: true, below: true });
  arrive();
  await guide.is("ready");
  await guide.click(".ways label", "Muscle shot");
  expect((await guide.session.run(table)).heads).toEqual([...always, "IV drip", "Lozenge, home"]);

  const marked = () => {
    const root = document.querySelector("kap-guide").shadowRoot;
    return [...root.querySelectorAll(".hurdle")].filter((mark) => mark.checkVisibility()).length;
  };
  expect(await guide.session.run(marked)).toBe(0);
  await guide.click(".hurdles > summary", "What would make this hard for you?");
  await guide.click(".hurdle-choice label", "Needles");
  expect(await guide.session.run(marked)).toBeGreaterThan(0);
  await guide.click(".hurdle-choice label", "Needles");
  expect(await guide.session.run(marked)).toBe(0);
});
