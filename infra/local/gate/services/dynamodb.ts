import { jsonDialect } from "../dialects.ts";
import type { Engine } from "../engine.ts";
import { readTarget } from "../json-target.ts";
import type { Demand } from "../policy.ts";
import type { TableResource } from "../resources.ts";
import type { Service } from "../service.ts";
import { type Access, accessReader } from "./dynamodb-accesses.ts";
import { conflict } from "./dynamodb-conflict.ts";
import type { KeySchemas } from "./dynamodb-keys.ts";
import type { StaleIndexes } from "./dynamodb-stale.ts";
import { StreamReaders } from "./dynamodb-streams.ts";
import type { KeyDemand } from "./key-demand.ts";

type Options = {
  engine: Engine;
  schemas: KeySchemas;
  tables: readonly TableResource[];
  keyDemand: KeyDemand;
  /** The ARN of a table that the template does not have, for the refusal to name. */
  arnOf(table: string): string;
  stale: StaleIndexes;
};

/** DynamoDB and its streams: the gate judges, the engine acts. */
export function dynamodb({ engine, schemas, tables, keyDemand, arnOf, stale }: Options): Service {
  const read = accessReader(schemas);
  const streams = new StreamReaders(tables);
  const known = (table: string) => tables.find(({ name }) => name === table);
  const tableArn = (table: string): string => known(table)?.arn ?? arnOf(table);

  // the table key is opened with the caller's right on the customer key, for a read as for a write
  const keyOf = (table: string): Demand[] =>
    keyDemand(known(table)?.keyArn, "dynamodb", ["kms:Decrypt"], { "aws:dynamodb:tableName": table });

  function demandOf(group: readonly Access[], { action, table, index }: Access): Demand[] {
    const leadingKeys = group.flatMap(({ leadingKey }) => leadingKey ?? []);
    const resource = index === undefined ? tableArn(table) : `${tableArn(table)}/index/${index}`;
    const context = leadingKeys.length > 0 ? { "dynamodb:leadingkeys": leadingKeys } : {};
    return [{ action: `dynamodb:${action}`, resource, context }, ...keyOf(table)];
  }

  function demandsOf(all: readonly Access[]): Demand[] {
    const groups = Map.groupBy(all, ({ action, table, index }) => `${action} ${table} ${index}`);
    return [...groups.values()].flatMap((group) => (group[0] ? demandOf(group, group[0]) : []));
  }

  return {
    dialect: jsonDialect("ProvisionedThroughputExceededException", "application/x-amz-json-1.0"),
    understand: async (request) => {
      const { target, name, input } = readTarget(request);
      const forward = () => engine.forward(request);
      if (target.startsWith("DynamoDBStreams_")) {
        const { table, arn, demand } = streams.understand(name, input);
        const run = async () => streams.remember(arn, await forward());
        return { action: name, resource: arn, demands: [demand, ...keyOf(table)], run };
      }
      const all = await read(name, input);
      return {
        action: name,
        resource: all[0] ? tableArn(all[0].table) : "",
        demands: demandsOf(all),
        run: () => stale.watch(name, input, forward),
        conflict: () => conflict(name, all.length),
        stale: () => stale.answer(name, input, forward),
      };
    },
  };
}
