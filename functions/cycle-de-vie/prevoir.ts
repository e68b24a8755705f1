import { ajouterJours } from "../../shared/demande/delais.ts";
import { LOTS_D_ECHEANCES } from "../socle/stores/articles.ts";
import type { EcheancesStore } from "../socle/stores/echeances.ts";

/** Days that are counted ahead. */
export const JOURS_PREVUS = 180;

type PourPrevoir = { echeances: Pick<EcheancesStore, "prevoir">; aujourdhui: string };

/** How many files are due on each of the next 180 days. */
export async function prevoir({ echeances, aujourdhui }: PourPrevoir): Promise<Record<string, number>> {
  const jours = Array.from({ length: JOURS_PREVUS }, (_, rang) => ajouterJours(aujourdhui, rang + 1));
  const parJour = Object.fromEntries(jours.map((jour) => [jour, 0]));
  const compterLeLot = async (lot: string): Promise<void> => {
    for await (const jour of echeances.prevoir(lot, jours[0] ?? "", jours.at(-1) ?? ""))
      parJour[jour] = (parJour[jour] ?? 0) + 1;
  };
  await Promise.all(LOTS_D_ECHEANCES.map(compterLeLot));
  return parJour;
}

/** What is watched of it: how many within a week, a month, the whole, and on the busiest day. */
export function horizons(parJour: Readonly<Record<string, number>>): Record<string, number> {
  const nombres = Object.keys(parJour)
    .toSorted()
    .map((jour) => parJour[jour] ?? 0);
  const somme = (jours: number): number => nombres.slice(0, jours).reduce((total, nombre) => total + nombre, 0);
  return { dues7Jours: somme(7), dues30Jours: somme(30), dues180Jours: somme(JOURS_PREVUS), pic: Math.max(...nombres) };
}
