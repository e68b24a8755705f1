import type { Commune } from "../referentiel/communes.ts";
import { departementsDuTerritoire, territoireDuDepartement } from "../referentiel/territoires.ts";
import { communesLimitrophes } from "./communes-limitrophes.ts";

/** Where the home stands, as the arrêté of 29 July 1987 and, overseas, that of 14 March 2011 divide the country. */
export const zones = {
  "paris-et-limitrophes": "Paris et communes limitrophes",
  "ile-de-france": "Île-de-France, hors Paris et communes limitrophes",
  "autres-regions": "Autres régions",
  "outre-mer": "Outre-mer",
} as const;

export type Zone = keyof typeof zones;

const franciliens = new Set(departementsDuTerritoire(territoireDuDepartement("75")));

/** Zone of the commune of the home, or of an arrondissement of Paris; a former commune is that of today. */
export function zoneDe({ code, departement }: Pick<Commune, "code" | "departement">): Zone {
  if (departement === "75" || communesLimitrophes.has(code)) return "paris-et-limitrophes";
  if (franciliens.has(departement)) return "ile-de-france";
  return departement.startsWith("97") ? "outre-mer" : "autres-regions";
}
