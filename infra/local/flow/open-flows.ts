import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { z } from "zod";
import type { Agenda } from "../bus/agenda.ts";
import type { MovableClock } from "../clock.ts";
import type { Credentials } from "../credentials.ts";
import { functionByArn } from "../lambda/deploy-functions.ts";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import { onClock } from "../on-clock.ts";
import type { Assembly } from "../template/assembly.ts";
import type { Resource } from "../template/resource-type.ts";
import { eventSourceMapping, lambda } from "../template/resources/lambda.ts";
import { keepCheckpoints } from "./checkpoints.ts";
import { recordDelivery } from "./deliver-records.ts";
import { type EventSource, type RunningSource, run } from "./event-source.ts";
import { queueSource } from "./queue-source.ts";
import { queueUrl } from "./queue-url.ts";
import { streamSource } from "./stream-source.ts";

type Mapping = Resource<ReturnType<typeof eventSourceMapping.properties.parse>>;

type Surroundings = {
  assembly: Assembly;
  functions: ReadonlyMap<string, DeployedFunction>;
  endpoint: string;
  credentialsOf(roleArn: string): Credentials;
  clock: MovableClock;
  dataDir: string;
  /** What services do a little later. */
  agenda: Agenda;
  report(error: unknown): void;
};

export type Flows = {
  start(): void;
  /** Nothing is read any more but by `drain`, until it is resumed. */
  pause(): Promise<void>;
  resume(): void;
  /** Hands over all that waits in the agenda, in streams and in queues, and what follows from it. */
  drain(): Promise<void>;
  close(): Promise<void>;
};

const pattern = z.record(z.string(), z.json());

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

type Fed = { fed: DeployedFunction; sqs: SQSClient; streams: DynamoDBStreamsClient };

function queueOf({ region, properties }: Mapping, { fed, sqs }: Fed, { assembly }: Surroundings): EventSource {
  const { EventSourceArn: queueArn, BatchSize: batchSize = 10, FunctionResponseTypes } = properties;
  const reportsFailures = FunctionResponseTypes.length > 0;
  const { invoke } = fed;
  return queueSource({
    sqs,
    queueUrl: queueUrl(assembly, queueArn),
    queueArn,
    region,
    batchSize,
    reportsFailures,
    invoke,
  });
}

/** Tells the destination of the mapping, when it has one, of what was given up. */
function giveUpTo(destination: string | undefined, { sqs }: Fed, { assembly }: Surroundings) {
  return async (report: object): Promise<void> => {
    if (destination === undefined) return;
    const MessageBody = JSON.stringify(report);
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(assembly, destination), MessageBody }));
  };
}

function streamOf({ region, logicalId, properties }: Mapping, client: Fed, surroundings: Surroundings): EventSource {
  const { EventSourceArn: streamArn, DestinationConfig, FilterCriteria } = properties;
  const deliver = recordDelivery({
    invoke: client.fed.invoke,
    functionArn: client.fed.arn,
    streamArn,
    region,
    filters: FilterCriteria.Filters.map(({ Pattern }) => pattern.parse(JSON.parse(Pattern))),
    bisects: properties.BisectBatchOnFunctionError,
    reportsFailures: properties.FunctionResponseTypes.length > 0,
    retries: properties.MaximumRetryAttempts,
    maximumAge: properties.MaximumRecordAgeInSeconds,
    now: surroundings.clock.now,
    giveUp: giveUpTo(DestinationConfig?.OnFailure?.Destination, client, surroundings),
  });
  return streamSource({
    streams: client.streams,
    streamArn,
    checkpoints: keepCheckpoints(join(surroundings.dataDir, `flux-${logicalId}.json`)),
    startingPosition: properties.StartingPosition,
    batchSize: properties.BatchSize ?? 100,
    deliver,
  });
}

function sourceOf(mapping: Mapping, surroundings: Surroundings): EventSource {
  const fed = functionByArn(surroundings.functions, mapping.properties.FunctionName);
  const client = { fed, ...clientsFor({ ...fed, region: mapping.region }, surroundings) };
  const isQueue = mapping.properties.EventSourceArn.startsWith("arn:aws:sqs:");
  return isQueue ? queueOf(mapping, client, surroundings) : streamOf(mapping, client, surroundings);
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
    async pause() {
      await Promise.all(sources.map((source) => source.pause()));
    },
    resume() {
      for (const source of sources) source.resume();
    },
    async drain() {
      let read: number;
      do {
        const done = await surroundings.agenda.flush();
        // what one source hands over may feed another
        const handed = await Promise.all(sources.map((source) => source.drain()));
        read = handed.reduce((total, each) => total + each, done);
      } while (read > 0);
    },
    async close() {
      await Promise.all(sources.map((source) => source.close()));
    },
  };
}
