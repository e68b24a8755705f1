import type { Personne, Valeur, ValeurSimple } from "../../../../shared/formulaire/champ.ts";
import type { Etape } from "../../../../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../../../../shared/formulaire/personnes.ts";
import type { Changements } from "../suivi/reconcilier.ts";

type Place = Pick<Etape, "page" | "personne">;

const estSimple = (valeur: Valeur | null): valeur is ValeurSimple =>
  valeur !== null && !(Array.isArray(valeur) && valeur.some((element) => typeof element === "object"));

/** A person with these answers; `null` erases one. */
export function repondrePour({ id, ...avant }: Personne, dites: Changements): Personne {
  const apres = Object.entries({ ...avant, ...dites });
  return { ...Object.fromEntries(apres.flatMap(([nom, valeur]) => (estSimple(valeur) ? [[nom, valeur]] : []))), id };
}

/** Answers to a step as the draft receives them: those about a person are in their list, which travels whole. */
export function changementsDeLEtape({ page, personne }: Place, reponses: Dites, dites: Changements): Changements {
  const liste = page.pourChaque;
  if (!personne || liste === undefined) return dites;
  return {
    [liste]: personnesDe(reponses, liste).map((une) => (une.id === personne.id ? repondrePour(une, dites) : une)),
  };
}

/** Name of an answer in the draft: its field, or the list, the person and the field. */
export const cleDeReponse = ({ page, personne }: Place, nom: string): string =>
  personne && page.pourChaque !== undefined ? `${page.pourChaque}/${personne.id}/${nom}` : nom;

/** Field of the draft that holds an answer to this step. */
export const champDuBrouillon = ({ page }: Place, nom: string): string => page.pourChaque ?? nom;
