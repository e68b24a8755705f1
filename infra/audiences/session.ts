import { noms, parService, surEmpreinte, surIndex, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";
import type { IdentiteStack } from "../stacks/identite.ts";

/** Codes, passwords and second factors. */
export function pourLaSession(
  { donnees, identite }: { donnees: DonneesStack; identite: IdentiteStack },
  origine: Record<string, string>,
) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "comptes", "guichets"),
      CLE_EMPREINTE: cles.empreinte.keyArn,
      EXPEDITEUR: identite.expediteur,
      EMETTEUR_SMS: identite.emetteurSms,
      POOL_GUICHETS: identite.guichets.userPoolId,
      CLIENT_GUICHETS: identite.client.userPoolClientId,
    },
    droits: [
      surTable(tables.comptes, ["GetItem", "PutItem", "UpdateItem", "DeleteItem"]),
      surIndex(tables.comptes, "parCompte"),
      surTable(tables.guichets, ["GetItem", "UpdateItem"], ["AGENT#*"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEmpreinte(cles.empreinte),
      identite.envoyerDesCourriels(),
      identite.envoyerDesSms(),
      identite.connecterUnAgent(),
    ],
  };
}
