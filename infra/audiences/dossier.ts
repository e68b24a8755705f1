import { noms, parService, surEnveloppe, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** An agent reads and corrects a file. */
export function pourLeDossier({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "guichets", "demandes", "brouillons", "pieces", "recherche", "journal"),
      CLE_SENSIBLE: cles.sensible.keyArn,
    },
    droits: [
      surTable(tables.guichets, ["GetItem", "Query"], ["AGENT#*", "GUICHET#*"]),
      surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*"]),
      surTable(tables.demandes, ["PutItem"], ["DEMANDE#*"]),
      surTable(tables.pieces, ["Query"], ["DOSSIER#*"]),
      surTable(tables.recherche, ["Query", "PutItem"], ["PRESENCE#*"]),
      surTable(tables.journal, ["PutItem"], ["DEMANDE#*"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEnveloppe(cles.sensible, "lire"),
    ],
  };
}
