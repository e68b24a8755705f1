import { SecretValue } from "aws-cdk-lib";
import type { FranceConnect } from "../deploiement.ts";
import { noms, parService, surEmpreinte, surIndex, surTable } from "../droits.ts";
import type { DonneesStack } from "../stacks/donnees.ts";
import type { IdentiteStack } from "../stacks/identite.ts";

// a version that is named makes a template that differs: CloudFormation then reads the secret again
const secretRemis = ({ secretFranceConnect }: IdentiteStack, { version: versionId }: FranceConnect): string =>
  SecretValue.secretsManager(
    secretFranceConnect.secretArn,
    versionId === undefined ? {} : { versionId },
  ).unsafeUnwrap();

/** Codes, passwords, second factors and FranceConnect. */
export function pourLaSession(
  {
    donnees,
    identite,
    franceconnect,
  }: { donnees: DonneesStack; identite: IdentiteStack; franceconnect: FranceConnect },
  origine: Record<string, string>,
) {
  const { tables, cles } = donnees;
  return {
    environment: {
      ...origine,
      ...noms(tables, "brouillons", "comptes", "demandes", "guichets"),
      CLE_EMPREINTE: cles.empreinte.keyArn,
      EXPEDITEUR: identite.expediteur,
      EMETTEUR_SMS: identite.emetteurSms,
      POOL_GUICHETS: identite.guichets.userPoolId,
      CLIENT_GUICHETS: identite.client.userPoolClientId,
      FRANCECONNECT_URL: franceconnect.url,
      FRANCECONNECT_CLIENT: franceconnect.client,
      FRANCECONNECT_SECRET: secretRemis(identite, franceconnect),
    },
    droits: [
      surTable(tables.comptes, ["GetItem", "PutItem", "UpdateItem", "DeleteItem"]),
      surIndex(tables.comptes, "parCompte"),
      surTable(tables.guichets, ["GetItem", "UpdateItem"], ["AGENT#*"]),
      // whether a code on paper leads to a demande
      surTable(tables.demandes, ["GetItem"], ["RATTACHEMENT#*"]),
      // whether the account is of an organisation that helps
      surTable(tables.brouillons, ["GetItem"], ["MEMBRE#*"]),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEmpreinte(cles.empreinte),
      identite.envoyerDesCourriels(),
      identite.envoyerDesSms(),
      identite.connecterUnAgent(),
    ],
  };
}
