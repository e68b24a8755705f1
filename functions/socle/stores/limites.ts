import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Problem } from "../../../shared/problems.ts";

/** How often one may: so many in each window, and not twice within the gap. Durations in seconds. */
export type Limite = { max: number; fenetre: number; ecart?: number };

// the document client does not translate the item that an error carries
const nombre = z.pipe(
  z.object({ N: z.coerce.number() }),
  z.transform(({ N }) => N),
);
const compteur = z.object({ compte: nombre, derniereLe: nombre });

/** Counts by fingerprint (of an address, of a network): the table does not know whom it counts. */
export const limitesStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Counts one more, or refuses with `trop-d-essais`; what is refused does not count. */
  async compter(sujet: string, limite: Limite, maintenant: Date): Promise<void> {
    const secondes = maintenant.getTime() / 1000;
    const { max, fenetre, ecart = 0 } = limite;
    const rang = Math.floor(secondes / fenetre);
    const essai = new UpdateCommand({
      TableName,
      Key: { pk: `LIMITE#${sujet}#${rang}`, sk: "LIMITE" },
      UpdateExpression: "SET derniereLe = :maintenant, expireLe = :fin ADD compte :un",
      // without a gap, calls made at once may be counted in any order
      ConditionExpression: `attribute_not_exists(pk) OR (compte < :max${ecart > 0 ? " AND derniereLe <= :avant" : ""})`,
      ExpressionAttributeValues: {
        ":maintenant": secondes,
        ":fin": (rang + 1) * fenetre,
        ":un": 1,
        ":max": max,
        ...(ecart > 0 && { ":avant": secondes - ecart }),
      },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });
    await db.send(essai).catch((erreur: unknown) => {
      if (!(erreur instanceof ConditionalCheckFailedException)) throw erreur;
      throw new Problem("trop-d-essais", { reessayerDansSecondes: attente(erreur.Item, limite, secondes) });
    });
  },
});

export type LimitesStore = ReturnType<typeof limitesStore>;

/** Seconds until one more is counted. */
function attente(item: unknown, { max, fenetre, ecart = 0 }: Limite, secondes: number): number {
  const { data } = z.safeParse(compteur, item);
  const pleine = data === undefined || data.compte >= max;
  return Math.ceil(pleine ? fenetre - (secondes % fenetre) : ecart - (secondes - data.derniereLe));
}
