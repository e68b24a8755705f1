import type { Partie } from "../../../shared/statistiques/catalogue/tableau.ts";
import type { Grille } from "./grille.ts";
import { FORMATS } from "./styles.ts";

type Cle = readonly [tableau: string, colonnes: number];

/** Tables that a cover shows, and how many of their columns: the first of these lists of which the edition tells. */
const CLES: Readonly<Record<Partie, readonly (readonly Cle[])[]>> = {
  "en-cours": [[["TAB01-01", 4]]],
  satisfaites: [
    [
      ["R-13-01", 3],
      ["R-14-01", 8],
    ],
    // the others are those of a year: a month has its total alone
    [["R-11-03", 3]],
  ],
  "radiations-renouvellements": [[["R-11-06", 1]]],
};

export type ChiffreCle = { titre: string; valeur: string | number | null; format: string | undefined };

function chiffresDe([id, combien]: Cle, grilles: readonly Grille[]): ChiffreCle[] {
  const une = grilles.find(({ tableau }) => tableau.id === id);
  if (!une) return [];
  const { rangees, libelles, colonnes, tableau } = une;
  const total = tableau.dimensions.length === 0 ? rangees[0] : rangees.find((rangee) => rangee[2] === "TOTAL");
  if (!total)
    return rangees.map((rangee) => ({
      titre: String(rangee[3]),
      valeur: rangee[libelles] ?? null,
      format: FORMATS.demandes,
    }));
  return colonnes
    .slice(0, combien)
    .map(({ titre, unite }, rang) => ({ titre, valeur: total[libelles + rang] ?? null, format: FORMATS[unite] }));
}

/** Main figures of a part: the total of a table, or each of its lines where they do not add up. */
export const chiffresCles = (partie: Partie, grilles: readonly Grille[]): ChiffreCle[] =>
  CLES[partie].map((cles) => cles.flatMap((cle) => chiffresDe(cle, grilles))).find(({ length }) => length > 0) ?? [];
