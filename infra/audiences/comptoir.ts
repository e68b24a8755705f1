import { noms, parService, surEmpreinte, surEnveloppe, surIndex, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** What the counter knows and may do: whole demandes, the locks of identities, pairs to judge. */
export function pourLeComptoir({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "guichets", "demandes", "brouillons", "doublons", "journal"),
      CLE_SENSIBLE: cles.sensible.keyArn,
      CLE_EMPREINTE: cles.empreinte.keyArn,
    },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*"]),
      surTable(tables.demandes, ["GetItem"], ["COMPTE#*", "IDENTITE#*"]),
      surTable(
        tables.demandes,
        ["PutItem"],
        ["DEMANDE#*", "COMPTE#*", "IDENTITE#*", "ATTESTATION#*", "RATTACHEMENT#*"],
      ),
      surTable(tables.demandes, ["DeleteItem"], ["COMPTE#*", "IDENTITE#*", "RATTACHEMENT#*"]),
      surTable(tables.demandes, ["UpdateItem"], ["COMPTEUR#*"]),
      surIndex(tables.demandes, "parFile"),
      surTable(tables.brouillons, ["PutItem"], ["INVITATION#*"]),
      surTable(tables.doublons, ["GetItem"], ["REPERE#*", "DEMANDE#*"]),
      surTable(tables.doublons, ["PutItem", "UpdateItem"], ["DEMANDE#*"]),
      surIndex(tables.doublons, "parTerritoire"),
      surTable(tables.journal, ["PutItem"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEnveloppe(cles.sensible, "ecrire"),
      surEmpreinte(cles.empreinte),
    ],
  };
}
