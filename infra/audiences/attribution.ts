import { noms, parService, surEnveloppe, surIndex, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** What the attribution of homes knows and may do: homes, candidatures, and the demandes that stand for them. */
export function pourLAttribution({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "guichets", "demandes", "brouillons", "recherche", "attributions"),
      CLE_SENSIBLE: cles.sensible.keyArn,
    },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surTable(tables.guichets, ["Query"], ["GUICHET#*"]),
      surTable(tables.recherche, ["GetItem"], ["MOIS#*"]),
      surTable(tables.recherche, ["Query"], ["LISTE#*"]),
      surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*"]),
      // a ranking counts what agents confirmed, sealed or not
      surTable(tables.demandes, ["Query"], ["INSTRUCTION#*"]),
      surTable(tables.demandes, ["PutItem"], ["DEMANDE#*", "ATTESTATION#*"]),
      // a lease frees the territory of the account, and the identities that were verified
      surTable(tables.demandes, ["DeleteItem"], ["COMPTE#*", "IDENTITE#*"]),
      surTable(
        tables.attributions,
        ["GetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem"],
        ["LOGEMENT#*", "SEANCES#*"],
      ),
      ...["parBailleur", "parContingent", "parCommune"].map((index) => surIndex(tables.attributions, index)),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEnveloppe(cles.sensible, "lire"),
    ],
  };
}
