import { type Dites, personnesDe } from "../formulaire/personnes.ts";

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
