import { z } from "zod";
import type { Engine } from "../engine.ts";
import { type GateAnswer, json } from "../exchange.ts";
import { unknownOperation } from "../refusal.ts";
import { tableName } from "./dynamodb-accesses.ts";
import { attribute, equalTo, type Item, item, type KeySchemas, text } from "./dynamodb-keys.ts";

const entry = z.looseObject({ TableName: z.string(), Key: item.optional(), Item: item.optional() });
const transaction = z.looseObject({ TransactItems: z.array(z.record(z.string(), entry)) });
const got = z.object({ Item: item.optional() });
const indexQuery = z.looseObject({
  TableName: z.string(),
  IndexName: z.string(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: z.record(z.string(), attribute).default({}),
  ScanIndexForward: z.boolean().default(true),
});
const page = z.looseObject({ Items: z.array(item).default([]) });

const writes = ["PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems"];

type Before = { table: string; key: Item; image: Item | undefined };

/**
 * An index lags behind its table. While a test has a stale answer in store, each item is kept as it was before its
 * first write, and the struck query answers from those images.
 */
export class StaleIndexes {
  readonly #engine: Engine;
  readonly #schemas: KeySchemas;
  readonly #awaited: () => boolean;
  readonly #before = new Map<string, Before>();

  constructor(engine: Engine, schemas: KeySchemas, awaited: () => boolean) {
    this.#engine = engine;
    this.#schemas = schemas;
    this.#awaited = awaited;
  }

  /** Runs an operation; keeps the images that it replaces, when they will be asked for. */
  async watch(operation: string, input: unknown, run: () => Promise<GateAnswer>): Promise<GateAnswer> {
    if (!this.#awaited()) this.#before.clear();
    else if (writes.includes(operation)) await this.#keep(input);
    return run();
  }

  /** The answer of an index that has not seen the writes kept. */
  async answer(operation: string, input: unknown, run: () => Promise<GateAnswer>): Promise<GateAnswer> {
    const asked = indexQuery.safeParse(input);
    if (operation !== "Query" || !asked.success || /\band\b/i.test(asked.data.KeyConditionExpression))
      throw unknownOperation("how a stale answer of anything but a query of a whole index partition would look");
    const fresh = page.parse(JSON.parse((await run()).body.toString()));
    const items = await this.#asBefore(asked.data, fresh.Items);
    return json(
      { ...fresh, Items: items, Count: items.length, ScannedCount: items.length },
      "application/x-amz-json-1.0",
    );
  }

  async #keep(input: unknown): Promise<void> {
    const several = transaction.safeParse(input);
    const entries = several.success
      ? several.data.TransactItems.flatMap((each) => Object.values(each))
      : [entry.parse(input)];
    await Promise.all(entries.map((each) => this.#keepOne(each)));
  }

  async #keepOne({ TableName, Key, Item: written }: z.infer<typeof entry>): Promise<void> {
    const table = tableName(TableName);
    const { hash, range } = await this.#schemas.of(table);
    const values = Key ?? written ?? {};
    const key = Object.fromEntries(Object.entries(values).filter(([name]) => name === hash || name === range));
    const name = `${table} ${JSON.stringify([key[hash], range && key[range]])}`;
    if (this.#before.has(name)) return;
    const target = "DynamoDB_20120810.GetItem";
    const { Item: image } = await this.#engine.call(target, { TableName: table, Key: key, ConsistentRead: true }, got);
    this.#before.set(name, { table, key, image });
  }

  async #asBefore(asked: z.infer<typeof indexQuery>, fresh: readonly Item[]): Promise<Item[]> {
    const table = tableName(asked.TableName);
    const { hash, range } = await this.#schemas.of(table, asked.IndexName);
    const kept = [...this.#before.values()].filter((before) => before.table === table);
    const { KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues, ScanIndexForward } = asked;
    const wanted = equalTo(hash, KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues);
    const untouched = fresh.filter((each) => !kept.some(({ key }) => sameKey(each, key)));
    const images = kept.flatMap(({ image }) => (image && text(image[hash]) === wanted ? [image] : []));
    const rank = (each: Item): string => (range === undefined ? "" : (text(each[range]) ?? ""));
    const sorted = [...untouched, ...images].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    return ScanIndexForward ? sorted : sorted.reverse();
  }
}

const sameKey = (values: Item, key: Item): boolean =>
  Object.entries(key).every(([name, value]) => text(values[name]) === text(value));
