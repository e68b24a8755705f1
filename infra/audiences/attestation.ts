import { noms, parService, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** The attestation as a PDF, for the person and for agents. */
export function pourLAttestation({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: { ...origine, ...noms(tables, "demandes", "guichets", "journal") },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
      surTable(tables.guichets, ["Query"], ["GUICHET#*", "BAILLEURS#*"]),
      surTable(tables.journal, ["PutItem"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
    ],
  };
}
