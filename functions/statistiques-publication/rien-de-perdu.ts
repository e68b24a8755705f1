import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../../shared/statistiques/edition.ts";
import { combien } from "./combien.ts";
import type { Depot } from "./depot.ts";
import type { Base } from "./duckdb.ts";
import { Empechement } from "./empechement.ts";
import { combienDeConnus, fichiersDuLac } from "./lac.ts";
import { libelleDeDate } from "./libelles.ts";
import { lirePubliees } from "./versions.ts";

type AVerifier = { base: Base; depot: Depot; edition: Edition; lac: string; raison?: string | undefined };

/**
 * Days that an edition counted hold what they held: facts come, and none goes. A part that is missing inside a month
 * would be counted as nothing, and nobody would see it. A day after its extraction may be told again, and shorter. A
 * correction, which says why, may count less, and those that follow are then compared with it; a lake that was invented
 * may have been invented again.
 */
export async function verifierQueRienNEstPerdu({ base, depot, edition, lac, raison }: AVerifier): Promise<void> {
  if (raison !== undefined || existsSync(join(lac, "generation.json"))) return;
  const duLac = edition.nom.slice(0, -edition.mois.length);
  const avant = (await lirePubliees(depot)).findLast(
    ({ edition: nom, date_reference }) => nom.slice(0, -edition.mois.length) === duLac && date_reference < edition.date,
  );
  if (avant?.faits === undefined || avant.date_extraction === undefined) return;
  const { edition: laquelle, date_extraction: jour, faits } = avant;
  const connus = await combienDeConnus(base, fichiersDuLac(lac, jour.slice(0, 7)), jour);
  const manquent = faits.lignes - connus;
  if (manquent > 0)
    throw new Empechement(
      `il manque ${combien(manquent, "fait")} de ceux que l’édition ${laquelle} a comptés, connus au ${libelleDeDate(jour)}. Remettez le fichier qui manque ; si c’est voulu, corrigez d’abord l’édition ${laquelle} en disant pourquoi (docs/operations.md), puis recommencez.`,
    );
}
