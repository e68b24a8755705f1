import { noms, parService, surEnveloppe, surIndex, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** What the instruction of demandes knows and may do: it writes events, and what agents note in partitions of its own. */
export function pourLInstruction({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "guichets", "demandes", "brouillons", "journal", "pieces"),
      CLE_SENSIBLE: cles.sensible.keyArn,
    },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*", "INSTRUCTION#*", "NOTES#*"]),
      surTable(tables.demandes, ["PutItem"], ["DEMANDE#*", "INSTRUCTION#*", "NOTES#*"]),
      surTable(tables.demandes, ["DeleteItem"], ["INSTRUCTION#*", "NOTES#*"]),
      surIndex(tables.demandes, "parFile"),
      surTable(tables.pieces, ["Query"], ["DOSSIER#*"]),
      surTable(tables.journal, ["PutItem"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEnveloppe(cles.sensible, "ecrire"),
    ],
  };
}
