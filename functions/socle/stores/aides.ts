import { createHash } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { ajouterJours } from "../../../shared/demande/delais.ts";
import { cleDAide, cleDInvitation } from "./cles.ts";
import { lirePartition } from "./partition.ts";

/** Where what one helps with stands; what the mandate allows is read there, never here. */
const aide = z.object({ reference: z.string(), titulaire: z.string() });
export type Aide = z.infer<typeof aide>;

const invitation = z.extend(aide, { mandatId: z.string(), empreinte: z.string() });
export type Invitation = z.infer<typeof invitation>;

/** The code alone opens nothing, nor does the identifier that the link bears. */
export const empreinteDInvitation = (mandatId: string, code: string): string =>
  createHash("sha256").update(`invitation:${mandatId}:${code}`).digest("hex");

// DynamoDB erases what led to a mandate once it is over
const finDe = (jusquAu: string): number => Date.parse(ajouterJours(jusquAu, 2)) / 1000;

export type AidesStore = ReturnType<typeof aidesStore>;

/** Links of helpers and invitations, in the table of drafts, whose items go by themselves. */
export function aidesStore(db: DynamoDBDocumentClient, TableName: string) {
  const ecrire = (Item: Record<string, unknown>): Promise<unknown> => db.send(new PutCommand({ TableName, Item }));
  return {
    async lier(compte: string, lien: Aide, jusquAu: string): Promise<void> {
      await ecrire({ ...cleDAide(compte, lien.reference), ...lien, expireLe: finDe(jusquAu) });
    },

    async lire(compte: string, reference: string): Promise<Aide | undefined> {
      const Key = cleDAide(compte, reference);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(aide, Item);
    },

    async lister(compte: string): Promise<Aide[]> {
      const { pk, sk } = cleDAide(compte, "");
      return (await lirePartition(db, TableName, pk, sk)).map((lien) => z.parse(aide, lien));
    },

    async inviter(neuve: Invitation, jusquAu: string): Promise<void> {
      await ecrire({ ...cleDInvitation(neuve.mandatId), ...neuve, expireLe: finDe(jusquAu) });
    },

    async lireInvitation(mandatId: string): Promise<Invitation | undefined> {
      const { Item } = await db.send(
        new GetCommand({ TableName, Key: cleDInvitation(mandatId), ConsistentRead: true }),
      );
      return Item && z.parse(invitation, Item);
    },
  };
}
