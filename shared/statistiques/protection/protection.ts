import type { CleTerritoire, Croisement, Niveau } from "./famille.ts";

export interface Entree {
  valeur: number;
  statut: "pub" | "c";
}

/** What is masked of one crossing at one level, and what it costs. */
export interface LigneDuRapport {
  croisement: string;
  niveau: Niveau;
  /** Counts that the grid shows. */
  cases: number;
  primaires: number;
  /** Masked in all: those, and what keeps them from being computed. */
  masquees: number;
  valeur: number;
  valeurMasquee: number;
}

export interface Rapport {
  lignes: LigneDuRapport[];
  /** Systems of linked unknowns that were proved one by one. */
  composantes: number;
  plusGrandeComposante: number;
  /** Narrowest of the intervals that an attacker finds, as proved. */
  pireLargeur: number;
  /** Share of the counts shown for an EPCI which are masked, for the one with the most. */
  pireEpci: { territoire: CleTerritoire; part: number } | undefined;
  replis: Repli[];
}

/** A territory that shows less of a crossing than its grid allows. */
export interface Repli {
  croisement: string;
  territoire: CleTerritoire;
  motif: "non prouvé" | "trop masqué";
}

/** What may be published. */
export interface Protection {
  /** Every count that tables may show, by its key (`cleDeCase`); one that is absent is not shown, not even as `c`. */
  entrees: ReadonlyMap<string, Entree>;
  rapport: Rapport;
}

/** Name of a crossing in reports: `PS age×mutation`. */
export const nomDuCroisement = ({ population, dimensions }: Pick<Croisement, "population" | "dimensions">): string =>
  `${population} ${dimensions.join("×")}`;
