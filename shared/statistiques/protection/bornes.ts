import type { Polytope } from "./solveur.ts";

export interface Bornes {
  bas: Float64Array;
  hauts: Float64Array;
}

const TOURS = 50;
const EGAUX = 1e-9;

/** Bounds which sums give from one to the next, from x ≥ 0 to where nothing moves: never narrower than the truth. */
export function propager({ variables, debuts, colonnes, coefficients, seconds }: Polytope): Bornes {
  const bas = new Float64Array(variables);
  const hauts = new Float64Array(variables).fill(Number.POSITIVE_INFINITY);
  for (let tour = 0; tour < TOURS; tour++) {
    let bouge = false;
    for (let rang = 0; rang < seconds.length; rang++) {
      const debut = debuts[rang] ?? 0;
      const fin = debuts[rang + 1] ?? 0;
      let plancher = 0;
      let plafond = 0;
      let infinis = 0;
      for (let place = debut; place < fin; place++) {
        const colonne = colonnes[place] ?? 0;
        const signe = coefficients[place] ?? 0;
        const [min, max] = signe > 0 ? [bas[colonne], hauts[colonne]] : [-(hauts[colonne] ?? 0), -(bas[colonne] ?? 0)];
        if (min === Number.NEGATIVE_INFINITY) infinis += 1;
        else plancher += min ?? 0;
        plafond += max ?? 0;
      }
      const second = seconds[rang] ?? 0;
      for (let place = debut; place < fin; place++) {
        const colonne = colonnes[place] ?? 0;
        const signe = coefficients[place] ?? 0;
        const basIci = bas[colonne] ?? 0;
        const hautIci = hauts[colonne] ?? 0;
        const min = signe > 0 ? basIci : -hautIci;
        const max = signe > 0 ? hautIci : -basIci;
        // what the others leave to this one
        const auPlus =
          infinis > (min === Number.NEGATIVE_INFINITY ? 1 : 0)
            ? Number.POSITIVE_INFINITY
            : second - plancher + (min === Number.NEGATIVE_INFINITY ? 0 : min);
        const auMoins = plafond === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : second - plafond + max;
        const nouveauBas = signe > 0 ? auMoins : -auPlus;
        const nouveauHaut = signe > 0 ? auPlus : -auMoins;
        if (nouveauBas > basIci + EGAUX) {
          bas[colonne] = nouveauBas;
          bouge = true;
        }
        if (nouveauHaut < hautIci - EGAUX) {
          hauts[colonne] = nouveauHaut;
          bouge = true;
        }
      }
    }
    if (!bouge) break;
  }
  return { bas, hauts };
}
