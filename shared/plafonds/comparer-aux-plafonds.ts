import type { Commune } from "../referentiel/communes.ts";
import { baremeDe } from "./baremes.ts";
import { categoriser, type Foyer, type Menage } from "./menage.ts";
import { financements, type Plafond, plafondDe } from "./plafond.ts";
import { type RevenuRetenu, type Revenus, retenirRevenu } from "./revenu.ts";
import { type Zone, zoneDe } from "./zone.ts";

type Question = {
  /** Year of the demande; the law looks again at the year of the lease. */
  annee: number;
  /** Commune of the home sought. */
  commune: Pick<Commune, "code" | "departement">;
  foyer: Foyer;
  revenus: Revenus;
};

export type Comparaison = {
  /** Year of the ceilings, an earlier one until those of the year asked are published. */
  annee: number;
  arrete: string;
  zone: Zone;
  menage: Menage;
  revenu: RevenuRetenu;
  /** Lowest rents first; `respecte` says that the income does not exceed the ceiling. */
  plafonds: readonly (Plafond & { respecte: boolean })[];
};

/** An information only: a ceiling exceeded never prevents from filing, a commission alone decides (CCH, R. 441-2-8). */
export function comparerAuxPlafonds({ annee, commune, foyer, revenus }: Question): Comparaison {
  const bareme = baremeDe(annee);
  const zone = zoneDe(commune);
  const menage = categoriser(foyer);
  const revenu = retenirRevenu(revenus, annee);
  const plafonds = financements.map((financement) => {
    const plafond = plafondDe(financement, bareme, zone, menage);
    return { ...plafond, respecte: revenu.montant <= plafond.montant };
  });
  return { annee: bareme.annee, arrete: bareme.arrete, zone, menage, revenu, plafonds };
}
