import type { Commune } from "../referentiel/communes.ts";
import { aDesQuartiles } from "../statistiques/quartile.ts";
import type { Grille, Sorte, VersionDeGrille } from "./grille.ts";
import { generale } from "./grilles/generale.ts";
import { lyon } from "./grilles/lyon.ts";
import { paris } from "./grilles/paris.ts";

/** Every grid, the narrowest perimeter first: a commune takes the first that holds it. */
export const grilles: readonly Grille[] = [paris, ...lyon, generale];

type OuEst = Pick<Commune, "code" | "ville" | "epci" | "ept">;

/** Whether a grid counts for this commune. */
export function dansLePerimetre({ perimetre }: Grille, { code, ville, epci, ept }: OuEst): boolean {
  // a body that the law binds to quartiles is bound to a plan, and so to a grid (L. 441-1, L. 441-2-8)
  if (perimetre === "autres-epci-tenues") return aDesQuartiles(ept ?? epci);
  if ("communes" in perimetre) return perimetre.communes.includes(ville ?? code);
  return epci !== undefined && perimetre.epci.includes(epci);
}

export const grilleDe = (commune: OuEst, sorte: Sorte): Grille | undefined =>
  grilles.find((grille) => grille.sortes.includes(sorte) && dansLePerimetre(grille, commune));

/** The version in force on a day. */
export const versionDu = ({ versions }: Grille, jour: string): VersionDeGrille | undefined =>
  versions.find(({ du, au }) => du <= jour && (au === undefined || jour <= au));
