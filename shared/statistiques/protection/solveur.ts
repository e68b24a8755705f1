/**
 * A linear programme over x ≥ 0: maximise `objectif`·x under equalities and upper bounds. Whoever solves it lives at the
 * edge; the protection only says what is asked.
 */
export interface Programme {
  variables: number;
  /** Upper bound of each variable; Infinity for none. */
  plafonds: Float64Array;
  objectif: Float64Array;
  lignes: readonly LigneDuProgramme[];
}

export interface LigneDuProgramme {
  variables: readonly number[];
  coefficients: readonly number[];
  /** Equal to, or at most. */
  sens: "=" | "<=";
  second: number;
}

/** Values of the variables at the optimum; undefined when the solver gives none. */
export type Solveur = (programme: Programme) => Float64Array | undefined;
