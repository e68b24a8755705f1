import type { Croisement, Niveau } from "./famille.ts";

export interface Entree {
  valeur: number;
  statut: "pub" | "c" | "hidden";
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
  pireEpci: { territoire: string; part: number } | undefined;
  /** Crossings which a coarser grid, or none, had to replace at some level. */
  replis: Repli[];
}

/** Levels that a crossing lost because its secrets could not be proved there. */
export interface Repli {
  croisement: string;
  niveaux: Niveau[];
  motif: "non prouvé" | "trop masqué";
}

/** What may be published. */
export interface Protection {
  /** Every count at hand, by its key (`cleDeCase`); one that is absent is not shown. */
  entrees: ReadonlyMap<string, Entree>;
  rapport: Rapport;
}

/** Name of a crossing in reports: `PS age×mutation`. */
export const nomDuCroisement = ({ population, dimensions }: Pick<Croisement, "population" | "dimensions">): string =>
  `${population} ${dimensions.join("×")}`;
