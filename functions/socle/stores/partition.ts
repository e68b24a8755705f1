import { type DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";

/** An item as the table gives it, to be read through its form. */
export type Article = Record<string, unknown>;

/** All that stands under a partition key, in the order of the sort keys; those that begin so when `debut` says how. */
export async function lirePartition(
  db: DynamoDBDocumentClient,
  TableName: string,
  pk: string,
  debut = "",
): Promise<Article[]> {
  const pages = paginateQuery(
    { client: db },
    {
      TableName,
      KeyConditionExpression: debut === "" ? "pk = :pk" : "pk = :pk AND begins_with(sk, :debut)",
      ExpressionAttributeValues: { ":pk": pk, ...(debut !== "" && { ":debut": debut }) },
      ConsistentRead: true,
    },
  );
  const lus: Article[] = [];
  for await (const { Items = [] } of pages) lus.push(...Items);
  return lus;
}
