import { expect, test } from "../support/guide.js";
import { shift, watchShift } from "../support/shift.js";

test("the page sends the reader somewhere with goTo", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  const goTo = (to) => guide.element.evaluate((element, to) => element.goTo(to), to);
  await goTo({ route: "iv", step: "dose" });
  await expect(guide.step("Taking the medicine")).toBeVisible();
  await expect(guide.route).toHaveValue("iv");
  await goTo({ question: "bladder" });
  await expect(guide.question("Can it damage my bladder?")).toHaveAttribute("open");
  await goTo({ view: "compare" });
  await expect(guide.part("Compare")).toBeVisible();
  await goTo({ step: "no-such-step" });
  await expect(guide.part("Compare")).toBeVisible();
  expect((await guide.seen()).console).toEqual(['warn: [kap-guide] goTo: there is no step "no-such-step".']);
  expect((await guide.seen()).events.slice(1)).toEqual([
    ["kap-route-chosen", { route: "iv" }],
    ["kap-step-changed", { step: "dose" }],
    ["kap-view-changed", { view: "questions" }],
    ["kap-question-opened", { question: "bladder" }],
    ["kap-view-changed", { view: "compare" }],
  ]);
});

test("goTo works before the app has arrived, and its place is kept", async ({ visit, server }) => {
  const arrive = server.hold(/\.wasm$/);
  const guide = await visit("plain/");
  await guide.is("static");
  await guide.element.evaluate((element) => element.goTo({ route: "im", step: "dose" }));
  await expect(guide.step("Taking the medicine")).toBeVisible();
  arrive();
  await guide.is("ready");
  await expect(guide.step("Taking the medicine")).toBeVisible();
  await expect(guide.route).toHaveValue("im");
});

test("changing an attribute changes the guide", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  const set = (name, value) => guide.element.evaluate((element, pair) => element.setAttribute(...pair), [name, value]);
  await set("view", "questions");
  await expect(guide.part("Questions")).toBeVisible();
  await set("views", "questions compare");
  await expect(guide.element.getByRole("tab")).toHaveText(["Questions", "Compare"]);
  await set("views", "walkthrough, questions");
  await set("view", "walkthrough");
  await set("route", "esketamine-nasal");
  await expect(guide.route).toHaveValue("esketamine-nasal");
  await set("heading-level", "4");
  await expect(guide.element.getByRole("heading", { level: 4, name: /^Ketamine therapy/ })).toBeVisible();
  await guide.element.evaluate((element) => element.removeAttribute("views"));
  await expect(guide.element.getByRole("tab")).toHaveCount(4);
  expect((await guide.seen()).console).toEqual([]);
});

test("a wrong attribute or value is named in the console with the nearest right one", async ({ visit }) => {
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.element.evaluate((element) => {
    element.setAttribute("veiw", "compare");
    element.setAttribute("route", "lozenge-hom");
  });
  await expect
    .poll(async () => (await guide.seen()).console)
    .toEqual([
      'warn: [kap-guide] <kap-guide> has no attribute "veiw". Did you mean "view"?',
      'warn: [kap-guide] <kap-guide route="lozenge-hom">: unknown value. Did you mean "lozenge-home"?',
    ]);
  await guide.is("ready");
});

test("nothing leaves the page and nothing is left on it", async ({ visit, page, server, context }) => {
  const hosts = new Set();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  const guide = await visit("plain/");
  await guide.is("ready");
  await guide.readThrough();
  await guide.open("Questions");
  await guide.search.fill("bladder");

  expect([...hosts].filter((host) => !host.startsWith("data:"))).toEqual([server.url]);
  expect(server.requests.filter((path) => path.includes("?") || path.includes("bladder"))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const left = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    globals: Object.getOwnPropertyNames(window).filter(
      (name) => !window.seen.globals.includes(name) && !name.startsWith("__pw"),
    ),
    head: document.head.querySelectorAll("style, link[rel=stylesheet], link[rel=preload]").length,
    address: location.hash + location.search,
  }));
  expect(left).toEqual({
    local: 0,
    session: 0,
    databases: 0,
    globals: [],
    head: 1,
    address: "",
  });
  const { errors, violations } = await guide.seen();
  expect({ errors, violations }).toEqual({ errors: [], violations: [] });
});

test("the page doesn't shift when the guide arrives", async ({ visit, page, browserName, server }) => {
  test.skip(browserName !== "chromium", "only Chromium measures layout shifts");
  await watchShift(page);
  const arrive = server.hold(/\/dist\/en\./);
  const guide = await visit("plain/");
  await page.evaluate(async () => {
    await customElements.whenDefined("kap-guide");
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  arrive();
  await guide.is("ready");
  expect(await shift(page)).toBeLessThan(0.01);
});
