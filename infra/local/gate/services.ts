import { Executions } from "../machines/executions.ts";
import type { Activity } from "./activity.ts";
import type { Courrier } from "./courriers.ts";
import { Engine } from "./engine.ts";
import type { FaultPlan } from "./faults.ts";
import type { GateOptions } from "./gate-options.ts";
import type { Service } from "./service.ts";
import { Blobs } from "./services/blobs.ts";
import { cognito } from "./services/cognito.ts";
import { dynamodb } from "./services/dynamodb.ts";
import { KeySchemas } from "./services/dynamodb-keys.ts";
import { StaleIndexes } from "./services/dynamodb-stale.ts";
import { ttlSweeper } from "./services/dynamodb-ttl.ts";
import { keyDemands } from "./services/key-demand.ts";
import { KeyMaterial } from "./services/key-material.ts";
import { kms } from "./services/kms.ts";
import { ObjectStore } from "./services/object-store.ts";
import { ObjectVersions } from "./services/object-versions.ts";
import { Outbox } from "./services/outbox.ts";
import { s3 } from "./services/s3.ts";
import { ses } from "./services/ses.ts";
import { sms } from "./services/sms.ts";
import { provideQueues, sqs } from "./services/sqs.ts";
import { states } from "./services/states.ts";
import { State } from "./state.ts";

type Opened = {
  services: ReadonlyMap<string, Service>;
  executions: Pick<Executions, "follow">;
  courriers(): readonly Courrier[];
  sweepExpired(): Promise<number>;
  close(): void;
};

/** Each service that the functions may call, by its name in the scope of a signature. */
export async function openServices(options: GateOptions, faults: FaultPlan, activity: Activity): Promise<Opened> {
  const { region, accountId, clock, engines, resources } = options;
  const tell = options.onEvent ?? (() => undefined);
  const later = options.later ?? ((milliseconds, act) => void setTimeout(act, milliseconds));
  const state = new State(options.dataDir);
  const outbox = new Outbox(state, () => clock.now());
  const arnOf = (service: string, resource: string): string => `arn:aws:${service}:${region}:${accountId}:${resource}`;
  const executions = new Executions({ state, later, now: () => clock.now() });
  const tableEngine = new Engine(engines.dynamodb, "dynamodb", region);
  const schemas = new KeySchemas(tableEngine);
  const keyDemand = keyDemands(resources.keys, region);
  const tables = dynamodb({
    engine: tableEngine,
    schemas,
    tables: resources.tables,
    keyDemand,
    arnOf: (table) => arnOf("dynamodb", `table/${table}`),
    stale: new StaleIndexes(tableEngine, schemas, () => faults.awaits("stale")),
  });
  const queueEngine = new Engine(engines.objects, "sqs", region);
  const blobs = new Blobs(new Engine(engines.objects, "s3", region));
  const objects = new ObjectStore({
    blobs,
    versions: new ObjectVersions(state),
    now: () => clock.now(),
    requester: accountId,
    tell,
  });
  await Promise.all(resources.buckets.map(({ name }) => blobs.provide(name)));
  const addresses = await provideQueues(queueEngine, resources.queues);
  return {
    services: new Map([
      ["dynamodb", tables],
      ["cognito-idp", cognito({ pools: resources.userPools, state, now: () => clock.now(), outbox })],
      ["kms", kms(resources.keys, new KeyMaterial(state), (id) => arnOf("kms", `key/${id}`))],
      ["s3", s3({ buckets: resources.buckets, objects, keyDemand })],
      ["sqs", sqs({ engine: queueEngine, queues: resources.queues, addresses, keyDemand })],
      ["ses", ses({ identities: resources.mailIdentities, outbox, now: () => clock.now(), tell, later })],
      ["states", states(resources.stateMachines ?? [], executions)],
      ["sms-voice", sms(resources.smsSenders, outbox)],
    ]),
    executions,
    courriers: () => outbox.list(),
    sweepExpired: ttlSweeper({
      engine: tableEngine,
      schemas,
      tables: resources.tables,
      now: () => clock.now(),
      writes: () => activity.writes,
    }),
    close: () => state.close(),
  };
}
