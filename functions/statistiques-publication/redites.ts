import { datesDuStock, type Edition, lacDe, lireEdition, unAnAvant } from "../../shared/statistiques/edition.ts";
import type { Publiee } from "./versions.ts";

/** Later editions that tell the stock of this one again: corrected after it, they say what it says. */
export function editionsQuiRedisent(publiees: readonly Publiee[], { nom, date }: Edition): string[] {
  const noms = new Set(publiees.map(({ edition }) => edition));
  return [...noms].filter((autre) => {
    const lue = lireEdition(autre);
    if (!lue || autre === nom || lacDe(autre) !== lacDe(nom)) return false;
    return [unAnAvant(lue), ...Object.values(datesDuStock(lue)).flat()].includes(date);
  });
}
