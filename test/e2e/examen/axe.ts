import axe from "axe-core";
import type { JSHandle, Page } from "playwright-core";

/** What axe finds, one line per fault: the rule, and where. */
export async function fautesDAxe(page: Page): Promise<string[]> {
  const dansLaPage: JSHandle<typeof axe> = await page.evaluateHandle(`${axe.source}\naxe`);
  return dansLaPage.evaluate(async ({ run }) => {
    const { violations } = await run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} : ${target.join(" ")}`));
  });
}
