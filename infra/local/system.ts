import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Credentials, drawCredentials, type RoleCredentials, roleCredentials } from "./credentials.ts";
import type { Origin } from "./edge/exchange.ts";
import { openApis } from "./edge/open-api.ts";
import { openSite } from "./edge/open-site.ts";
import { provideTables } from "./engines/tables.ts";
import { openFlows } from "./flow/open-flows.ts";
import { startEngines } from "./gate/engines.ts";
import { type Gate, startGate } from "./gate/gate.ts";
import { gateResources } from "./gate-resources.ts";
import { type DeployedFunctions, deployFunctions } from "./lambda/deploy-functions.ts";
import type { Lifetime } from "./lifetime.ts";
import type { SavedClock } from "./saved-clock.ts";
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
  readonly functions: DeployedFunctions;
  /** What each role signs with, and what the stacks let it do. */
  readonly roles: RoleCredentials;
  readonly site: Origin;
  /** Each API by its domain name, as if CloudFront were not there. */
  readonly apis: ReadonlyMap<string, Origin>;
  /** For whoever runs the system: every right, through the gate. */
  readonly operator: ClientConfig;
  /** Lets streams and queues feed their functions from now on; until then, facts wait there. */
  follow(): void;
  /** Runs what a new date makes due: items past their time, and all that waits in streams and queues. */
  runDue(): Promise<void>;
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
  const assembly = openAssembly(stacks, { accountId, secret: keepSecrets(join(dataDir, "secrets.json")), streamArn });
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

type Ground = { assembly: Assembly; gate: Gate; credentialsOf(roleArn: string): Credentials };

/** What a change of the sources replaces. */
function run({ assembly, gate, credentialsOf }: Ground, { clock, dataDir, report }: Options) {
  const endpoint = gate.url;
  const journals = join(dataDir, "journaux");
  const functions = deployFunctions(assembly, { endpoint, shift: clock.shift, credentialsOf, journals });
  const apis = openApis(assembly, functions, clock);
  const site = openSite(assembly, apis, endpoint);
  const flows = openFlows({ assembly, functions, endpoint, credentialsOf, clock, dataDir, report });
  const close = async (): Promise<void> => {
    await flows.close();
    await functions.close();
  };
  return { assembly, functions, apis, site, flows, close };
}

export async function startSystem(options: Options): Promise<System> {
  const { clock, dataDir, lifetime } = options;
  mkdirSync(dataDir, { recursive: true });
  const [started, assemblyDir] = await Promise.all([engines(options), options.assemblyDir]);
  const { assembly, streamArn } = await readTemplates(options, assemblyDir, started);
  let roles = roleCredentials(assembly);
  const { principals } = roles;
  const resources = gateResources(assembly, principals, streamArn);
  const gate = await startGate({ clock, dataDir, region, accountId, principals, resources, engines: started });
  lifetime.onClose(gate.close);
  let current = run({ assembly, gate, credentialsOf: roles.of }, options);
  lifetime.onClose(() => current.close());
  let following = false;

  return {
    get assembly() {
      return current.assembly;
    },
    get functions() {
      return current.functions;
    },
    get roles() {
      return roles;
    },
    get site() {
      return current.site;
    },
    get apis() {
      return current.apis;
    },
    gate,
    operator: admitOperator(gate),
    follow() {
      following = true;
      current.flows.start();
    },
    async runDue() {
      await gate.sweepExpired();
      await current.flows.drain();
    },
    async reload(newAssemblyDir) {
      const next = await readTemplates(options, newAssemblyDir, started);
      const given = roleCredentials(next.assembly);
      const asked = gateResources(next.assembly, given.principals, next.streamArn);
      if (JSON.stringify(asked) !== JSON.stringify(resources)) return "restart-needed";
      for (const [id, principal] of Object.entries(given.principals)) gate.addPrincipal(id, principal);
      roles = given;
      const replaced = current;
      current = run({ assembly: next.assembly, gate, credentialsOf: roles.of }, options);
      if (following) current.flows.start();
      await replaced.close();
      return "reloaded";
    },
  };
}
