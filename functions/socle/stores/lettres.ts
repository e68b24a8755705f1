import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { ecrireReferenceDeLettre, type ReferenceDeLettre } from "../../../shared/envois/reference-de-lettre.ts";
import { lettre } from "../lettre.ts";
import { cleDeLettre, cleDImpression } from "./cles.ts";
import { ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

const lettreAPoster = z.object({
  numeroUnique: z.string(),
  version: z.int(),
  message: z.string(),
  territoire: z.string(),
  recommande: z.boolean(),
  /** Day in Paris when it was written; what it says and where it goes never change after. */
  etablieLe: z.string(),
  adresse: z.object({ nom: z.string(), lignes: z.readonly(z.array(z.string())) }),
  lettre,
  /** What it is and until when to act, in the language of the person when it is not French. */
  traduite: z.exactOptional(z.object({ langue: z.string(), lignes: z.readonly(z.array(z.string())) })),
});
/** A letter of paper: what it says, where it goes, and the sending that it is. */
export type LettreAPoster = z.infer<typeof lettreAPoster>;

export type LettresStore = ReturnType<typeof lettresStore>;

/** Letters, each erased with its demande. */
export function lettresStore(db: DynamoDBDocumentClient, TableName: string) {
  const ecrireUneFois = (Item: Record<string, unknown>) => ({
    siRefusee: "deja-deposee" as const,
    operation: { Put: { TableName, Item, ConditionExpression: JAMAIS_ECRIT } },
  });

  return {
    /** Puts it among those to print, once: a letter already printed does not come back there. */
    async deposer(ecrite: LettreAPoster): Promise<void> {
      const { numeroUnique, version, etablieLe } = ecrite;
      const issue = await ecrireTout(db, [
        ecrireUneFois({ ...cleDeLettre(numeroUnique, version), ...ecrite }),
        ecrireUneFois({ ...cleDImpression(etablieLe, ecrireReferenceDeLettre(ecrite)), numeroUnique, version }),
      ]);
      if (issue === "a-rejouer") throw new Error("another run is writing this letter");
    },

    async lire({ numeroUnique, version }: ReferenceDeLettre): Promise<LettreAPoster | undefined> {
      const Key = cleDeLettre(numeroUnique, version);
      const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && z.parse(lettreAPoster, Item);
    },
  };
}
