import type { Courrier } from "./courriers.ts";
import { Engine } from "./engine.ts";
import type { FaultPlan } from "./faults.ts";
import type { GateOptions } from "./gate.ts";
import type { Service } from "./service.ts";
import { dynamodb } from "./services/dynamodb.ts";
import { KeySchemas } from "./services/dynamodb-keys.ts";
import { StaleIndexes } from "./services/dynamodb-stale.ts";
import { sweepExpired } from "./services/dynamodb-ttl.ts";
import { keyDemands } from "./services/key-demand.ts";

type Opened = {
  services: ReadonlyMap<string, Service>;
  courriers(): readonly Courrier[];
  sweepExpired(): Promise<number>;
  close(): void;
};

/** Each service that the functions may call, by its name in the scope of a signature. */
export async function openServices(options: GateOptions, faults: FaultPlan): Promise<Opened> {
  const { region, accountId, clock, engines, resources } = options;
  const tableEngine = new Engine(engines.dynamodb, "dynamodb", region);
  const schemas = new KeySchemas(tableEngine);
  const keyDemand = keyDemands(resources.keys, region);
  const tables = dynamodb({
    engine: tableEngine,
    schemas,
    tables: resources.tables,
    keyDemand,
    arnOf: (table) => `arn:aws:dynamodb:${region}:${accountId}:table/${table}`,
    stale: new StaleIndexes(tableEngine, schemas, () => faults.awaits("stale")),
  });
  return {
    services: new Map([["dynamodb", tables]]),
    courriers: () => [],
    sweepExpired: () => sweepExpired(tableEngine, schemas, resources.tables, clock.now()),
    close: () => undefined,
  };
}
