import { noms, parService, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";

/** The authorizer: whose session is this? */
export function pourLIdentite({ donnees }: { donnees: DonneesStack }) {
  const { tables, cles } = donnees;
  return {
    environment: noms(tables, "comptes"),
    droits: [surTable(tables.comptes, ["GetItem"], ["SESSION#*"]), parService(cles.donnees, "dynamodb", "lire")],
  };
}
