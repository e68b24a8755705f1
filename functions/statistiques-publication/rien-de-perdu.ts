import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../../shared/statistiques/edition.ts";
import type { Depot } from "./depot.ts";
import { type Base, liste } from "./duckdb.ts";
import { Empechement } from "./empechement.ts";
import { fichiersDuLac } from "./lac.ts";
import { lirePubliees } from "./versions.ts";

type AVerifier = { base: Base; depot: Depot; edition: Edition; lac: string; raison?: string | undefined };

/**
 * Months that an edition counted hold what they held: facts come, and none goes. A part that is missing inside a month
 * would be counted as nothing, and nobody would see it. A correction, which says why, may count less; a lake that was
 * invented may have been invented again.
 */
export async function verifierQueRienNEstPerdu({ base, depot, edition, lac, raison }: AVerifier): Promise<void> {
  if (raison !== undefined || existsSync(join(lac, "generation.json"))) return;
  const duLac = edition.nom.slice(0, -edition.mois.length);
  const avant = (await lirePubliees(depot)).findLast(
    ({ edition: nom, date_reference }) => nom.slice(0, -edition.mois.length) === duLac && date_reference < edition.date,
  );
  if (avant?.faits === undefined || avant.date_extraction === undefined) return;
  const fichiers = fichiersDuLac(lac, avant.date_extraction.slice(0, 7));
  const [lu] = await base.lire(`select sum(num_rows) as lignes from parquet_file_metadata([${liste(fichiers)}])`);
  const manquent = avant.faits.lignes - Number(lu?.lignes ?? 0);
  if (manquent > 0)
    throw new Empechement(
      `il manque ${manquent} faits de ceux que l’édition ${avant.edition} a comptés, dans les mois jusqu’à ${avant.date_extraction.slice(0, 7)}. Remettez le fichier qui manque ; si c’est voulu, publiez avec --raison.`,
    );
}
