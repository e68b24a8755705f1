import { noms, parService, surEnveloppe, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** The person files, changes, renews and leaves. */
export function pourLePortail({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "brouillons", "comptes", "demandes", "guichets", "journal"),
      CLE_SENSIBLE: cles.sensible.keyArn,
    },
    droits: [
      surTable(tables.brouillons, ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"]),
      surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*", "COMPTE#*"]),
      surTable(tables.demandes, ["GetItem"], ["IDENTITE#*", "RATTACHEMENT#*"]),
      surTable(tables.demandes, ["PutItem"], ["DEMANDE#*", "COMPTE#*", "IDENTITE#*", "ATTESTATION#*", "SEPARATION#*"]),
      surTable(tables.demandes, ["DeleteItem"], ["COMPTE#*", "IDENTITE#*", "RATTACHEMENT#*"]),
      surTable(tables.demandes, ["UpdateItem"], ["COMPTEUR#*", "SEPARATION#*"]),
      surTable(tables.comptes, ["GetItem"], ["COMPTE#*"]),
      surTable(tables.guichets, ["Query"], ["GUICHET#*"]),
      surTable(tables.journal, ["PutItem"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEnveloppe(cles.sensible, "ecrire"),
    ],
  };
}
