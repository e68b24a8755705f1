import type { Page } from "playwright-core";
import { fautesDAxe } from "./axe.ts";
import { fautesDeLargeur } from "./largeur.ts";
import { fautesDeStructure } from "./structure.ts";

/** What keeps a page, as it stands, from being used by everyone. */
export async function examiner(page: Page): Promise<string[]> {
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  return [...(await fautesDeStructure(page)), ...(await fautesDeLargeur(page)), ...(await fautesDAxe(page))];
}
