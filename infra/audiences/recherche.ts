import { noms, parService, surEmpreinte, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** An agent looks for demandes. */
export function pourLaRecherche({ donnees }: { donnees: DonneesStack }, origine: Record<string, string>) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "guichets", "demandes", "recherche", "journal"),
      CLE_EMPREINTE: cles.empreinte.keyArn,
    },
    droits: [
      surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
      surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
      surTable(tables.recherche, ["GetItem"], ["MOIS#*"]),
      surTable(tables.recherche, ["Query"], ["LISTE#*", "FILE#*", "CLE#*", "VUES#*", "EXPORTS#*"]),
      surTable(tables.recherche, ["PutItem", "DeleteItem"], ["VUES#*"]),
      surTable(tables.recherche, ["PutItem"], ["EXPORTS#*"]),
      surTable(tables.journal, ["PutItem"], ["RECHERCHES#*"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEmpreinte(cles.empreinte),
    ],
  };
}
