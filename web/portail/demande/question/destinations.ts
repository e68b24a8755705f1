import { inject } from "regexparam";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { type Etape, etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { chemins } from "../../../chemins.ts";
import { aujourdhui } from "../aujourdhui.ts";
import { manquesVus, type SousMandat } from "../sous-mandat.ts";

/** Where one goes back to once a question opened from elsewhere is answered. */
export type Retour = "verifier" | "confirmations";

const RETOURS: readonly Retour[] = ["verifier", "confirmations"];

/** What the address of a question says of the page that it was opened from. */
export const lireRetour = (recherche: string): Retour | undefined => {
  const dit = new URLSearchParams(recherche).get("retour");
  return RETOURS.find((retour) => retour === dit);
};

export const versQuestion = (brouillonId: string, etape: string, retour?: Retour): string =>
  `${inject(chemins.question, { brouillonId, etape })}${retour === undefined ? "" : `?retour=${retour}`}`;
export const versBrouillon = (brouillonId: string): string => inject(chemins.brouillon, { brouillonId });
export const versResume = (brouillonId: string): string => inject(chemins.verifierReponses, { brouillonId });

type Place = { brouillonId: string; etape: Etape; reponses: Reponses };

const tientLaListe = (etape: Etape, liste: string | undefined): boolean =>
  etape.page.champs.some(({ nom, type }) => type === "personnes" && nom === liste);

/** The page of the list that a person is in, when it is in the same task: their steps start and end there. */
const listeDe = ({ page, tache }: Etape, etapes: readonly Etape[]): Etape | undefined =>
  etapes.find((etape) => etape.tache.id === tache.id && tientLaListe(etape, page.pourChaque));

/** The pages that a task is made of; those of a person hang from the page of their list. */
export function dansLaTache({ etape, reponses }: Omit<Place, "brouillonId">): { etapes: Etape[]; rang: number } {
  const siennes = etapesDe(reponses, aujourdhui()).filter(({ tache }) => tache.id === etape.tache.id);
  const etapes = siennes.filter((une) => listeDe(une, siennes) === undefined);
  const { cle } = listeDe(etape, siennes) ?? etape;
  return { etapes, rang: etapes.findIndex((une) => une.cle === cle) };
}

/** Steps of the person that this one is about, in the same task. */
const desaPersonne = ({ etape, reponses }: Place): Etape[] =>
  etapesDe(reponses, aujourdhui()).filter(
    ({ tache, page, personne }) =>
      tache.id === etape.tache.id &&
      page.pourChaque === etape.page.pourChaque &&
      personne !== undefined &&
      personne.id === etape.personne?.id,
  );

function voisine(place: Place, pas: 1 | -1): Etape | undefined {
  const { etapes, rang } = dansLaTache(place);
  const siennes = desaPersonne(place);
  const proche = siennes[siennes.findIndex(({ cle }) => cle === place.etape.cle) + pas];
  if (listeDe(place.etape, etapes)) return proche ?? etapes[rang];
  return etapes[rang + pas];
}

const vers = (brouillonId: string, etape: Etape | undefined): string =>
  etape === undefined ? versBrouillon(brouillonId) : versQuestion(brouillonId, etape.cle);

/** Where « Continuer » leads: the next page of the task, then the list of tasks; after a person, their list. */
export const suite = (place: Place): string => vers(place.brouillonId, voisine(place, 1));

/** Where the link above the question leads back. */
export const precedente = (place: Place): string => vers(place.brouillonId, voisine(place, -1));

/** Back to where the question was opened from, unless the new answer calls for another one of the same task. */
export function suiteVers(retour: Retour, { brouillonId, etape, reponses, ...lu }: Place & SousMandat): string {
  const manque = manquesVus(lu, reponses, aujourdhui()).find(({ tache }) => tache === etape.tache.id);
  if (manque && manque.page !== "confirmations") return versQuestion(brouillonId, manque.page, retour);
  const confirmations = etapesDe(reponses, aujourdhui()).find(({ cle }) => cle === retour);
  return confirmations ? versQuestion(brouillonId, confirmations.cle) : versResume(brouillonId);
}
