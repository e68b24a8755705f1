import { estMineurLe, estUnJour } from "../demande/delais.ts";
import type { Champ, Condition, Page, Tache } from "./champ.ts";
import { formulaireCourant, type Reponses } from "./formulaires.ts";

type Jour = { aujourdhui: string };

const reponseA = (reponses: Reponses, champ: string): unknown =>
  Object.getOwnPropertyDescriptor(reponses, champ)?.value;

/** True when the situation told so far calls for what the condition guards. */
export function estVraie(condition: Condition, reponses: Reponses, jour: Jour): boolean {
  if ("toutes" in condition) return condition.toutes.every((une) => estVraie(une, reponses, jour));
  if ("une" in condition) return condition.une.some((une) => estVraie(une, reponses, jour));
  if ("mineurSelon" in condition) {
    const naissance = reponseA(reponses, condition.mineurSelon);
    return typeof naissance === "string" && estUnJour(naissance) && estMineurLe(naissance, jour.aujourdhui);
  }
  return condition.parmi.some((valeur) => valeur === reponseA(reponses, condition.champ));
}

const visible = ({ quand }: { quand?: Condition }, reponses: Reponses, jour: Jour): boolean =>
  quand === undefined || estVraie(quand, reponses, jour);

export type Etape = { tache: Tache; page: Page };

const TACHES: readonly Tache[] = formulaireCourant.taches;

/** The pages that concern this household, in order. */
export const etapesDe = (reponses: Reponses, jour: Jour): Etape[] =>
  TACHES.flatMap((tache) =>
    tache.pages.filter((page) => visible(page, reponses, jour)).map((page) => ({ tache, page })),
  );

export const champsDeLaPage = (page: Page, reponses: Reponses, jour: Jour): Champ[] =>
  page.champs.filter((champ) => visible(champ, reponses, jour));

/** Fields shown on the way, with their page. */
export const champsDuParcours = (reponses: Reponses, jour: Jour): (Etape & { champ: Champ })[] =>
  etapesDe(reponses, jour).flatMap((etape) =>
    champsDeLaPage(etape.page, reponses, jour).map((champ) => ({ ...etape, champ })),
  );

/** The page after this one, or undefined at the end of the way. */
export function etapeSuivante(pageId: string, reponses: Reponses, jour: Jour): Etape | undefined {
  const etapes = etapesDe(reponses, jour);
  return etapes[etapes.findIndex(({ page }) => page.id === pageId) + 1];
}

/** Answers to what is shown: those of a page that no longer concerns the household stay behind. */
export function reponsesRetenues(reponses: Reponses, jour: Jour): Reponses {
  const retenus = new Set(champsDuParcours(reponses, jour).map(({ champ }) => champ.nom));
  return Object.fromEntries(Object.entries(reponses).filter(([nom]) => retenus.has(nom)));
}
