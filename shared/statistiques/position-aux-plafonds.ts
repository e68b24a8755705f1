import type { Dites } from "../formulaire/personnes.ts";
import { comparerAuxPlafonds } from "../plafonds/comparer-aux-plafonds.ts";
import { adultesImposes, foyerDe, revenusDe } from "../plafonds/du-foyer.ts";
import type { Modalite } from "./modalites.ts";

/** Lowest family of homes whose ceiling the income of the household does not exceed, in the commune wished first. */
export function positionAuxPlafonds(
  dites: Dites,
  lieu: { commune: string; departement: string } | undefined,
  jour: string,
): Modalite<"plafond"> {
  const revenus = revenusDe(adultesImposes(dites));
  if (!lieu || !revenus) return "NR";
  const commune = { code: lieu.commune, departement: lieu.departement };
  const { plafonds } = comparerAuxPlafonds({
    annee: Number(jour.slice(0, 4)),
    commune,
    // the disability card, a sealed answer, is never opened for a figure
    foyer: { ...foyerDe(dites, jour), carteInvalidite: false },
    revenus,
  });
  const atteint = plafonds.find(({ respecte }) => respecte)?.financement;
  if (atteint === undefined) return "GT_PLS";
  return ({ PLAI: "LE_PLAI", PLUS: "PLAI_PLUS", PLS: "PLUS_PLS" } as const)[atteint];
}
