import { dcat } from "./dcat.ts";
import type { Depot } from "./depot.ts";
import { lirePubliees, type Publiee } from "./versions.ts";

/** Editions of a lake of its own have a name before the month, and never take the place of the national one. */
const nationale = ({ edition }: Publiee): boolean => /^\d/u.test(edition);

/** Moves what tells the last edition; everything else stays for ever. */
export async function montrerLaDerniere(depot: Depot): Promise<void> {
  const publiees = await lirePubliees(depot);
  const derniere = publiees.findLast(nationale) ?? publiees.at(-1);
  if (!derniere) return;
  const chemin = `editions/${derniere.edition}/${derniere.version}/`;
  await depot.ecrire("derniere/editions.json", JSON.stringify(publiees, null, 1));
  await depot.ecrire("derniere/catalogue.jsonld", dcat(publiees));
  await depot.ecrire("derniere/edition.json", JSON.stringify({ ...derniere, chemin }, null, 1));
}
