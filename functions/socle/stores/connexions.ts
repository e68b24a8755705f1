import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Contact } from "../../../shared/api/formes.ts";
import { cleDuCode } from "./codes.ts";
import { type Compte, cleDuCompte, cleDuContact } from "./comptes.ts";
import { itemDeSession, type Session } from "./sessions.ts";
import { type Ecriture, ecrireTout } from "./transaction.ts";

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

/** A contact that a code has just proved, to be added to an account. */
export type AjoutDeContact = { contact: string; code: string; compteId: string; ajoute: Contact };

type RefusDAjout = "code-consomme" | "contact-pris" | "contact-deja-la";

const consommation = (TableName: string, { contact, code }: Pick<Connexion, "contact" | "code">) => ({
  TableName,
  Key: cleDuCode(contact),
  ConditionExpression: "empreinte = :empreinte",
  ExpressionAttributeValues: { ":empreinte": code },
});

/** The code, the account that the contact opens from now on, and the contact there, unless another one of its kind is. */
function ajouts(TableName: string, { compteId, ajoute, ...preuve }: AjoutDeContact): Ecriture<RefusDAjout>[] {
  const [[genre, valeur] = ["", ""]] = Object.entries(ajoute);
  const sien = {
    ConditionExpression: `${nonEcrit} OR compteId = :sien`,
    ExpressionAttributeValues: { ":sien": compteId },
  };
  return [
    { siRefusee: "code-consomme", operation: { Delete: consommation(TableName, preuve) } },
    {
      siRefusee: "contact-pris",
      operation: { Put: { TableName, Item: { ...cleDuContact(preuve.contact), compteId }, ...sien } },
    },
    {
      siRefusee: "contact-deja-la",
      operation: {
        Update: {
          TableName,
          Key: cleDuCompte(compteId),
          UpdateExpression: "SET #genre = :valeur",
          ConditionExpression: "attribute_exists(pk) AND (attribute_not_exists(#genre) OR #genre = :valeur)",
          ExpressionAttributeNames: { "#genre": genre },
          ExpressionAttributeValues: { ":valeur": valeur },
        },
      },
    },
  ];
}

export const connexionsStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Code consumed, session and account written: all or nothing, so that a code opens one session. */
  async ouvrir(connexion: Connexion): Promise<IssueDeConnexion> {
    const ecriture = new TransactWriteCommand({
      TransactItems: [
        { Delete: consommation(TableName, connexion) },
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

  /** An account that no contact opens, and its session. */
  async ouvrirSansContact({ session, nouveau, aRevoir }: Required<Omit<Connexion, "contact" | "code">>): Promise<void> {
    const neuf = (Item: Record<string, unknown>) => ({ Put: { TableName, Item, ConditionExpression: nonEcrit } });
    const TransactItems = [
      neuf(itemDeSession(session)),
      neuf({ ...cleDuCompte(session.compteId), ...nouveau, ...aRevoir }),
    ];
    await db.send(new TransactWriteCommand({ TransactItems }));
  },

  ajouterContact: (ajout: AjoutDeContact) => ecrireTout(db, ajouts(TableName, ajout)),
});

export type ConnexionsStore = ReturnType<typeof connexionsStore>;
