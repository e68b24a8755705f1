import type { Polytope } from "./solveur.ts";
import type { Index, Systeme } from "./systeme.ts";

/** Unknowns that some chain of sums links, and what those sums say of them. */
export interface Composante {
  inconnues: number[];
  /** Rank of the equations of the system, line by line of the polytope. */
  equations: number[];
  polytope: Polytope;
}

/** The unknowns cut into systems that know nothing of each other; those with nothing to protect are left out. */
export function composantes(
  systeme: Systeme,
  parEquation: Index,
  interesse: (id: number) => boolean = (id) => systeme.protegee(id),
): Composante[] {
  const trouvees: Composante[] = [];
  const vues = new Uint8Array(systeme.valeurs.length);
  const faites = new Uint8Array(systeme.equations.length);
  for (let depart = 0; depart < systeme.valeurs.length; depart++) {
    if (vues[depart] || systeme.publiee(depart)) continue;
    const inconnues: number[] = [depart];
    const equations: number[] = [];
    vues[depart] = 1;
    for (const id of inconnues)
      for (const rang of parEquation.de(id)) {
        if (faites[rang]) continue;
        faites[rang] = 1;
        equations.push(rang);
        for (const autre of systeme.equations[rang]?.cases ?? [])
          if (!vues[autre] && !systeme.publiee(autre)) {
            vues[autre] = 1;
            inconnues.push(autre);
          }
      }
    if (inconnues.some(interesse))
      trouvees.push({ inconnues, equations, polytope: polytopeDe(systeme, inconnues, equations) });
  }
  return trouvees;
}

function polytopeDe(systeme: Systeme, inconnues: readonly number[], equations: readonly number[]): Polytope {
  const rangs = new Map(inconnues.map((id, rang) => [id, rang]));
  const debuts: number[] = [0];
  const colonnes: number[] = [];
  const coefficients: number[] = [];
  const seconds: number[] = [];
  for (const rang of equations) {
    const equation = systeme.equations[rang];
    if (!equation) continue;
    let second = 0;
    for (const [place, id] of equation.cases.entries()) {
      const signe = equation.signes[place] ?? 0;
      const colonne = rangs.get(id);
      if (colonne === undefined) {
        second -= signe * systeme.valeur(id);
      } else {
        colonnes.push(colonne);
        coefficients.push(signe);
      }
    }
    debuts.push(colonnes.length);
    seconds.push(second);
  }
  return {
    variables: inconnues.length,
    debuts: Int32Array.from(debuts),
    colonnes: Int32Array.from(colonnes),
    coefficients: Float64Array.from(coefficients),
    seconds: Float64Array.from(seconds),
  };
}
