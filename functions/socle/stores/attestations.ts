import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { cleDAttestation } from "./cles.ts";

const attestation = z.object({ etat: z.string(), expireLe: z.string() });
export type AttestationLue = z.infer<typeof attestation>;

export type AttestationsStore = ReturnType<typeof attestationsStore>;

export function attestationsStore(db: DynamoDBDocumentClient, TableName: string) {
  return {
    async lire(numeroUnique: string, code: string): Promise<AttestationLue | undefined> {
      const Key = cleDAttestation(numeroUnique, code);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(attestation, Item);
    },
  };
}
