import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { cleDuCode } from "./codes.ts";
import { type Compte, cleDuCompte, cleDuContact } from "./comptes.ts";
import { itemDeSession, type Session } from "./sessions.ts";

/** A session opened with a code, and the account that it creates when the contact has none. */
export type Connexion = {
  /** Fingerprints of the contact, and of the code that it was sent. */
  contact: string;
  code: string;
  session: Session;
  nouveau?: Compte;
  /** When the clockwork sees whether the new account came to hold anything. */
  aRevoir?: { lotRevue: string; revoirLe: string };
};

/** `deplacee`: another request moved the account or the code meanwhile; read again and retry. */
export type IssueDeConnexion = "ouverte" | "code-consomme" | "deplacee";

const nonEcrit = "attribute_not_exists(pk)";

const creation = (TableName: string, { contact, session: { compteId }, nouveau, aRevoir }: Connexion) =>
  nouveau
    ? [
        { Put: { TableName, Item: { ...cleDuContact(contact), compteId }, ConditionExpression: nonEcrit } },
        {
          Put: { TableName, Item: { ...cleDuCompte(compteId), ...nouveau, ...aRevoir }, ConditionExpression: nonEcrit },
        },
      ]
    : [];

export const connexionsStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Code consumed, session and account written: all or nothing, so that a code opens one session. */
  async ouvrir(connexion: Connexion): Promise<IssueDeConnexion> {
    const consommation = {
      TableName,
      Key: cleDuCode(connexion.contact),
      ConditionExpression: "empreinte = :empreinte",
      ExpressionAttributeValues: { ":empreinte": connexion.code },
    };
    const ecriture = new TransactWriteCommand({
      TransactItems: [
        { Delete: consommation },
        { Put: { TableName, Item: itemDeSession(connexion.session), ConditionExpression: nonEcrit } },
        ...creation(TableName, connexion),
      ],
    });
    try {
      await db.send(ecriture);
      return "ouverte";
    } catch (erreur) {
      if (!(erreur instanceof TransactionCanceledException)) throw erreur;
      return erreur.CancellationReasons?.[0]?.Code === "ConditionalCheckFailed" ? "code-consomme" : "deplacee";
    }
  },
});

export type ConnexionsStore = ReturnType<typeof connexionsStore>;
