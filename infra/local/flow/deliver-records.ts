import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import type { JsonObject } from "../template/json.ts";
import { batchResult } from "./batch.ts";
import { fits } from "./event-pattern.ts";
import { streamEvent } from "./stream-record.ts";

export type DeliveryOptions = {
  invoke: DeployedFunction["invoke"];
  functionArn: string;
  streamArn: string;
  region: string;
  filters: readonly JsonObject[];
  bisects: boolean;
  reportsFailures: boolean;
  /** Tries after the first; -1 for ever. */
  retries: number;
  /** Seconds after which a record is given up; -1 never. */
  maximumAge: number;
  /** Where a batch that was given up is told of. */
  giveUp(report: object): Promise<void>;
  now(): number;
  /** Milliseconds before the n-th try. */
  delay?(tries: number): number;
};

const patience = (tries: number): number => Math.min(100 * 2 ** tries, 5_000);

const sequenceOf = (record: _Record | undefined): string => record?.dynamodb?.SequenceNumber ?? "";

const dateOf = (record: _Record | undefined): Date => record?.dynamodb?.ApproximateCreationDateTime ?? new Date(0);

/** What a destination is told of a batch that was given up (it does not hold the records themselves). */
function failureReport(
  records: readonly _Record[],
  shardId: string,
  tries: number,
  condition: string,
  options: DeliveryOptions,
) {
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: options.functionArn,
      condition,
      approximateInvokeCount: tries,
    },
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    version: "1.0",
    timestamp: new Date(options.now()).toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: sequenceOf(records[0]),
      endSequenceNumber: sequenceOf(records.at(-1)),
      approximateArrivalOfFirstRecord: dateOf(records[0]).toISOString(),
      approximateArrivalOfLastRecord: dateOf(records.at(-1)).toISOString(),
      batchSize: records.length,
      streamArn: options.streamArn,
    },
  };
}

/** Hands the records of a shard to a function as an event source mapping does: filter, retries, halves, destination. */
export function recordDelivery(
  options: DeliveryOptions,
): (records: readonly _Record[], shardId: string) => Promise<void> {
  const {
    invoke,
    streamArn,
    region,
    filters,
    bisects,
    reportsFailures,
    retries,
    maximumAge,
    delay = patience,
  } = options;
  const event = (record: _Record): JsonObject => streamEvent(record, streamArn, region);
  const wanted = (record: _Record): boolean =>
    filters.length === 0 || filters.some((filter) => fits(filter, event(record)));
  // streams carry the engine's own time
  const tooOld = (record: _Record | undefined): boolean =>
    maximumAge >= 0 && Date.now() - dateOf(record).getTime() > maximumAge * 1000;

  /** The records that remain to be handled after one call. */
  async function attempt(records: readonly _Record[]): Promise<readonly _Record[]> {
    const result = batchResult(await invoke({ Records: records.map(event) }), reportsFailures);
    if (result === "done") return [];
    if (result === "failed") return records;
    const first = records.findIndex((record) => result.failed.has(sequenceOf(record)));
    return first < 0 ? records : records.slice(first);
  }

  async function deliver(records: readonly _Record[], shardId: string, tries: number): Promise<void> {
    if (records.length === 0) return;
    const condition = tooOld(records[0]) ? "RecordAgeExceeded" : "RetryAttemptsExhausted";
    if (condition === "RecordAgeExceeded" || (retries >= 0 && tries > retries))
      return options.giveUp(failureReport(records, shardId, tries, condition, options));
    if (tries > 0) await wait(delay(tries));
    const left = await attempt(records);
    if (left.length === 0) return;
    if (!bisects || left.length === 1) return deliver(left, shardId, tries + 1);
    // halving is not a try: a bad record is alone before its tries run out
    const middle = Math.ceil(left.length / 2);
    await deliver(left.slice(0, middle), shardId, tries);
    await deliver(left.slice(middle), shardId, tries);
  }

  return (records, shardId) => deliver(records.filter(wanted), shardId, 0);
}
