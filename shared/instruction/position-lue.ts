import { adultesImposes } from "../plafonds/du-foyer.ts";
import type { Position } from "../plafonds/position.ts";
import type { Commune } from "../referentiel/communes.ts";
import { situer } from "../statistiques/position-aux-plafonds.ts";
import { type ARessources, revenusLus } from "./ressources.ts";

type Ou = { aujourdhui: string; communeDe: (code: string) => Commune | undefined };

/** Where the incomes read on the notices stand in the commune wished first; nothing until each notice was read. */
export function positionLue(
  { reponses, revenusConfirmes }: ARessources,
  { aujourdhui, communeDe }: Ou,
): Position | undefined {
  const voulue = Array.isArray(reponses.communes) ? reponses.communes[0] : undefined;
  const commune = typeof voulue === "string" ? communeDe(voulue) : undefined;
  const revenus = revenusLus(adultesImposes(reponses), revenusConfirmes, Number(aujourdhui.slice(0, 4)));
  if (!commune || !revenus) return undefined;
  const lieu = { commune: commune.code, departement: commune.departement };
  return situer(revenus, reponses, { lieu, jour: aujourdhui });
}
