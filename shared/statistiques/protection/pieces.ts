import type { Polytope } from "./solveur.ts";

/** Part of a polytope that knows nothing of the others, once some of its unknowns are known. */
export interface Piece {
  /** Rank among the unknowns of the whole, for each of its own. */
  rangs: number[];
  /** Rank among the lines of the whole. */
  lignes: number[];
  polytope: Polytope;
}

/** Cuts a polytope where its unknowns have a known value: each piece is searched on its own, and much faster. */
export function decouper(entier: Polytope, connues: ReadonlyMap<number, number>): Piece[] {
  const parColonne = lignesParColonne(entier);
  const vues = new Uint8Array(entier.variables);
  const faites = new Uint8Array(entier.seconds.length);
  const pieces: Piece[] = [];
  for (let depart = 0; depart < entier.variables; depart++) {
    if (vues[depart] || connues.has(depart)) continue;
    vues[depart] = 1;
    const rangs = [depart];
    const lignes: number[] = [];
    for (const rang of rangs)
      for (const ligne of parColonne[rang] ?? []) {
        if (faites[ligne]) continue;
        faites[ligne] = 1;
        lignes.push(ligne);
        for (let place = entier.debuts[ligne] ?? 0; place < (entier.debuts[ligne + 1] ?? 0); place++) {
          const autre = entier.colonnes[place] ?? 0;
          if (vues[autre] || connues.has(autre)) continue;
          vues[autre] = 1;
          rangs.push(autre);
        }
      }
    pieces.push({ rangs, lignes, polytope: extraire(entier, connues, rangs, lignes) });
  }
  return pieces;
}

function lignesParColonne({ variables, debuts, colonnes }: Polytope): number[][] {
  const parColonne: number[][] = Array.from({ length: variables }, () => []);
  for (let ligne = 0; ligne + 1 < debuts.length; ligne++)
    for (let place = debuts[ligne] ?? 0; place < (debuts[ligne + 1] ?? 0); place++)
      parColonne[colonnes[place] ?? 0]?.push(ligne);
  return parColonne;
}

function extraire(
  entier: Polytope,
  connues: ReadonlyMap<number, number>,
  rangs: readonly number[],
  lignes: readonly number[],
): Polytope {
  const siens = new Map(rangs.map((rang, colonne) => [rang, colonne]));
  const debuts = [0];
  const colonnes: number[] = [];
  const coefficients: number[] = [];
  const seconds: number[] = [];
  for (const ligne of lignes) {
    let second = entier.seconds[ligne] ?? 0;
    for (let place = entier.debuts[ligne] ?? 0; place < (entier.debuts[ligne + 1] ?? 0); place++) {
      const rang = entier.colonnes[place] ?? 0;
      const coefficient = entier.coefficients[place] ?? 0;
      const colonne = siens.get(rang);
      if (colonne === undefined) second -= coefficient * (connues.get(rang) ?? 0);
      else {
        colonnes.push(colonne);
        coefficients.push(coefficient);
      }
    }
    debuts.push(colonnes.length);
    seconds.push(second);
  }
  return {
    variables: rangs.length,
    debuts: Int32Array.from(debuts),
    colonnes: Int32Array.from(colonnes),
    coefficients: Float64Array.from(coefficients),
    seconds: Float64Array.from(seconds),
  };
}
