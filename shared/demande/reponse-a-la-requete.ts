import { champNomme } from "../formulaire/formulaires.ts";
import { formulaireDeVersion } from "../formulaire/versions.ts";
import type { Demande } from "./demande.ts";

/** Answers that changed, as an event tells them. */
type Changees = { formulaire: string; changements: Readonly<Record<string, unknown>>; sensiblesChanges: boolean };

/** The answer to the question that was asked is itself the answer to the request. */
export function repondreParLesReponses(
  avant: Demande,
  { formulaire, changements, sensiblesChanges }: Changees,
  le: string,
): Demande {
  const { requete } = avant;
  if (requete?.objet.nature !== "correction" || requete.repondueLe !== undefined) return avant;
  const { champ } = requete.objet;
  // what is sealed never says which answer changed
  const scelle = champNomme(champ, formulaireDeVersion(formulaire))?.sensible === true;
  return (scelle ? sensiblesChanges : champ in changements)
    ? { ...avant, requete: { ...requete, repondueLe: le } }
    : avant;
}

export const repondreALaRequete = (avant: Demande, le: string): Demande =>
  avant.requete ? { ...avant, requete: { ...avant.requete, repondueLe: le } } : avant;

export const sansRequete = ({ requete: _r, ...avant }: Demande): Demande => avant;
