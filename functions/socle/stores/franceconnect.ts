import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type Compte, cleDuCompte, type Liaison, liaison } from "./comptes.ts";
import { siConditionPerdue } from "./condition.ts";
import { itemDeSession, type Session } from "./sessions.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

/** What is kept between the departure for FranceConnect and the return. */
const aller = z.object({
  but: z.enum(["connexion", "lien"]),
  state: z.string(),
  nonce: z.string(),
  verificateur: z.string(),
  /** Language of the page that was left, which is come back to; French without it. */
  langue: z.exactOptional(z.string()),
});
export type Aller = z.infer<typeof aller>;

/** An identity that FranceConnect gave, until the person says which account it opens. */
const attente = z.object({ liaison, jeton: z.string() });
export type Attente = z.infer<typeof attente>;

const lien = z.object({ compteId: z.string() });

const cleDeLAller = (billet: string) => ({ pk: `FRANCECONNECT#${billet}`, sk: "ALLER" });
const cleDeLAttente = (billet: string) => ({ pk: `FRANCECONNECT#${billet}`, sk: "ATTENTE" });
export const cleDuPivot = (pivot: string) => ({ pk: `PIVOT#${pivot}`, sk: "PIVOT" });

const secondes = (instant: Date): number => Math.floor(instant.getTime() / 1000);

type Refus = "attente-passee" | "identite-liee" | "compte-lie" | "deplacee";
export type IssueDeLien = "ecrit" | "a-rejouer" | Refus;

export type NouveauCompte = { compte: Compte; aRevoir: { lotRevue: string; revoirLe: string }; session: Session };

export type FranceConnectStore = ReturnType<typeof franceConnectStore>;

/** Goings and comings with FranceConnect, each named by the hash of a cookie and worth once; and whom a pivot opens. */
export function franceConnectStore(db: DynamoDBDocumentClient, TableName: string) {
  /** Whoever takes it is alone to have it; one that is past its time is no longer there. */
  async function prendre(Key: Record<string, string>, maintenant: Date): Promise<unknown> {
    const prise = new DeleteCommand({
      TableName,
      Key,
      ConditionExpression: "expireLe > :maintenant",
      ExpressionAttributeValues: { ":maintenant": secondes(maintenant) },
      ReturnValues: "ALL_OLD",
    });
    return db.send(prise).then(({ Attributes }) => Attributes, siConditionPerdue(undefined));
  }

  const consommer = (billet: string, maintenant: Date): Ecriture<Refus> => ({
    siRefusee: "attente-passee",
    operation: {
      Delete: {
        TableName,
        Key: cleDeLAttente(billet),
        ConditionExpression: "expireLe > :maintenant",
        ExpressionAttributeValues: { ":maintenant": secondes(maintenant) },
      },
    },
  });

  const retenirLePivot = ({ pivot }: Liaison, compteId: string): Ecriture<Refus> => ({
    siRefusee: "identite-liee",
    operation: {
      Put: {
        TableName,
        Item: { ...cleDuPivot(pivot), compteId },
        ConditionExpression: `${JAMAIS_ECRIT} OR compteId = :sien`,
        ExpressionAttributeValues: { ":sien": compteId },
      },
    },
  });

  return {
    async garderAller(billet: string, gardee: Aller, expireLe: number): Promise<void> {
      await db.send(new PutCommand({ TableName, Item: { ...cleDeLAller(billet), ...gardee, expireLe } }));
    },

    async prendreAller(billet: string, maintenant: Date): Promise<Aller | undefined> {
      const pris = await prendre(cleDeLAller(billet), maintenant);
      return pris === undefined ? undefined : z.parse(aller, pris);
    },

    async garderAttente(billet: string, gardee: Attente, expireLe: number): Promise<void> {
      await db.send(new PutCommand({ TableName, Item: { ...cleDeLAttente(billet), ...gardee, expireLe } }));
    },

    async lireAttente(billet: string, maintenant: Date): Promise<Attente | undefined> {
      const lecture = new GetCommand({ TableName, Key: cleDeLAttente(billet), ConsistentRead: true });
      const { Item } = await db.send(lecture);
      return Item && Number(Item.expireLe) > secondes(maintenant) ? z.parse(attente, Item) : undefined;
    },

    /** The account that this identity (its fingerprint) opens. */
    async lireParPivot(pivot: string): Promise<string | undefined> {
      const { Item } = await db.send(new GetCommand({ TableName, Key: cleDuPivot(pivot), ConsistentRead: true }));
      return Item && z.parse(lien, Item).compteId;
    },

    /** A new account, its link and its session, against the identity that waits: all or nothing. */
    creerCompte(billet: string, { compte, aRevoir, session }: NouveauCompte, maintenant: Date): Promise<IssueDeLien> {
      const { compteId } = session;
      const neuf = (Item: Record<string, unknown>): Ecriture<Refus> => ({
        siRefusee: "deplacee",
        operation: { Put: { TableName, Item, ConditionExpression: JAMAIS_ECRIT } },
      });
      return ecrireTout(db, [
        consommer(billet, maintenant),
        ...(compte.franceconnect ? [retenirLePivot(compte.franceconnect, compteId)] : []),
        neuf({ ...cleDuCompte(compteId), ...compte, ...aRevoir }),
        neuf(itemDeSession(session)),
      ]);
    },

    /** Linked to an account that is there; linked again to the same identity, it stays so. */
    lier(billet: string, compteId: string, gardee: Liaison, maintenant: Date): Promise<IssueDeLien> {
      const sienne: Ecriture<Refus> = {
        siRefusee: "compte-lie",
        operation: {
          Update: {
            TableName,
            Key: cleDuCompte(compteId),
            UpdateExpression: "SET franceconnect = :liaison",
            ConditionExpression:
              "attribute_exists(pk) AND (attribute_not_exists(franceconnect) OR franceconnect.pivot = :pivot)",
            ExpressionAttributeValues: { ":liaison": gardee, ":pivot": gardee.pivot },
          },
        },
      };
      return ecrireTout(db, [consommer(billet, maintenant), retenirLePivot(gardee, compteId), sienne]);
    },
  };
}
