/**
 * Where a line was read. The annex of the arrêté of 19 April 2022, in force, was not: these lines come from the
 * notice of the form and from earlier lists, and are to be compared with it.
 */
export const sourcesDesPieces = {
  notice: "Notice 51423 du formulaire 14069*05 (2023) ; titres de séjour : liste du 2 mai 2023",
  fiche: "service-public.fr, fiche F10007 du 7 octobre 2020 (arrêté du 6 août 2018)",
  fiche2: "service-public.fr, fiche antérieure à 2020",
  note2018: "Note de la Fédération des acteurs de la solidarité sur l’arrêté du 6 août 2018",
  arrete2020: "Arrêté du 22 décembre 2020, non relu",
} as const;

/** How long a piece given proves what it says: so many months, or until the year (or the school year) ends. */
export type Validite = { mois: number } | "annee" | "annee-scolaire";

/** A piece of the closed list: nothing else may be asked for (CCH, R. 441-2-4-1). */
export type Piece = {
  code: string;
  libelle: string;
  /** The fact declared that opens the piece, in words that follow a colon. */
  quand: string;
  /** Seen only by agents who have the profile of sensitive pieces. */
  sensible?: true;
  /** What to photograph, when it does not go without saying. */
  accepte?: string;
  /** Without it, a piece given is never asked for again. */
  valable?: Validite;
  source: keyof typeof sourcesDesPieces;
};
