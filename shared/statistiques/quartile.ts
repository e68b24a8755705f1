import donnees from "../referentiel/donnees/quartiles.json" with { type: "json" };
import type { Modalite } from "./modalites.ts";

const parTerritoire = new Map(
  donnees.seuils.map((ligne): [string, string[]] => {
    const [siren = "", ...annees] = ligne.split("|");
    return [siren, annees];
  }),
);

/** Whether yearly thresholds are published for this body: the law binds it to objectives of attribution. */
export const aDesQuartiles = (intercommunalite: string | undefined): boolean =>
  intercommunalite !== undefined && parTerritoire.has(intercommunalite);

const QUARTILES = ["Q1", "Q2", "Q3"] as const;

/**
 * Where a household stands among those who wish for the same place, by euros a year and consumption unit. Thresholds of
 * the year, or of the last one published; a year before them all is not known, a territory without any not concerned.
 */
export function quartileDeRessources(
  parUnite: number,
  intercommunalite: string | undefined,
  annee: number,
): Modalite<"quartile_ressources"> {
  const rang = donnees.annees.findIndex((publiee) => publiee <= annee);
  if (rang < 0) return "NR";
  const seuils = parTerritoire.get(intercommunalite ?? "")?.[rang];
  if (!seuils) return "HORS";
  return QUARTILES[seuils.split(" ").findIndex((seuil) => parUnite < Number(seuil))] ?? "Q4";
}
