import { readFileSync } from "node:fs";
import { z } from "zod";
import { type DonneesCommunes, type IndexCommunes, indexerCommunes } from "../../shared/referentiel/communes.ts";

const groupement = z.object({ siren: z.string(), nom: z.string(), communes: z.array(z.string()) });
const donnees: z.ZodType<DonneesCommunes> = z.object({
  intercommunalites: z.array(groupement),
  sansIntercommunalite: z.array(z.string()),
  territoiresDuGrandParis: z.array(groupement),
  arrondissements: z.array(z.string()),
});

const file = new URL("../../shared/referentiel/donnees/communes.json", import.meta.url);

let index: IndexCommunes | undefined;

/** The real communes, read once, for whoever invents something in them. */
export function realCommunes(): IndexCommunes {
  index ??= indexerCommunes(donnees.parse(JSON.parse(readFileSync(file, "utf8"))));
  return index;
}
