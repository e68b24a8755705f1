import { inject } from "regexparam";
import { manques } from "../../../../shared/formulaire/completude.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { type Etape, etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { chemins } from "../../../chemins.ts";
import { aujourdhui } from "../aujourdhui.ts";

/** Said in the address of a question that was opened from the summary, to go back there. */
export const DEPUIS_LE_RESUME = "?retour=verifier";

export const versQuestion = (brouillonId: string, page: string): string =>
  inject(chemins.question, { brouillonId, page });
export const versBrouillon = (brouillonId: string): string => inject(chemins.brouillon, { brouillonId });
export const versResume = (brouillonId: string): string => inject(chemins.verifierReponses, { brouillonId });

type Place = { brouillonId: string; etape: Etape; reponses: Reponses };

/** Pages of the same task, the one asked about among them. */
export function dansLaTache({ etape, reponses }: Omit<Place, "brouillonId">): { pages: string[]; rang: number } {
  const siennes = etapesDe(reponses, aujourdhui()).filter(({ tache }) => tache.id === etape.tache.id);
  const pages = siennes.map(({ page }) => page.id);
  return { pages, rang: pages.indexOf(etape.page.id) };
}

/** Where « Continuer » leads: the next page of the task, then the list of tasks. */
export function suite({ brouillonId, etape, reponses }: Place): string {
  const { pages, rang } = dansLaTache({ etape, reponses });
  const suivante = pages[rang + 1];
  return suivante === undefined ? versBrouillon(brouillonId) : versQuestion(brouillonId, suivante);
}

/** From the summary, back to it, unless the new answer calls for another one of the same task. */
export function suiteDepuisLeResume({ brouillonId, etape, reponses }: Place): string {
  const manque = manques(reponses, aujourdhui()).find(({ tache }) => tache === etape.tache.id);
  return manque ? `${versQuestion(brouillonId, manque.page)}${DEPUIS_LE_RESUME}` : versResume(brouillonId);
}

/** Where the link above the question leads back. */
export function precedente({ brouillonId, etape, reponses }: Place): string {
  const { pages, rang } = dansLaTache({ etape, reponses });
  const avant = pages[rang - 1];
  return avant === undefined ? versBrouillon(brouillonId) : versQuestion(brouillonId, avant);
}
