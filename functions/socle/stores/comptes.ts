import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

const compte = z.object({ courriel: z.optional(z.string()), mobile: z.optional(z.string()), creeLe: z.string() });
/** A citizen's account: the one address or number (E.164) that opens it. */
export type Compte = z.infer<typeof compte>;

export const cleDuCompte = (compteId: string) => ({ pk: `COMPTE#${compteId}`, sk: "COMPTE" });
export const cleDuContact = (contact: string) => ({ pk: `CONTACT#${contact}`, sk: "CONTACT" });

const lienDuContact = z.object({ compteId: z.string() });

export const comptesStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  async lire(compteId: string): Promise<Compte | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName, Key: cleDuCompte(compteId) }));
    return Item && z.parse(compte, Item);
  },

  /** The account that this contact (its fingerprint) opens. */
  async lireParContact(contact: string): Promise<string | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName, Key: cleDuContact(contact), ConsistentRead: true }));
    return Item && z.parse(lienDuContact, Item).compteId;
  },
});

export type ComptesStore = ReturnType<typeof comptesStore>;
