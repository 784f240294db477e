// Functions that run in the page: how much of a step is seen at a glance.

/** What a page of the steps asks of a reader, nothing opened: words, and height from the bar to the way on, or what stands below it. */
export function glance() {
  const root = document.querySelector("kap-guide").shadowRoot;
  const page = root.querySelector("article.step:not([hidden])");
  const whole = root.querySelector(".walk-body");
  const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    // Words for who hears the guide are cut to nothing.
    if (!parentElement.checkVisibility() || parentElement.closest(".step-number, .step-bar")) continue;
    // FDA's box stands in full where a way begins, as its rule wants, whatever its length.
    if (parentElement.closest("div.warning")) continue;
    words += (data.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).length;
  }
  const boxes = [...page.querySelectorAll("div.warning")].map((warning) => warning.getBoundingClientRect().height);
  const box = boxes.reduce((all, height) => all + height, 0);
  const bar = root.querySelector(".step-bar").getBoundingClientRect();
  const ends = [page.querySelector(".step-nav .next, .step-nav button"), ...whole.querySelectorAll(":scope > :is(.timeline, .driving)")];
  const last = ends.filter((end) => end?.checkVisibility()).at(-1)?.getBoundingClientRect();
  return { step: page.dataset.step, words, height: last ? Math.round(last.bottom - bar.top - box) : 0 };
}

/** Fetches and shows one page of one route. */
export async function go({ step, route }) {
  const element = document.querySelector("kap-guide");
  const root = element.shadowRoot;
  element.goTo({ step, route });
  const there = () => {
    const { dataset } = root.querySelector("#guide");
    return dataset.step === step && dataset.route === route && root.querySelector(`#step-${step}:not([hidden])`);
  };
  // A route's words come in after its name.
  while (!there()) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
