/** What a row counts, in codes of its table. */
export const colonnesDeCodes = ["modalite_1", "modalite_2", "modalite_3", "mutation", "mesure", "statut"] as const;

/** Columns of the published rows that one may filter by: each holds codes. */
export const colonnesFiltrables = ["tableau", "niveau", "code_territoire", ...colonnesDeCodes] as const;
export type ColonneFiltrable = (typeof colonnesFiltrables)[number];

/** Columns of a published row, in the order of the files: the same for every table and every year. */
export const colonnesPubliees = [
  "edition",
  "date_reference",
  "periode_debut",
  "frequence",
  "tableau",
  "population",
  "niveau",
  "code_territoire",
  "libelle_territoire",
  "cog",
  "dimension_1",
  "modalite_1",
  "libelle_1",
  "dimension_2",
  "modalite_2",
  "libelle_2",
  "dimension_3",
  "modalite_3",
  "libelle_3",
  "mutation",
  "mesure",
  "valeur",
  "statut",
  "unite",
] as const;
export type ColonnePubliee = (typeof colonnesPubliees)[number];

/** What an edition says of all its rows: a CSV has nowhere else to say it, and has it in its last columns. */
export const colonnesDeLEdition = ["mention", "couverture"] as const;
export type DitDeLEdition = Partial<Record<(typeof colonnesDeLEdition)[number], string | undefined>>;

/** A value as it is published; days are written YYYY-MM-DD. */
export type Valeur = string | number | null;
export type LignePubliee = Partial<Record<ColonnePubliee, Valeur>>;
