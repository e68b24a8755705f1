import { z } from "zod";
import type { Engine } from "../engine.ts";
import { Refusal } from "../refusal.ts";
import type { TableResource } from "../resources.ts";
import { type Item, item, type KeySchemas } from "./dynamodb-keys.ts";

const page = z.looseObject({ Items: z.array(item), LastEvaluatedKey: item.optional() });
const fiveYears = 5 * 365 * 24 * 3600;

type Options = {
  engine: Engine;
  schemas: KeySchemas;
  tables: readonly TableResource[];
  /** Milliseconds since 1970. */
  now(): number;
  /** How many writes passed the gate. */
  writes(): number;
};

/** What was deleted, and the soonest time (seconds since 1970) of what stays. */
type Swept = { count: number; next: number };

/**
 * Deletes the items whose TTL attribute (seconds since 1970) is past, unless by more than five years: DynamoDB's rule.
 * Tables are read only when something may have changed, or come to its time, since the last sweep.
 */
export function ttlSweeper(options: Options): () => Promise<number> {
  const { tables, now, writes } = options;
  let seen = -1;
  let next = 0;

  return async () => {
    const seconds = Math.floor(now() / 1000);
    const written = writes();
    if (written === seen && seconds < next) return 0;
    const swept = await Promise.all(
      tables.flatMap(({ name, ttlAttribute }) => (ttlAttribute ? sweep(options, name, ttlAttribute, seconds) : [])),
    );
    seen = written;
    next = Math.min(...swept.map((each) => each.next));
    return swept.reduce((total, { count }) => total + count, 0);
  };
}

async function sweep({ engine, schemas }: Options, table: string, ttl: string, now: number): Promise<Swept> {
  const { hash, range } = await schemas.of(table);
  const names = { TableName: table, ExpressionAttributeNames: { "#ttl": ttl } };
  const keys = { "#hash": hash, ...(range !== undefined && { "#range": range }) };
  const projection = ["#ttl", ...Object.keys(keys)].join(", ");
  const kept = {
    ...names,
    ProjectionExpression: projection,
    ExpressionAttributeNames: { ...names.ExpressionAttributeNames, ...keys },
  };
  let count = 0;
  let next = Number.POSITIVE_INFINITY;
  let from: Item | undefined;

  async function remove(each: Item): Promise<void> {
    const key = Object.fromEntries(Object.entries(each).filter(([name]) => name !== ttl));
    const values = { ":since": { N: String(now - fiveYears) }, ":now": { N: String(now) } };
    const condition = { ConditionExpression: "#ttl BETWEEN :since AND :now", ExpressionAttributeValues: values };
    await engine.call("DynamoDB_20120810.DeleteItem", { ...names, Key: key, ...condition }, z.unknown()).catch(renewed);
    count += 1;
  }

  do {
    const input = { ...kept, FilterExpression: "attribute_exists(#ttl)", ExclusiveStartKey: from };
    const { Items, LastEvaluatedKey } = await engine.call("DynamoDB_20120810.Scan", input, page);
    for (const each of Items) {
      const time = Number(each[ttl]?.N);
      if (time > now) next = Math.min(next, time);
      else if (time >= now - fiveYears) await remove(each);
    }
    from = LastEvaluatedKey;
  } while (from);
  return { count, next };
}

/** Its date was pushed back between the reading and the deletion: it stays. */
function renewed(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== "ConditionalCheckFailedException") throw error;
}
