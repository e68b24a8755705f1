import type { Locator, Page } from "playwright-core";
import type { Champ, Page as PageDuFormulaire } from "../../shared/formulaire/champ.ts";
import { formulaireCourant, type Reponses } from "../../shared/formulaire/formulaires.ts";
import { demandeDe, repondre } from "./remplir.ts";

/** Every page of the form, in order. */
export const pagesDuFormulaire: readonly PageDuFormulaire[] = formulaireCourant.taches.flatMap(
  ({ pages }): readonly PageDuFormulaire[] => pages,
);

/** Last part of the address of a question. */
const cleDe = (page: Page): string => new URL(page.url()).pathname.split("/")[3] ?? "";

/** The page of the form in front of the person. */
export function pageDevant(page: Page): PageDuFormulaire {
  const devant = pagesDuFormulaire.find(({ id }) => id === cleDe(page));
  if (!devant) throw new Error(`${page.url()} is not a page of the form`);
  return devant;
}

/** Answers what is asked on a page; a question that is not shown is not answered. */
export async function repondreALaPage(page: Page, reponses: Reponses, devant = pageDevant(page)): Promise<void> {
  const valeurs = new Map(Object.entries(reponses));
  for (const champ of devant.champs) {
    const valeur = valeurs.get(champ.nom);
    if (valeur !== undefined && (await estPosee(page, champ))) await repondre(page, champ, valeur);
  }
}

const estPosee = async (page: Page, champ: Champ): Promise<boolean> => (await demandeDe(page, champ).count()) > 0;

/** Presses something that leads to another page of the site, and waits until that page has taken the focus. */
export async function suivre(page: Page, geste: Locator): Promise<void> {
  const depart = page.url();
  await geste.click();
  await page
    .waitForURL((adresse) => adresse.href !== depart)
    .catch(async () => {
      throw new Error(`still on ${depart}: ${await page.getByRole("main").textContent()}`);
    });
  await page.locator("h1:focus").waitFor();
}

export const continuer = (page: Page): Promise<void> => suivre(page, page.getByRole("button", { name: "Continuer" }));

/**
 * From the list of tasks to the summary, as a person goes: whatever page comes is answered, until nothing is left to do.
 * Returns the pages met, in order.
 */
export async function remplirLaDemande(page: Page, reponses: Reponses): Promise<string[]> {
  const vues: string[] = [];
  for (;;) {
    await suivre(page, page.getByRole("link", { name: /^(Continuer|Vérifier et déposer)$/u }));
    if (cleDe(page) === "verifier") return vues;
    while (cleDe(page) !== "") {
      vues.push(cleDe(page));
      await repondreALaPage(page, reponses);
      await continuer(page);
    }
  }
}
