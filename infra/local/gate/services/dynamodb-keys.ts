import { z } from "zod";
import type { Engine } from "../engine.ts";
import { Refusal } from "../refusal.ts";

/** A value as DynamoDB writes it: `{ "S": "…" }`. */
export const attribute = z.record(z.string(), z.unknown());
export const item = z.record(z.string(), attribute);
export type Item = z.infer<typeof item>;

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const description = z.object({
  Table: z.object({
    KeySchema: keySchema,
    GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string(), KeySchema: keySchema })).default([]),
  }),
});

type KeyNames = { hash: string; range: string | undefined };

/** The key attributes of tables and indexes, asked once of the engine. */
export class KeySchemas {
  readonly #engine: Engine;
  readonly #known = new Map<string, Promise<Map<string, KeyNames>>>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** `index` undefined: the table's own key. */
  async of(table: string, index?: string): Promise<KeyNames> {
    const known = this.#known.get(table) ?? this.#ask(table);
    this.#known.set(table, known);
    const names = (await known).get(index ?? "");
    if (names) return names;
    throw new Refusal(400, "ValidationException", `The table does not have the specified index: ${index}`);
  }

  async #ask(table: string): Promise<Map<string, KeyNames>> {
    const ask = this.#engine.call("DynamoDB_20120810.DescribeTable", { TableName: table }, description);
    const { Table } = await ask.catch((error) => {
      this.#known.delete(table);
      throw error;
    });
    const indexes = Table.GlobalSecondaryIndexes.map(
      ({ IndexName, KeySchema }) => [IndexName, names(KeySchema)] as const,
    );
    return new Map([["", names(Table.KeySchema)], ...indexes]);
  }
}

function names(schema: z.infer<typeof keySchema>): KeyNames {
  const name = (type: string): string | undefined => schema.find(({ KeyType }) => KeyType === type)?.AttributeName;
  return { hash: name("HASH") ?? "", range: name("RANGE") };
}

/** A key value as the condition `dynamodb:LeadingKeys` compares it. */
export function text(value: unknown): string | undefined {
  const [first] = Object.values(attribute.safeParse(value).data ?? {});
  return typeof first === "string" ? first : undefined;
}

/** What `attribute = :value` compares the attribute to, in a key condition. */
export function equalTo(
  name: string,
  expression: string,
  names: Readonly<Record<string, string>>,
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const [, left = "", right = ""] of expression.matchAll(/([#\w.]+)\s*=\s*(:\w+)/g))
    if ((names[left] ?? left) === name) return text(values[right]);
  return undefined;
}
