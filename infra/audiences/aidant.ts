import { noms, parService, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";
import type { IdentiteStack } from "../stacks/identite.ts";

/** Who helps whom: written on demandes and drafts; no envelope is opened here. */
export function pourLAidant(
  { donnees, identite }: { donnees: DonneesStack; identite: IdentiteStack },
  origine: Record<string, string>,
) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "brouillons", "comptes", "demandes"),
      EXPEDITEUR: identite.expediteur,
    },
    droits: [
      surTable(tables.brouillons, ["GetItem", "Query", "PutItem"], ["COMPTE#*"]),
      surTable(tables.brouillons, ["GetItem", "PutItem"], ["INVITATION#*"]),
      surTable(tables.demandes, ["GetItem", "Query", "PutItem"], ["DEMANDE#*"]),
      surTable(tables.comptes, ["GetItem"], ["COMPTE#*"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      identite.envoyerDesCourriels(),
    ],
  };
}
