import { randomUUID } from "node:crypto";
import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type Poste, rolesDAgent } from "../../../shared/droits/agent.ts";
import { cleDExport } from "./cles.ts";

/** One list taken out: who, in which role, and what for; never who is in it. */
export type Export = {
  poste: Pick<Poste, "guichet" | "role" | "territoire">;
  /** As one names a colleague. */
  par: string;
  lieu: string;
  finalite: string;
  maintenant: Date;
};

const lu = z.object({
  le: z.string(),
  par: z.string(),
  role: z.enum(rolesDAgent),
  guichet: z.string(),
  lieu: z.string(),
  finalite: z.string(),
});
export type ExportLu = z.infer<typeof lu>;

// as long as the journal, which holds the same and is read by no guichet
const CONSERVATION_EN_SECONDES = 365 * 86_400;
const enSecondes = (instant: Date): number => Math.floor(instant.getTime() / 1000);

export type ExportsStore = ReturnType<typeof exportsStore>;

/** What the gestionnaire of a territory reads of the lists that were taken out of it. */
export function exportsStore(db: DynamoDBDocumentClient, TableName: string) {
  return {
    async noter({ poste: { guichet, role, territoire }, par, lieu, finalite, maintenant }: Export): Promise<void> {
      const le = maintenant.toISOString();
      const Item = {
        ...cleDExport(territoire, le, randomUUID()),
        ...{ le, par, guichet, role, lieu, finalite },
        expireLe: enSecondes(maintenant) + CONSERVATION_EN_SECONDES,
      };
      await db.send(new PutCommand({ TableName, Item }));
    },

    /** Newest first, and none older than a year. */
    async lister(territoire: string, auPlus: number, maintenant: Date): Promise<ExportLu[]> {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: "pk = :pk",
          FilterExpression: "expireLe > :maintenant",
          ExpressionAttributeValues: {
            ":pk": cleDExport(territoire, "", "").pk,
            ":maintenant": enSecondes(maintenant),
          },
          ScanIndexForward: false,
          Limit: auPlus,
        }),
      );
      return Items.map((item) => z.parse(lu, item));
    },
  };
}
