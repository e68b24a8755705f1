import axe from "axe-core";
import type { JSHandle, Page } from "playwright-core";

/** The engine in the page: half a megabyte, sent once for each document. */
async function dansLaPage(page: Page): Promise<JSHandle<typeof axe>> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluateHandle("axe");
}

/** What axe finds, one line per fault: the rule, and where. */
export async function fautesDAxe(page: Page): Promise<string[]> {
  const moteur = await dansLaPage(page);
  return moteur.evaluate(async ({ run }) => {
    const { violations } = await run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} : ${target.join(" ")}`));
  });
}
