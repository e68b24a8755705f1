import { readFileSync } from "node:fs";
import { z } from "zod";
import { type DonneesCommunes, indexerCommunes } from "../../../shared/referentiel/communes.ts";
import departements from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { parRegion, tirerBassin } from "./bassins.ts";
import { type Foyer, genererFoyer } from "./foyer.ts";
import { tirage } from "./tirage.ts";

/** The same people at each first run. */
const graine = 20_260_302;

const groupement = z.object({ siren: z.string(), nom: z.string(), communes: z.array(z.string()) });
const donnees: z.ZodType<DonneesCommunes> = z.object({
  intercommunalites: z.array(groupement),
  sansIntercommunalite: z.array(z.string()),
  territoiresDuGrandParis: z.array(groupement),
  arrondissements: z.array(z.string()),
});

const lireCommunes = (): DonneesCommunes =>
  donnees.parse(
    JSON.parse(readFileSync(new URL("../../../shared/referentiel/donnees/communes.json", import.meta.url), "utf8")),
  );

function lireRegions(): ReturnType<typeof parRegion> {
  const regions = new Map(departements.map(({ code, region }) => [code, region]));
  return parRegion(indexerCommunes(lireCommunes()).communes, (departement) => regions.get(departement));
}

/** Invented households over the real communes, from one rank to another (not included). */
export type Foyers = (depuis: number, jusque: number, aujourdhui: string) => Iterable<Foyer>;

/** The communes are read once, for the first household. */
export function inventerFoyers(): Foyers {
  let regions: ReturnType<typeof parRegion> | undefined;
  return function* (depuis, jusque, aujourdhui) {
    for (let rang = depuis; rang < jusque; rang += 1) {
      regions ??= lireRegions();
      const hasard = tirage(graine + rang);
      yield genererFoyer(hasard, tirerBassin(regions, hasard), aujourdhui, rang);
    }
  };
}
