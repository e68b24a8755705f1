import { noms, parService, surIndex, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** Decisions of a guichet about a demande: reactivation, warning. */
export function pourLeGuichet({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: { ...origine, ...noms(tables, "guichets", "demandes", "brouillons") },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*", "COMPTE#*"]),
      surTable(tables.demandes, ["GetItem"], ["IDENTITE#*"]),
      surTable(tables.demandes, ["PutItem"], ["DEMANDE#*", "COMPTE#*", "IDENTITE#*", "ATTESTATION#*"]),
      surIndex(tables.demandes, "parFile"),
      parService(cles.donnees, "dynamodb", "ecrire"),
    ],
  };
}
