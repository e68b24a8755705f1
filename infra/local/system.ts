import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Addresses, startAddresses } from "./addresses/start-addresses.ts";
import { type Agenda, openAgenda } from "./bus/agenda.ts";
import { malwareRoutes } from "./bus/malware-routes.ts";
import { type Bus, openBus } from "./bus/open-bus.ts";
import { ruleRoutes } from "./bus/rule-routes.ts";
import { type Credentials, drawCredentials, type RoleCredentials, roleCredentials } from "./credentials.ts";
import type { Origin } from "./edge/exchange.ts";
import { openApis } from "./edge/open-api.ts";
import { openSite } from "./edge/open-site.ts";
import { startEngines } from "./engines/start-engines.ts";
import { provideTables } from "./engines/tables.ts";
import { type Flows, openFlows } from "./flow/open-flows.ts";
import type { Client } from "./franceconnect/provider.ts";
import { type FranceConnect, startFranceConnect } from "./franceconnect/start-franceconnect.ts";
import { type Gate, startGate } from "./gate/gate.ts";
import type { GateResources } from "./gate/resources.ts";
import { gateResources } from "./gate-resources.ts";
import { type DeployedFunctions, deployFunctions } from "./lambda/deploy-functions.ts";
import { lambdaProperties } from "./lambda/lambda-properties.ts";
import type { Lifetime } from "./lifetime.ts";
import { machineRunner } from "./machines/machine-runner.ts";
import type { SavedClock } from "./saved-clock.ts";
import { openSchedules, type Schedules } from "./schedule/open-schedules.ts";
import { keepSecrets } from "./secrets.ts";
import { type Assembly, openAssembly, refuseUnknown } from "./template/assembly.ts";
import { readAssembly } from "./template/read-assembly.ts";

const region = "eu-west-3";

/** The account in which every embedded engine believes to be. */
const accountId = "000000000000";

type Options = {
  /** Folder of the synthesized stacks; the engines start while it is being made. */
  assemblyDir: Promise<string>;
  dataDir: string;
  clock: SavedClock;
  /** Origin of the site, `http://localhost:3000`. */
  address: string;
  lifetime: Lifetime;
  report(error: unknown): void;
};

/** Configuration of an AWS SDK client. */
export type ClientConfig = { endpoint: string; region: string; credentials: Credentials };

/** Everything that the template declares, running here. */
export type System = {
  readonly assembly: Assembly;
  readonly gate: Gate;
  /** Where services tell what happened. */
  readonly bus: Bus;
  /** Stands in for the national base of addresses. */
  readonly addresses: Addresses;
  /** Stands in for FranceConnect. */
  readonly franceConnect: FranceConnect;
  readonly functions: DeployedFunctions;
  /** What each role signs with, and what the stacks let it do. */
  readonly roles: RoleCredentials;
  readonly site: Origin;
  /** Each API by its domain name, as if CloudFront were not there. */
  readonly apis: ReadonlyMap<string, Origin>;
  readonly region: string;
  /** Address of the engine of the tables, behind the gate. */
  readonly dynamodb: string;
  /** ARN of each stream, as the engine names it. */
  readonly streams: readonly string[];
  /** For whoever runs the system: every right, through the gate. */
  readonly operator: ClientConfig;
  /** Lets streams, queues and schedules call their functions from now on; until then, facts wait there. */
  follow(): void;
  /** What calls functions at their hours. */
  readonly schedules: Schedules;
  /** Handles what a new time makes due: items past their time, and all that waits in streams and queues. */
  settle(): Promise<void>;
  /** The same, unless nothing was written since: what streams and queues were not given, they do not give. */
  settleWrites(): Promise<void>;
  /** Does this while streams and queues are read by `settle` alone: a call signed before a move would be too old after. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Replaces functions, routes and pages by those of another synthesis; says whether that was enough. */
  reload(assemblyDir: string): Promise<"reloaded" | "restart-needed">;
};

type Engines = Awaited<ReturnType<typeof startEngines>>;

async function engines({ dataDir, lifetime }: Options): Promise<Engines> {
  const started = await startEngines({ dataDir, region });
  lifetime.onClose(started.close);
  return started;
}

async function readTemplates({ dataDir, address }: Options, assemblyDir: string, { dynamodb }: Engines) {
  const stacks = readAssembly(assemblyDir, region, address);
  const streams = new Map<string, string>();
  const streamArn = (table: string): string => streams.get(table) ?? "";
  const assembly = openAssembly({ stacks, accountId, secret: keepSecrets(join(dataDir, "secrets.json")), streamArn });
  refuseUnknown(stacks, assembly);
  for (const [table, arn] of await provideTables(dynamodb, region, assembly)) streams.set(table, arn);
  return { assembly, streamArn };
}

function admitOperator(gate: Gate): ClientConfig {
  const roleArn = `arn:aws:iam::${accountId}:role/exploitant`;
  const credentials = drawCredentials(roleArn);
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const statements = [{ Effect: "Allow" as const, Action: ["*"], Resource: ["*"] }];
  gate.addPrincipal(accessKeyId, { secretAccessKey, sessionToken, roleArn, statements });
  return { endpoint: gate.url, region, credentials };
}

/** What a change of the sources replaces: the stacks as read, and all that runs from them. */
type Version = Pick<System, "assembly" | "roles" | "functions" | "apis" | "site" | "schedules"> & {
  flows: Flows;
  close(): Promise<void>;
};

