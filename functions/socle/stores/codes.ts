import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { siConditionPerdue } from "./condition.ts";

export const ESSAIS_PAR_CODE = 5;

export const cleDuCode = (contact: string) => ({ pk: `CODE#${contact}`, sk: "CODE" });

const essaye = z.object({ empreinte: z.string() });

/** Sign-in codes, one alive at most for each contact, under fingerprints. Instants in epoch seconds. */
export const codesStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** The code before it, if any, is worth nothing any more. */
  async enregistrer(contact: string, code: { empreinte: string; expireLe: number }): Promise<void> {
    await db.send(new PutCommand({ TableName, Item: { ...cleDuCode(contact), ...code, essais: 0 } }));
  },

  /** Counts a try and gives the fingerprint to compare with; undefined when no code can be tried. */
  async essayer(contact: string, maintenant: Date): Promise<string | undefined> {
    const essai = new UpdateCommand({
      TableName,
      Key: cleDuCode(contact),
      UpdateExpression: "ADD essais :un",
      ConditionExpression: "essais < :max AND expireLe > :maintenant",
      ExpressionAttributeValues: { ":un": 1, ":max": ESSAIS_PAR_CODE, ":maintenant": maintenant.getTime() / 1000 },
      ReturnValues: "ALL_NEW",
    });
    return db.send(essai).then(({ Attributes }) => z.parse(essaye, Attributes).empreinte, siConditionPerdue(undefined));
  },
});

export type CodesStore = ReturnType<typeof codesStore>;
