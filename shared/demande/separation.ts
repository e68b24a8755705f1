import { type Dites, personnesDe } from "../formulaire/personnes.ts";
import { jourAParis } from "./delais.ts";
import type { Demande } from "./demande.ts";
import type { Evenement } from "./evenements.ts";

/** Answers that tell who someone is, with the names of the form. */
const IDENTITE = ["civilite", "nomNaissance", "nomUsage", "prenoms", "dateNaissance"] as const;

/** The household without this codemandeur; undefined when there is no such person. */
export function sansCodemandeur(reponses: Dites, id: string): Dites | undefined {
  const codemandeurs = personnesDe(reponses, "codemandeurs");
  if (!codemandeurs.some((personne) => personne.id === id)) return undefined;
  return { ...reponses, codemandeurs: codemandeurs.filter((personne) => personne.id !== id) };
}

/**
 * First answers of the one who leaves: their own identity and nothing else, since the demande was also about others.
 */
export function premieresReponsesDe(reponses: Dites, id: string): Dites {
  const personne = personnesDe(reponses, "codemandeurs").find((connue) => connue.id === id);
  const identite = IDENTITE.flatMap((nom) => {
    const dite = personne?.[nom];
    return dite === undefined ? [] : [[nom, dite] as const];
  });
  return { pourQui: "moi", ...Object.fromEntries(identite) };
}

function repondues({ donnees }: Evenement): Dites {
  if ("reponses" in donnees) return donnees.reponses;
  if (!("changements" in donnees)) return {};
  return Object.fromEntries(
    Object.entries(donnees.changements).flatMap(([nom, dite]) => (dite === null ? [] : [[nom, dite]])),
  );
}

/** Since when this codemandeur waits with the others: the day they joined, and not before the demande's own. */
export function ancienneteDuCodemandeur(
  { ancienneteDepuisLe }: Pick<Demande, "ancienneteDepuisLe">,
  evenements: readonly Evenement[],
  id: string,
): string {
  const entree = evenements.find((evenement) =>
    personnesDe(repondues(evenement), "codemandeurs").some((personne) => personne.id === id),
  );
  const venuLe = entree && entree.version > 1 ? jourAParis(new Date(entree.survenuLe)) : ancienneteDepuisLe;
  return venuLe > ancienneteDepuisLe ? venuLe : ancienneteDepuisLe;
}
