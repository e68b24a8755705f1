import { noms, parService, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** An agent’s first page, messages and letters. */
export function pourLIntranet({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: { ...origine, ...noms(tables, "guichets", "demandes", "journal") },
    droits: [
      surTable(tables.guichets, ["GetItem", "UpdateItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
      surTable(tables.demandes, ["Query"], ["MESSAGES#*", "ATTENTE#*"]),
      surTable(tables.demandes, ["PutItem"], ["MESSAGES#*"]),
      surTable(tables.demandes, ["DeleteItem"], ["ATTENTE#*"]),
      surTable(tables.journal, ["PutItem"]),
      surTable(tables.demandes, ["GetItem", "Query", "UpdateItem"], ["ENVOIS#*"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
    ],
  };
}
