import type { Locator, Page } from "playwright-core";
import type { Champ, Page as PageDuFormulaire, Personne } from "../../shared/formulaire/champ.ts";
import { formulaireCourant, type Reponses } from "../../shared/formulaire/formulaires.ts";
import { type Dites, personnesDe } from "../../shared/formulaire/personnes.ts";
import { sansLangue } from "../../shared/langues.ts";
import { dire } from "./dire.ts";
import { demandeDe, repondre } from "./remplir.ts";

/** Every page of the form, in order. */
export const pagesDuFormulaire: readonly PageDuFormulaire[] = formulaireCourant.taches.flatMap(
  ({ pages }): readonly PageDuFormulaire[] => pages,
);

/** Last part of the address of a question: a page of the form, and the person it is about. */
const cleDe = (page: Page): string => sansLangue(new URL(page.url()).pathname).split("/")[3] ?? "";
const personneDe = (page: Page): string => cleDe(page).split("~")[1] ?? "";

/** The page of the form in front of the person. */
export function pageDevant(page: Page): PageDuFormulaire {
  const devant = pagesDuFormulaire.find(({ id }) => id === cleDe(page).split("~")[0]);
  if (!devant) throw new Error(`${page.url()} is not a page of the form`);
  return devant;
}

/** Answers what is asked on a page; a question that is not shown is not answered. */
export async function repondreALaPage(page: Page, reponses: Dites, devant = pageDevant(page)): Promise<void> {
  for (const champ of devant.champs) {
    const valeur = reponses[champ.nom];
    if (valeur === undefined) continue;
    if (champ.discret) await page.getByRole("button", { name: dire(page, "Afficher la question") }).click();
    if (await estPosee(page, champ)) await repondre(page, champ, valeur);
  }
}

const estPosee = async (page: Page, champ: Champ): Promise<boolean> => (await demandeDe(page, champ).count()) > 0;

/** Waits until a page drawn at build is in the hands of its scripts: its forms then take what is typed. */
export const quandElleEstPrete = (page: Page): Promise<void> =>
  page.locator("main [inert]").first().waitFor({ state: "detached" });

/** Opens a page by its address. */
export async function ouvrir(page: Page, adresse: string): Promise<void> {
  await page.goto(adresse);
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  await quandElleEstPrete(page);
}

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

const bouton = (page: Page, nom: string): Locator => page.getByRole("button", { name: dire(page, nom), exact: true });

const lien = (page: Page, nom: string): Locator => page.getByRole("link", { name: dire(page, nom), exact: true });

export const continuer = (page: Page): Promise<void> =>
  suivre(page, bouton(page, "Continuer").or(bouton(page, "Non, personne")));

/** One person who fills one demande. */
type Visite = {
  page: Page;
  reponses: Reponses;
  vues: string[];
  /** People added so far, by the name that the browser gave them. */
  ajoutees: Map<string, Personne>;
};

/** Adds each person of a list, and answers the pages about them that come before the list again. */
async function ajouterLesPersonnes(visite: Visite, liste: Champ): Promise<void> {
  const { page, reponses, ajoutees } = visite;
  for (const personne of personnesDe(reponses, liste.nom)) {
    await suivre(page, demandeDe(page, liste));
    ajoutees.set(personneDe(page), personne);
    while (personneDe(page) !== "") await passer(visite);
  }
}

/** Answers the page in front, and goes on. */
async function passer(visite: Visite): Promise<void> {
  const { page, reponses, vues, ajoutees } = visite;
  const devant = pageDevant(page);
  vues.push(devant.id);
  for (const champ of devant.champs) if (champ.type === "personnes") await ajouterLesPersonnes(visite, champ);
  const dites: Dites = devant.pourChaque === undefined ? reponses : (ajoutees.get(personneDe(page)) ?? {});
  await repondreALaPage(page, devant.id === "confirmations" ? { confirmations: [] } : dites, devant);
  await continuer(page);
}

/**
 * From the list of tasks to this page, as a person goes: whatever page comes is answered. Returns the pages met,
 * in order.
 */
export async function remplirJusqua(page: Page, reponses: Reponses, arret: string): Promise<string[]> {
  const visite: Visite = { page, reponses, vues: [], ajoutees: new Map() };
  while (cleDe(page) !== arret) {
    if (cleDe(page) === "") await suivre(page, lien(page, "Continuer").or(lien(page, "Vérifier et déposer")));
    else await passer(visite);
  }
  return visite.vues;
}

/** The same to the summary, where nothing is left to do. */
export const remplirLaDemande = (page: Page, reponses: Reponses): Promise<string[]> =>
  remplirJusqua(page, reponses, "verifier");

/** From the summary to the number. */
export async function signer(page: Page): Promise<string> {
  await page.getByText(dire(page, "Je certifie que ces renseignements sont exacts.")).click();
  await suivre(page, bouton(page, "Déposer ma demande"));
  const dit = await page.getByRole("main").textContent();
  return /\d{3} \d{4} \d{6} GDPUB/u.exec(dit ?? "")?.[0].replaceAll(" ", "") ?? "";
}
