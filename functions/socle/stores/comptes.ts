import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { identitePivot } from "../../../shared/demande/identite-pivot.ts";
import { siConditionPerdue } from "./condition.ts";

const preferences = z.object({ courrier: z.boolean(), langue: z.exactOptional(z.string()) });
/** `courrier`: letters by the post, besides messages. `langue`: code of the language of the mails; French without it. */
export type Preferences = z.infer<typeof preferences>;

/** The identity that FranceConnect gave, and what the account holds by it. */
export const liaison = z.object({
  /** Fingerprint of the whole identity: it leads back to the account. */
  pivot: z.string(),
  lieLe: z.string(),
  identite: identitePivot,
  /** Fingerprint that one live demande of a territory may hold; absent when part of the identity is not known. */
  verrou: z.exactOptional(z.string()),
});
export type Liaison = z.infer<typeof liaison>;

const compte = z.object({
  courriel: z.exactOptional(z.string()),
  mobile: z.exactOptional(z.string()),
  creeLe: z.string(),
  preferences: z.exactOptional(preferences),
  franceconnect: z.exactOptional(liaison),
});
/** A citizen's account: the address and the number (E.164) that open it, one of each at most. */
export type Compte = z.infer<typeof compte>;

/** What a new account keeps of the page where it is created. */
export const preferencesDe = ({ langue }: { langue?: string | undefined }): Pick<Compte, "preferences"> =>
  langue === undefined ? {} : { preferences: { courrier: false, langue } };

export const cleDuCompte = (compteId: string) => ({ pk: `COMPTE#${compteId}`, sk: "COMPTE" });
export const cleDuContact = (contact: string) => ({ pk: `CONTACT#${contact}`, sk: "CONTACT" });

const lienDuContact = z.object({ compteId: z.string() });

export const comptesStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  async lire(compteId: string): Promise<Compte | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName, Key: cleDuCompte(compteId) }));
    return Item && z.parse(compte, Item);
  },

  async preferer(compteId: string, preferees: Preferences): Promise<void> {
    const commande = new UpdateCommand({
      TableName,
      Key: cleDuCompte(compteId),
      UpdateExpression: "SET preferences = :preferees",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: { ":preferees": preferees },
    });
    await db.send(commande);
  },

  /** Kept unless one was chosen meanwhile, or anything else of the preferences moved. */
  async prendreLangue(compteId: string, langue: string, avant: Preferences | undefined): Promise<void> {
    const inchangees = avant ? "preferences.courrier = :courrier" : "attribute_not_exists(preferences)";
    const courrier = avant?.courrier ?? false;
    const commande = new UpdateCommand({
      TableName,
      Key: cleDuCompte(compteId),
      UpdateExpression: "SET preferences = :preferees",
      ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(preferences.langue) AND ${inchangees}`,
      ExpressionAttributeValues: { ":preferees": { courrier, langue }, ...(avant && { ":courrier": courrier }) },
    });
    await db.send(commande).catch(siConditionPerdue(undefined));
  },

  /** The account that this contact (its fingerprint) opens. */
  async lireParContact(contact: string): Promise<string | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName, Key: cleDuContact(contact), ConsistentRead: true }));
    return Item && z.parse(lienDuContact, Item).compteId;
  },
});

export type ComptesStore = ReturnType<typeof comptesStore>;
