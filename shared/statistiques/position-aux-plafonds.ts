import type { Dites } from "../formulaire/personnes.ts";
import { comparerAuxPlafonds } from "../plafonds/comparer-aux-plafonds.ts";
import { adultesImposes, foyerDe, revenusDe } from "../plafonds/du-foyer.ts";
import type { Position } from "../plafonds/position.ts";
import type { Revenus } from "../plafonds/revenu.ts";
import type { Modalite } from "./modalites.ts";

type Lieu = { commune: string; departement: string };
type Ou = { lieu: Lieu; jour: string };

/** Where these incomes stand, against the ceilings of this household in this commune. */
export function situer(revenus: Revenus, dites: Dites, { lieu, jour }: Ou): Position {
  const { plafonds } = comparerAuxPlafonds({
    annee: Number(jour.slice(0, 4)),
    commune: { code: lieu.commune, departement: lieu.departement },
    // the disability card, a sealed answer, is never opened for a figure
    foyer: { ...foyerDe(dites, jour), carteInvalidite: false },
    revenus,
  });
  const atteint = plafonds.find(({ respecte }) => respecte)?.financement;
  if (atteint === undefined) return "GT_PLS";
  return ({ PLAI: "LE_PLAI", PLUS: "PLAI_PLUS", PLS: "PLUS_PLS" } as const)[atteint];
}

/** Where the declared income stands in the commune wished first. */
export function positionAuxPlafonds(dites: Dites, lieu: Lieu | undefined, jour: string): Modalite<"plafond"> {
  const revenus = revenusDe(adultesImposes(dites));
  return lieu && revenus ? situer(revenus, dites, { lieu, jour }) : "NR";
}
