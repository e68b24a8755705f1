import { createHash } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { lettre } from "../lettre.ts";
import { cleDeLettre, cleDImpression } from "./cles.ts";
import { ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

const lettreAPoster = z.object({
  lettreId: z.string(),
  numeroUnique: z.string(),
  version: z.int(),
  message: z.string(),
  territoire: z.string(),
  recommande: z.boolean(),
  /** Day in Paris when it was written; what it says and where it goes never change after. */
  etablieLe: z.string(),
  adresse: z.object({ nom: z.string(), lignes: z.readonly(z.array(z.string())) }),
  lettre,
});
/** A letter of paper: what it says, where it goes, and the sending that it is. */
export type LettreAPoster = z.infer<typeof lettreAPoster>;

// letters and digits that are not taken for one another, read aloud or on paper
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Printed on the letter; the same sending always gives the same one, so that it is printed once. */
export const identifiantDeLettre = (numeroUnique: string, version: number, message: string): string =>
  [...createHash("sha256").update(`${numeroUnique}:${version}:${message}`).digest().subarray(0, 12)]
    .map((octet) => ALPHABET[octet % ALPHABET.length])
    .join("");

export type LettresStore = ReturnType<typeof lettresStore>;

/** Letters, and those that wait to be printed. */
export function lettresStore(db: DynamoDBDocumentClient, TableName: string) {
  const ecrireUneFois = (Item: Record<string, unknown>) => ({
    siRefusee: "deja-deposee" as const,
    operation: { Put: { TableName, Item, ConditionExpression: JAMAIS_ECRIT } },
  });

  return {
    /** Puts it among those to print, once: a letter already printed does not come back there. */
    async deposer(ecrite: LettreAPoster): Promise<void> {
      const { lettreId, etablieLe } = ecrite;
      const issue = await ecrireTout(db, [
        ecrireUneFois({ ...cleDeLettre(lettreId), ...ecrite }),
        ecrireUneFois({ ...cleDImpression(etablieLe, lettreId), lettreId }),
      ]);
      if (issue === "a-rejouer") throw new Error("another run is writing this letter");
    },

    async lire(lettreId: string): Promise<LettreAPoster | undefined> {
      const { Item } = await db.send(new GetCommand({ TableName, Key: cleDeLettre(lettreId), ConsistentRead: true }));
      return Item && z.parse(lettreAPoster, Item);
    },
  };
}
