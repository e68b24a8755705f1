import { noms, parService, surEmpreinte, surIndex, surTable } from "../droits.ts";
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
      CLE_EMPREINTE: cles.empreinte.keyArn,
      EXPEDITEUR: identite.expediteur,
    },
    droits: [
      surTable(tables.brouillons, ["GetItem", "Query"], ["COMPTE#*", "STRUCTURE#*"]),
      surTable(tables.brouillons, ["GetItem"], ["INVITATION#*", "MEMBRE#*", "RALLIEMENT#*"]),
      // together in one transaction: who is of an organisation, and its team
      surTable(tables.brouillons, ["PutItem"], ["COMPTE#*", "STRUCTURE#*", "MEMBRE#*"]),
      surTable(tables.brouillons, ["PutItem"], ["INVITATION#*", "RALLIEMENT#*"]),
      // its team has a version, which whoever changes it moves
      surTable(tables.brouillons, ["UpdateItem"], ["STRUCTURE#*"]),
      surTable(tables.brouillons, ["DeleteItem"], ["STRUCTURE#*", "MEMBRE#*", "RALLIEMENT#*"]),
      surTable(tables.demandes, ["GetItem", "Query", "PutItem"], ["DEMANDE#*"]),
      // the language of who is invited, when their address opens an account
      surTable(tables.comptes, ["GetItem"], ["COMPTE#*", "CONTACT#*"]),
      // their open sessions, when they come to be of an organisation
      surTable(tables.comptes, ["UpdateItem"], ["SESSION#*"]),
      surIndex(tables.comptes, "parCompte"),
      surEmpreinte(cles.empreinte),
      parService(cles.donnees, "dynamodb", "ecrire"),
      identite.envoyerDesCourriels(),
    ],
  };
}
