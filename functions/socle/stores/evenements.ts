import { type DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type AnnonceDEvenement, annonceDEvenement } from "../annonce.ts";

const cle = z.object({ pk: z.string(), sk: z.string() });

/** Part of the table, and where its reading stands. */
export type Segment = { rang: number; sur: number; apres?: z.infer<typeof cle> | undefined };

const article = z.object({ evenement: annonceDEvenement });

export type EvenementsStore = ReturnType<typeof evenementsStore>;

/** All the events of the table, for the day when those who follow them were away too long. */
export const evenementsStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Events learnt since an instant in one page of a segment; `suite` when there is more of it. */
  async parcourir({ rang, sur, apres }: Segment, depuis: string) {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new ScanCommand({
        TableName,
        Segment: rang,
        TotalSegments: sur,
        ExclusiveStartKey: apres,
        FilterExpression: "begins_with(sk, :evenement) AND evenement.connuLe >= :depuis",
        ProjectionExpression: "evenement.numeroUnique, evenement.version, evenement.#type",
        ExpressionAttributeNames: { "#type": "type" },
        ExpressionAttributeValues: { ":evenement": "EVENEMENT#", ":depuis": depuis },
      }),
    );
    const annonces: AnnonceDEvenement[] = z.parse(z.array(article), Items).map(({ evenement }) => evenement);
    const suite: Segment | undefined = LastEvaluatedKey && { rang, sur, apres: z.parse(cle, LastEvaluatedKey) };
    return { annonces, suite };
  },
});
