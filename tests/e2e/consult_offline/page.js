import { expect } from "../support/guide.js";

/** The line at the foot that says what is kept. */
export const line = (page) => page.getByRole("status").filter({ hasText: "offline" });

/** Opens the consultation page, and waits until it says that all of it is kept. */
export async function prepare(visit, page, name = "consult.html") {
  const guide = await visit(`consult_offline/dist/${name}`);
  await expect(line(page)).toHaveText(/^Ready to work offline\. Checked on /);
  return guide;
}
