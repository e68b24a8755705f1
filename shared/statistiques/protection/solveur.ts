/** What an attacker knows: x ≥ 0 and equalities, line by line (`debuts[l]` to `debuts[l + 1]` in the two others). */
export interface Polytope {
  variables: number;
  debuts: Int32Array;
  colonnes: Int32Array;
  coefficients: Float64Array;
  seconds: Float64Array;
}

/** A vertex, and how much each equality holds its objective back. */
export interface Sommet {
  valeurs: Float64Array;
  duaux: Float64Array;
}

/** One polytope being searched; each search starts from where the last one ended. */
export interface Recherche {
  /** A vertex where `objectif`·x is greatest; undefined when there is none. */
  maximiser(objectif: Float64Array): Sommet | undefined;
  fermer(): void;
}

/** The solver of linear programmes lives at the edge; the protection only says what is asked. */
export type Solveur = (polytope: Polytope) => Recherche;
