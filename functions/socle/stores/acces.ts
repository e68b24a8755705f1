import { createHash } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type DemandeDAcces, demandeDAcces } from "../../../shared/acces/demande-d-acces.ts";
import { lirePartition } from "./partition.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

const cleDAcces = (territoire: string, accesId: string) => ({ pk: `ACCES#${territoire}`, sk: `ACCES#${accesId}` });

/** The code is stored hashed: the table alone opens no request. */
const cleDeSuivi = (code: string) => ({
  pk: `SUIVI#${createHash("sha256").update(code).digest("hex")}`,
  sk: "SUIVI",
});

/** What a new request for access is in the table: itself, and what its code leads to. */
export const articlesDAcces = (acces: DemandeDAcces, code: string) => [
  { ...cleDAcces(acces.fiche.territoire, acces.accesId), ...acces },
  { ...cleDeSuivi(code), territoire: acces.fiche.territoire, accesId: acces.accesId },
];

const suivi = z.object({ territoire: z.string(), accesId: z.string() });

/** Requests for access, in the partition of their territory: whoever decides elsewhere does not find them. */
export function accesStore(db: DynamoDBDocumentClient, TableName: string) {
  async function lire(territoire: string, accesId: string): Promise<DemandeDAcces | undefined> {
    const Key = cleDAcces(territoire, accesId);
    const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && z.parse(demandeDAcces, Item);
  }

  const remplacement = (acces: DemandeDAcces): Ecriture<"depasse"> => ({
    siRefusee: "depasse",
    operation: {
      Put: {
        TableName,
        Item: { ...cleDAcces(acces.fiche.territoire, acces.accesId), ...acces },
        ConditionExpression: "version = :avant",
        ExpressionAttributeValues: { ":avant": acces.version - 1 },
      },
    },
  });

  return {
    async deposer(acces: DemandeDAcces, code: string): Promise<void> {
      const issue = await ecrireTout(
        db,
        articlesDAcces(acces, code).map((Item) => ({
          siRefusee: "deja-la" as const,
          operation: { Put: { TableName, Item, ConditionExpression: JAMAIS_ECRIT } },
        })),
      );
      if (issue !== "ecrit") throw new Error("a new request for access met another");
    },

    lire,

    async parCode(code: string): Promise<DemandeDAcces | undefined> {
      const { Item } = await db.send(new GetCommand({ TableName, Key: cleDeSuivi(code), ConsistentRead: true }));
      if (!Item) return undefined;
      const { territoire, accesId } = z.parse(suivi, Item);
      return lire(territoire, accesId);
    },

    async lister(territoire: string): Promise<DemandeDAcces[]> {
      return z.parse(z.array(demandeDAcces), await lirePartition(db, TableName, cleDAcces(territoire, "").pk));
    },

    /** Its next version, with all that goes with it, or nothing. */
    remplacer: <Issue extends string>(acces: DemandeDAcces, avec: readonly Ecriture<Issue>[] = []) =>
      ecrireTout<Issue | "depasse">(db, [remplacement(acces), ...avec]),
  };
}

export type AccesStore = ReturnType<typeof accesStore>;
