import { expect, Guide, test } from "../support/guide.js";

test("two guides go their own ways on one instance of the app", async ({ visit, page, server, browserName }) => {
  const one = await visit("two_guides/");
  const two = new Guide(page, page.locator("#two"));
  await one.is("ready");
  await two.is("ready");

  await one.open("Questions");
  await one.search.fill("bladder");
  await two.begin();
  await two.next("Getting ready");
  await expect(two.part("Steps")).toBeVisible();
  await expect(two.route).toHaveValue("iv");
  await expect(one.search).toHaveValue("bladder");
  await two.open("Questions");
  await expect(two.search).toHaveValue("");
  await two.reveal(two.question("Does it help PTSD?"));
  await expect(two.question("Does it help PTSD?")).toBeVisible();
  await expect(one.question("Does it help PTSD?")).toBeHidden();

  await one.element.evaluate((element) => element.remove());
  await two.open("Steps");
  await expect(two.step("Getting ready")).toBeVisible();

  expect(server.requests.filter((path) => /kap\.\w+\.wasm/.test(path))).toHaveLength(1);
  if (browserName === "chromium") expect(await memories(page)).toBe(1);
});

/** How many WebAssembly memories live in the page. */
async function memories(page) {
  const cdp = await page.context().newCDPSession(page);
  const { result } = await cdp.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await cdp.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const count = await cdp.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { return this.length; }",
    returnByValue: true,
  });
  return count.result.value;
}
