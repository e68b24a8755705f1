import { noms, parService, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** Search of the national base of addresses: the geocoder of the Géoplateforme (IGN), 50 calls a second for each caller. */
const ADRESSES_URL = "https://data.geopf.fr/geocodage/search";

/** Whoever comes: attestations that are checked, addresses that are looked for. */
export function pourLePublic({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: { ...origine, ...noms(tables, "demandes"), ADRESSES_URL },
    droits: [surTable(tables.demandes, ["GetItem"], ["ATTESTATION#*"]), parService(cles.donnees, "dynamodb", "lire")],
  };
}
