import { noms, parService, surEnveloppe, surIndex, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** The person reads all that is held about them. */
export function pourLEspace({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "brouillons", "comptes", "demandes", "journal", "pieces"),
      CLE_SENSIBLE: cles.sensible.keyArn,
    },
    droits: [
      surTable(tables.brouillons, ["Query"], ["COMPTE#*"]),
      surTable(tables.comptes, ["GetItem"], ["COMPTE#*"]),
      surIndex(tables.comptes, "parCompte"),
      surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*", "COMPTE#*", "MESSAGES#*"]),
      surTable(tables.demandes, ["Query"], ["NOTES#*", "INSTRUCTION#*"]),
      surTable(tables.demandes, ["PutItem"], ["MESSAGES#*"]),
      surTable(tables.demandes, ["UpdateItem"], ["ATTENTE#*"]),
      surTable(tables.pieces, ["Query"], ["DOSSIER#*"]),
      surTable(tables.journal, ["PutItem", "Query"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEnveloppe(cles.sensible, "lire"),
    ],
  };
}
