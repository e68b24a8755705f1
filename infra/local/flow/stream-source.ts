import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from "@aws-sdk/client-dynamodb-streams";
import type { Checkpoints } from "./checkpoints.ts";
import type { EventSource } from "./event-source.ts";

type StreamSourceOptions = {
  streams: DynamoDBStreamsClient;
  streamArn: string;
  checkpoints: Checkpoints;
  startingPosition: "TRIM_HORIZON" | "LATEST";
  batchSize: number;
  /** Delivers in order, retries included; returns once each record is handled or set aside. */
  deliver(records: readonly _Record[], shardId: string): Promise<void>;
};

/** A shard after the one that it continues, so that the order of each item is kept. */
const parentsFirst = (shards: readonly Shard[]): Shard[] => {
  const rank = (shard: Shard): number => {
    const parent = shards.find(({ ShardId }) => ShardId === shard.ParentShardId);
    return parent ? rank(parent) + 1 : 0;
  };
  return [...shards].sort((a, b) => rank(a) - rank(b));
};

/** A table's stream that feeds a function, shard by shard, from where the last run stopped. */
export function streamSource(options: StreamSourceOptions): EventSource {
  const { streams, streamArn, checkpoints, startingPosition, batchSize, deliver } = options;
  const iterators = new Map<string, string>();

  async function shards(): Promise<Shard[]> {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    return parentsFirst(StreamDescription?.Shards ?? []);
  }

  async function iteratorOf(shardId: string): Promise<string | undefined> {
    const known = iterators.get(shardId);
    if (known) return known;
    const after = checkpoints.get(shardId);
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: after === undefined ? startingPosition : "AFTER_SEQUENCE_NUMBER",
        ...(after !== undefined && { SequenceNumber: after }),
      }),
    );
    return ShardIterator;
  }

  async function readShard(shardId: string): Promise<number> {
    const ShardIterator = await iteratorOf(shardId);
    if (ShardIterator === undefined) return 0;
    // an iterator is used once: after a failure the next reading starts again from the checkpoint
    iterators.delete(shardId);
    const { Records = [], NextShardIterator } = await streams.send(
      new GetRecordsCommand({ ShardIterator, Limit: batchSize }),
    );
    if (Records.length > 0) await deliver(Records, shardId);
    const last = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined) checkpoints.set(shardId, last);
    if (NextShardIterator) iterators.set(shardId, NextShardIterator);
    return Records.length;
  }

  return {
    async turn() {
      let read = 0;
      for (const { ShardId } of await shards()) if (ShardId) read += await readShard(ShardId);
      return read;
    },
  };
}
