import { z } from "zod";
import type { GateAnswer } from "../exchange.ts";
import { readInput } from "../json-target.ts";
import type { Demand } from "../policy.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import type { TableResource } from "../resources.ts";

const byArn = z.looseObject({ StreamArn: z.string() });
const byIterator = z.looseObject({ ShardIterator: z.string() });
const iterators = z.looseObject({ ShardIterator: z.string().optional(), NextShardIterator: z.string().optional() });

// an iterator lives 15 minutes: far more than this many in a demo, and it bounds memory
const kept = 10_000;

/** An iterator does not say which stream it reads, and IAM must know: the gate remembers. */
export class StreamReaders {
  readonly #tables: readonly TableResource[];
  readonly #streamOf = new Map<string, string>();

  constructor(tables: readonly TableResource[]) {
    this.#tables = tables;
  }

  understand(operation: string, input: unknown): { arn: string; table: string; demand: Demand } {
    const arn = this.#stream(operation, input);
    const table = this.#tables.find(({ streamArn }) => streamArn === arn)?.name ?? "";
    return { arn, table, demand: { action: `dynamodb:${operation}`, resource: arn } };
  }

  remember(arn: string, answer: GateAnswer): GateAnswer {
    if (answer.status !== 200) return answer;
    const { ShardIterator, NextShardIterator } = iterators.parse(JSON.parse(answer.body.toString()));
    if (this.#streamOf.size > kept) this.#streamOf.clear();
    for (const iterator of [ShardIterator, NextShardIterator]) if (iterator) this.#streamOf.set(iterator, arn);
    return answer;
  }

  #stream(operation: string, input: unknown): string {
    if (operation === "DescribeStream" || operation === "GetShardIterator") return readInput(byArn, input).StreamArn;
    if (operation !== "GetRecords") throw unknownOperation(`dynamodb:${operation}`);
    const arn = this.#streamOf.get(readInput(byIterator, input).ShardIterator);
    if (arn) return arn;
    throw new Refusal(400, "ExpiredIteratorException", "The shard iterator has expired");
  }
}
