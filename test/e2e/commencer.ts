import type { Page } from "playwright-core";
import { boiteDuCode, demanderUnCode } from "./connexion.ts";
import { dire } from "./dire.ts";
import { ouvrir, pagesDuFormulaire, quandElleEstPrete, repondreALaPage, suivre } from "./parcours.ts";
import type { Site } from "./site.ts";

/** From the first page of the site to the list of tasks: the first question, an address, the code that comes there. */
export async function commencer(page: Page, { codeRecu }: Site, contact: string, accueil = "/"): Promise<void> {
  await ouvrir(page, accueil);
  await page
    .getByRole("main")
    .getByRole("link", { name: dire(page, "Faire ma demande") })
    .click();
  await page.getByRole("heading", { level: 1, name: dire(page, "Faire ma demande") }).waitFor();
  await quandElleEstPrete(page);
  await repondreALaPage(page, { pourQui: "moi" }, pagesDuFormulaire[0]);
  await demanderUnCode(page, contact);
  await boiteDuCode(page).fill(codeRecu(contact));
  await suivre(page, page.getByRole("button", { name: dire(page, "Commencer ma demande") }));
}
