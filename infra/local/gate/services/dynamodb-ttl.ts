import { z } from "zod";
import type { Engine } from "../engine.ts";
import { Refusal } from "../refusal.ts";
import type { TableResource } from "../resources.ts";
import { type Item, item, type KeySchemas } from "./dynamodb-keys.ts";

const page = z.looseObject({ Items: z.array(item), LastEvaluatedKey: item.optional() });
const fiveYears = 5 * 365 * 24 * 3600;

/** Deletes the items whose TTL attribute (seconds since 1970) is past, unless by more than five years: DynamoDB's rule. */
export async function sweepExpired(
  engine: Engine,
  schemas: KeySchemas,
  tables: readonly TableResource[],
  now: number,
): Promise<number> {
  let swept = 0;
  for (const { name, ttlAttribute } of tables)
    if (ttlAttribute) swept += await sweepTable(engine, schemas, name, ttlAttribute, Math.floor(now / 1000));
  return swept;
}

async function sweepTable(
  engine: Engine,
  schemas: KeySchemas,
  table: string,
  ttl: string,
  now: number,
): Promise<number> {
  const { hash, range } = await schemas.of(table);
  const over = {
    TableName: table,
    ExpressionAttributeNames: { "#ttl": ttl },
    ExpressionAttributeValues: { ":since": { N: String(now - fiveYears) }, ":now": { N: String(now) } },
  };
  const condition = "#ttl BETWEEN :since AND :now";
  let swept = 0;
  let from: Item | undefined;
  do {
    const input = { ...over, FilterExpression: condition, ExclusiveStartKey: from };
    const { Items, LastEvaluatedKey } = await engine.call("DynamoDB_20120810.Scan", input, page);
    for (const each of Items) {
      const key = Object.fromEntries(Object.entries(each).filter(([name]) => name === hash || name === range));
      const remove = { ...over, Key: key, ConditionExpression: condition };
      await engine.call("DynamoDB_20120810.DeleteItem", remove, z.unknown()).catch(renewed);
      swept += 1;
    }
    from = LastEvaluatedKey;
  } while (from);
  return swept;
}

/** Its date was pushed back between the reading and the deletion: it stays. */
function renewed(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== "ConditionalCheckFailedException") throw error;
}
