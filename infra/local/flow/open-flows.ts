import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { z } from "zod";
import type { MovableClock } from "../clock.ts";
import type { Credentials } from "../credentials.ts";
import { functionByArn } from "../lambda/deploy-functions.ts";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import { onClock } from "../on-clock.ts";
import type { Assembly } from "../template/assembly.ts";
import type { Resource } from "../template/resource-type.ts";
import { eventSourceMapping, lambda } from "../template/resources/lambda.ts";
import { queue } from "../template/resources/sqs.ts";
import { keepCheckpoints } from "./checkpoints.ts";
import { recordDelivery } from "./deliver-records.ts";
import { type EventSource, type RunningSource, run } from "./event-source.ts";
import { queueSource } from "./queue-source.ts";
import { streamSource } from "./stream-source.ts";

type Mapping = Resource<ReturnType<typeof eventSourceMapping.properties.parse>>;

type Surroundings = {
  assembly: Assembly;
  functions: ReadonlyMap<string, DeployedFunction>;
  endpoint: string;
  credentialsOf(roleArn: string): Credentials;
  clock: MovableClock;
  dataDir: string;
  report(error: unknown): void;
};

export type Flows = {
  start(): void;
  /** Hands over all that waits in streams and queues, and what follows from it. */
  drain(): Promise<void>;
  close(): Promise<void>;
};

const pattern = z.record(z.string(), z.json());

function queueUrl(assembly: Assembly, arn: string): string {
  const found = assembly.all(queue).find(({ name }) => arn.endsWith(`:${name}`));
  if (!found) throw new Error(`aucune pile ne définit la file ${arn}`);
  return found.ref;
}

/** The sources read and delete with the rights of the function that they feed, as in AWS. */
function clientsFor(
  { name, region }: DeployedFunction & { region: string },
  { assembly, endpoint, credentialsOf, clock }: Surroundings,
) {
  const role = assembly.all(lambda).find((each) => each.name === name)?.properties.Role ?? "";
  const config = { endpoint, region, credentials: credentialsOf(role) };
  return {
    sqs: onClock(new SQSClient(config), clock.shift),
    streams: onClock(new DynamoDBStreamsClient(config), clock.shift),
  };
}

function sourceOf(mapping: Mapping, surroundings: Surroundings): EventSource {
  const { assembly, functions, clock, dataDir } = surroundings;
  const { region, logicalId, properties } = mapping;
  const fed = functionByArn(functions, properties.FunctionName);
  const { sqs, streams } = clientsFor({ ...fed, region }, surroundings);
  const reportsFailures = properties.FunctionResponseTypes.length > 0;
  const { EventSourceArn: arn, BatchSize } = properties;
  if (arn.startsWith("arn:aws:sqs:"))
    return queueSource({
      sqs,
      queueUrl: queueUrl(assembly, arn),
      queueArn: arn,
      region,
      batchSize: BatchSize ?? 10,
      reportsFailures,
      invoke: fed.invoke,
    });
  const destination = properties.DestinationConfig?.OnFailure?.Destination;
  return streamSource({
    streams,
    streamArn: arn,
    checkpoints: keepCheckpoints(join(dataDir, `flux-${logicalId}.json`)),
    startingPosition: properties.StartingPosition,
    batchSize: BatchSize ?? 100,
    deliver: recordDelivery({
      invoke: fed.invoke,
      functionArn: fed.arn,
      streamArn: arn,
      region,
      filters: properties.FilterCriteria.Filters.map(({ Pattern }) => pattern.parse(JSON.parse(Pattern))),
      bisects: properties.BisectBatchOnFunctionError,
      reportsFailures,
      retries: properties.MaximumRetryAttempts,
      maximumAge: properties.MaximumRecordAgeInSeconds,
      now: clock.now,
      async giveUp(report) {
        if (destination === undefined) return;
        const MessageBody = JSON.stringify(report);
        await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(assembly, destination), MessageBody }));
      },
    }),
  });
}

/** Every event source mapping of the template. */
export function openFlows(surroundings: Surroundings): Flows {
  mkdirSync(surroundings.dataDir, { recursive: true });
  const mappings = surroundings.assembly.all(eventSourceMapping).filter(({ properties }) => properties.Enabled);
  const sources: RunningSource[] = mappings.map((mapping) => run(sourceOf(mapping, surroundings), surroundings.report));
  return {
    start() {
      for (const source of sources) source.start();
    },
    async drain() {
      let read: number;
      do {
        read = 0;
        // what one source hands over may feed another
        for (const source of sources) read += await source.drain();
      } while (read > 0);
    },
    async close() {
      await Promise.all(sources.map((source) => source.close()));
    },
  };
}
