import { noms, parService, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** The authorizer: whose session is this, and of which organisation are they, if it says that they may be? */
export function pourLIdentite({ donnees }: { donnees: DonneesStack }) {
  const { tables, cles } = donnees;
  return {
    environment: noms(tables, "comptes", "brouillons"),
    droits: [
      surTable(tables.comptes, ["GetItem"], ["SESSION#*"]),
      surTable(tables.brouillons, ["GetItem"], ["MEMBRE#*"]),
      parService(cles.donnees, "dynamodb", "lire"),
    ],
  };
}
