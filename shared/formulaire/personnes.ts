import type { Personne, Valeur } from "./champ.ts";

/** Stands for the demandeur where each codemandeur has an identifier of their own. */
export const DEMANDEUR = "demandeur";

/** Answers as the rules read them, whatever the version of the form. */
export type Dites = { readonly [nom: string]: Valeur | undefined };

const estPersonne = (element: unknown): element is Personne =>
  typeof element === "object" && element !== null && "id" in element;

/** The people of a list, in the order they were told. */
export function personnesDe(reponses: Dites, liste: string): readonly Personne[] {
  const valeur = reponses[liste];
  return Array.isArray(valeur) ? valeur.filter(estPersonne) : [];
}
