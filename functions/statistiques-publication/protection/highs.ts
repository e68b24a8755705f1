import chargerHighs from "highs";
import type { Polytope, Recherche, Solveur } from "../../../shared/statistiques/protection/solveur.ts";

// nobody counts more people than there are; a search without end would prove nothing
const PLAFOND = 1e8;

// its declarations say CommonJS, its file is a module
const charger = "default" in chargerHighs ? chargerHighs.default : chargerHighs;

const SIMPLEXE_PRIMAL = 4;

/** HiGHS, compiled to WebAssembly: it speaks to nothing outside and needs no file. */
export async function ouvrirSolveur(): Promise<Solveur> {
  const highs = await charger();
  const { maximize } = highs.constants.objectiveSense;
  const { optimal } = highs.constants.modelStatus;
  return ({ variables, debuts, colonnes, coefficients, seconds }: Polytope): Recherche => {
    const modele = highs.createModel({
      numCols: variables,
      numRows: seconds.length,
      sense: maximize,
      colCost: new Float64Array(variables),
      colLower: new Float64Array(variables),
      colUpper: new Float64Array(variables).fill(PLAFOND),
      rowLower: seconds,
      rowUpper: seconds,
      matrix: {
        format: "csr",
        numRows: seconds.length,
        numCols: variables,
        starts: debuts,
        indices: colonnes,
        values: coefficients,
      },
    });
    modele.options.set("output_flag", false);
    // only the objective changes from one search to the next: the last vertex still fits, and the primal simplex goes on from
    // it, where the dual one begins again
    modele.options.set("simplex_strategy", SIMPLEXE_PRIMAL);
    return {
      maximiser(objectif) {
        modele.changeColsCost({ kind: "range", from: 0, to: variables - 1 }, objectif);
        if (modele.run().modelStatus !== optimal) return undefined;
        const { colValue: valeurs, rowDual: duaux } = modele.getSolution();
        return { valeurs, duaux };
      },
      fermer: () => modele.dispose(),
    };
  };
}
