import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { vuesDe } from "./cles-de-recherche.ts";
import { siConditionPerdue } from "./condition.ts";
import { lirePartition } from "./partition.ts";

const vue = z.object({
  vueId: z.string(),
  nom: z.string(),
  question: z.string(),
  partagee: z.boolean(),
  /** Name of who made it, and their identifier. */
  par: z.string(),
  agent: z.string(),
});
export type VueGardee = z.infer<typeof vue>;

type Qui = { agent: string; guichet: string };

export type VuesStore = ReturnType<typeof vuesStore>;

/** Lists that agents kept under a name, for themselves or for their guichet. */
export function vuesStore(db: DynamoDBDocumentClient, TableName: string) {
  const partition = ({ agent, guichet }: Qui, partagee: boolean): string => vuesDe(partagee ? { guichet } : { agent });
  const sk = (vueId: string): string => `VUE#${vueId}`;
  return {
    async lister(qui: Qui): Promise<VueGardee[]> {
      const lues = await Promise.all(
        [false, true].map((partagee) => lirePartition(db, TableName, partition(qui, partagee))),
      );
      return z.parse(z.array(vue), lues.flat());
    },

    async enregistrer(qui: Qui, gardee: VueGardee): Promise<void> {
      const Item = { pk: partition(qui, gardee.partagee), sk: sk(gardee.vueId), ...gardee };
      await db.send(new PutCommand({ TableName, Item }));
    },

    /** False when this agent made no such view. */
    async effacer(qui: Qui, vueId: string): Promise<boolean> {
      for (const partagee of [false, true]) {
        const commande = new DeleteCommand({
          TableName,
          Key: { pk: partition(qui, partagee), sk: sk(vueId) },
          ConditionExpression: "#agent = :agent",
          ExpressionAttributeNames: { "#agent": "agent" },
          ExpressionAttributeValues: { ":agent": qui.agent },
        });
        if (await db.send(commande).then(() => true, siConditionPerdue(false))) return true;
      }
      return false;
    },
  };
}
