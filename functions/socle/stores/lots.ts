import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { CLE_DU_COMPTEUR_DE_LOTS, CLE_DU_LOT_OUVERT, type Cle, cleDImpression } from "./cles.ts";
import { siConditionPerdue } from "./condition.ts";
import { JAMAIS_ECRIT } from "./transaction.ts";

const attente = z.object({ pk: z.string(), sk: z.string(), numeroUnique: z.string(), version: z.int() });

const lot = z.object({
  /** `2027-10-14/000012`: where its files stand. */
  nom: z.string(),
  jour: z.string(),
  attentes: z.array(attente),
});
/** Letters printed together. */
export type Lot = z.infer<typeof lot>;

export type LotsStore = ReturnType<typeof lotsStore>;

const siAttendu = siConditionPerdue(undefined);

/**
 * Batches of letters. A letter leaves the queue only with the batch that printed it, and there is one open batch at
 * most: whatever dies, or runs twice, the same batch is printed again with the same letters before another one opens.
 */
export function lotsStore(db: DynamoDBDocumentClient, TableName: string) {
  async function lireOuvert(): Promise<Lot | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName, Key: CLE_DU_LOT_OUVERT, ConsistentRead: true }));
    return Item && z.parse(lot, Item);
  }

  async function numeroter(): Promise<number> {
    const commande = new UpdateCommand({
      TableName,
      Key: CLE_DU_COMPTEUR_DE_LOTS,
      UpdateExpression: "ADD numero :un",
      ExpressionAttributeValues: { ":un": 1 },
      ReturnValues: "UPDATED_NEW",
    });
    return z.parse(z.object({ numero: z.int() }), (await db.send(commande)).Attributes).numero;
  }

  async function lireAttentes(auPlus: number): Promise<Lot["attentes"]> {
    const commande = new QueryCommand({
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": cleDImpression("", "").pk },
      ConsistentRead: true,
      Limit: auPlus,
    });
    return z.parse(z.array(attente), (await db.send(commande)).Items ?? []);
  }

  const effacer = (Key: Cle) => db.send(new DeleteCommand({ TableName, Key }));

  return {
    /** The open batch, else one of the oldest letters that wait; undefined when there is nothing to print. */
    async ouvrir(jour: string, auPlus: number): Promise<Lot | undefined> {
      const ouvert = await lireOuvert();
      if (ouvert) return ouvert;
      const attentes = await lireAttentes(auPlus);
      if (attentes.length === 0) return undefined;
      const nom = `${jour}/${String(await numeroter()).padStart(6, "0")}`;
      const Item = { ...CLE_DU_LOT_OUVERT, nom, jour, attentes };
      await db.send(new PutCommand({ TableName, Item, ConditionExpression: JAMAIS_ECRIT })).catch(siAttendu);
      return lireOuvert();
    },

    /** Its letters are printed: they wait no more. */
    async clore({ nom, attentes }: Lot): Promise<void> {
      for (const { pk, sk } of attentes) await effacer({ pk, sk });
      const sien = { ConditionExpression: "nom = :nom", ExpressionAttributeValues: { ":nom": nom } };
      await db.send(new DeleteCommand({ TableName, Key: CLE_DU_LOT_OUVERT, ...sien })).catch(siAttendu);
    },
  };
}
