import type { Personne } from "../shared/doublons/personne.ts";

/** A demandeur as the index compares them; a test states only what its story is about. */
export const unePersonne = (dite: Partial<Personne> = {}): Personne => ({
  id: "demandeur",
  civilite: "2",
  nomNaissance: "Benali",
  prenoms: "Amina Leïla",
  dateNaissance: "1985-03-27",
  telephone: "06 12 34 56 78",
  courriel: "amina@exemple.fr",
  adresseLigne: "12 rue de la Paix",
  adresseCommune: "69123",
  ...dite,
});
