import { type DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { cleDeFile, type FileDAttente } from "./articles.ts";

const ligne = z.object({ numeroUnique: z.string(), guichet: z.string(), depuisLe: z.string() });

export type FilesStore = ReturnType<typeof filesStore>;

/** What waits for the guichets of a territory: a reading costs what it gives. */
export const filesStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Oldest first; `suite` when others wait behind. */
  async lire(
    file: FileDAttente,
    territoire: string,
    auPlus: number,
  ): Promise<{ lignes: z.infer<typeof ligne>[]; suite: boolean }> {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName,
        IndexName: "parFile",
        KeyConditionExpression: "#file = :file",
        ExpressionAttributeNames: { "#file": "file" },
        ExpressionAttributeValues: { ":file": cleDeFile(file, territoire) },
        Limit: auPlus,
      }),
    );
    return { lignes: Items.map((item) => z.parse(ligne, item)), suite: LastEvaluatedKey !== undefined };
  },
});
