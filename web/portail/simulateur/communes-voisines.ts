import { communesLimitrophes } from "../../../shared/plafonds/communes-limitrophes.ts";

const enFrancais = new Intl.Collator("fr");

/** The communes of a département that touch Paris, in the order of the alphabet: the only ones that matter here. */
export const communesVoisines = (departement: string): { code: string; nom: string }[] =>
  [...communesLimitrophes]
    .map(([code, nom]) => ({ code, nom }))
    .filter(({ code }) => departement !== "" && code.startsWith(departement))
    .sort((a, b) => enFrancais.compare(a.nom, b.nom));