function run(assembly: Assembly, roles: RoleCredentials, ground: Ground, options: Options): Version {
  const { gate, bus, agenda, addresses, franceConnect } = ground;
  const { clock, dataDir, report } = options;
  const [endpoint, credentialsOf] = [gate.url, roles.of];
  const functions = deployFunctions(assembly, {
    endpoint,
    outside: { ADRESSES_URL: addresses.url, FRANCECONNECT_URL: franceConnect.url },
    shift: clock.shift,
    credentialsOf,
    journals: join(dataDir, "journaux"),
    temporary: join(dataDir, "passage"),
  });
  const apis = openApis(assembly, functions, clock);
  const site = openSite(assembly, apis, { gate, shift: clock.shift });
  const flows = openFlows({ assembly, functions, endpoint, credentialsOf, clock, dataDir, agenda, report });
  const { shift } = clock;
  bus.follow([
    ...ruleRoutes({ assembly, gate, shift, report }),
    ...malwareRoutes({ assembly, endpoint, credentialsOf, shift, bus, agenda }),
  ]);
  const machines = machineRunner({ assembly, functions, roles });
  gate.executions.follow(machines.run);
  const path = join(dataDir, "planification.json");
  const schedules = openSchedules({ assembly, functions, roles, clock, path, report });
  const close = async (): Promise<void> => {
    machines.close();
    await schedules.close();
    await flows.close();
    await functions.close();
  };
  return { assembly, roles, functions, apis, site, flows, schedules, close };
}

/** What stays for the life of the system: engines, and the gate before them. */
type Ground = {
  started: Engines;
  gate: Gate;
  bus: Bus;
  agenda: Agenda;
  addresses: Addresses;
  franceConnect: FranceConnect;
  resources: GateResources;
};

/** Who we are at FranceConnect, as the function that goes there is told. */
function clientOf(assembly: Assembly, site: string): Client {
  const { FRANCECONNECT_CLIENT = "", FRANCECONNECT_SECRET = "" } = lambdaProperties(assembly, "session").Environment
    .Variables;
  return { id: FRANCECONNECT_CLIENT, secret: FRANCECONNECT_SECRET, site };
}

async function lay(options: Options): Promise<{ ground: Ground; first: Version }> {
  const { address, clock, dataDir, lifetime, report } = options;
  mkdirSync(dataDir, { recursive: true });
  const [started, assemblyDir] = await Promise.all([engines(options), options.assemblyDir]);
  const { assembly, streamArn } = await readTemplates(options, assemblyDir, started);
  const roles = roleCredentials(assembly);
  const { principals } = roles;
  const resources = gateResources(assembly, principals, streamArn);
  const agenda = openAgenda(report);
  const bus = openBus({ accountId, region, now: clock.now, agenda });
  const news = { onEvent: bus.publish, later: agenda.plan };
  const gate = await startGate({ clock, dataDir, region, accountId, principals, resources, engines: started, ...news });
  lifetime.onClose(gate.close);
  lifetime.onClose(agenda.flush);
  const [addresses, franceConnect] = await Promise.all([
    startAddresses(),
    startFranceConnect({ client: clientOf(assembly, address), shift: clock.shift }),
  ]);
  lifetime.onClose(addresses.close);
  lifetime.onClose(franceConnect.close);
  const ground = { started, gate, bus, agenda, addresses, franceConnect, resources };
  return { ground, first: run(assembly, roles, ground, options) };
}

/** The same ground under another synthesis; nothing when its resources are not the same. */
async function next(ground: Ground, options: Options, assemblyDir: string): Promise<Version | undefined> {
  const { started, gate, resources } = ground;
  const { assembly, streamArn } = await readTemplates(options, assemblyDir, started);
  const roles = roleCredentials(assembly);
  const asked = gateResources(assembly, roles.principals, streamArn);
  if (JSON.stringify(asked) !== JSON.stringify(resources)) return undefined;
  for (const [id, principal] of Object.entries(roles.principals)) gate.addPrincipal(id, principal);
  return run(assembly, roles, ground, options);
}

function follow({ flows, schedules }: Version): void {
  flows.start();
  schedules.start();
}

export async function startSystem(options: Options): Promise<System> {
  const { ground, first } = await lay(options);
  const { gate, bus, agenda, addresses, franceConnect } = ground;
  let current = first;
  let following = false;
  let settled = -1;

  async function settle(): Promise<void> {
    do {
      settled = gate.activity.writes;
      await gate.sweepExpired();
      await current.flows.drain();
    } while (gate.activity.writes !== settled);
  }

  options.lifetime.onClose(() => current.close());
  return {
    get assembly() {
      return current.assembly;
    },
    get functions() {
      return current.functions;
    },
    get roles() {
      return current.roles;
    },
    get site() {
      return current.site;
    },
    get apis() {
      return current.apis;
    },
    get schedules() {
      return current.schedules;
    },
    gate,
    bus,
    addresses,
    franceConnect,
    region,
    dynamodb: ground.started.dynamodb,
    streams: ground.resources.tables.flatMap(({ streamArn }) => streamArn ?? []),
    operator: admitOperator(gate),
    follow() {
      following = true;
      follow(current);
    },
    settle,
    async alone(work) {
      const { flows } = current;
      await flows.pause();
      return work().finally(flows.resume);
    },
    async settleWrites() {
      const swept = await gate.sweepExpired();
      if (swept > 0 || !agenda.idle || gate.activity.writes !== settled) await settle();
    },
    async reload(assemblyDir) {
      const replaced = current;
      const version = await next(ground, options, assemblyDir);
      if (!version) return "restart-needed";
      current = version;
      if (following) follow(version);
      await replaced.close();
      return "reloaded";
    },
  };
}
