import { fileURLToPath } from "node:url";
import { test } from "../support/guide.js";
import { expectSameLook } from "../support/same_look.js";

test("a page whose root is 62.5 % changes nothing in the guide", async ({ visit }) => {
  const guide = await visit("root_font_size/");
  await guide.is("ready");
  await expectSameLook(guide, fileURLToPath(new URL("root.css", import.meta.url)));
});
