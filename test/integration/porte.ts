import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, it } from "vitest";
import type { BusEvent } from "../../infra/local/bus/bus-event.ts";
import { startEngines } from "../../infra/local/engines/start-engines.ts";
import { engineCredentials } from "../../infra/local/gate/engine.ts";
import { type Gate, startGate } from "../../infra/local/gate/gate.ts";
import type { Statement } from "../../infra/local/gate/policy-document.ts";
import type { GateResources } from "../../infra/local/gate/resources.ts";

// another DynamoDB may serve every test file at once: each has its own tables there
process.env.SNE_DYNAMODB_CLE = randomUUID().replaceAll("-", "");

export const region = "eu-west-3";
export const accountId = "123456789012";
export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${accountId}:${resource}`;

export const autorise = (
  action: string | string[],
  resource: string | string[],
  condition?: Statement["Condition"],
): Statement => ({
  Effect: "Allow",
  Action: [action].flat(),
  Resource: [resource].flat(),
  ...(condition && { Condition: condition }),
});

export const interdit = (action: string, resource: string): Statement => ({
  Effect: "Deny",
  Action: [action],
  Resource: [resource],
});

/** The policy that CDK gives a key: the account's roles are judged by IAM. */
export const parIam: Statement[] = [
  { Effect: "Allow", Principal: { AWS: [`arn:aws:iam::${accountId}:root`] }, Action: ["kms:*"], Resource: ["*"] },
];

/** What the clients of a role are given. */
export type Acces = {
  endpoint: string;
  region: string;
  maxAttempts: number;
  credentials: { accessKeyId: string; secretAccessKey: string };
};

/** From now on this process calls AWS as a function of this role does, and knows these variables. */
export function executerComme({ endpoint, credentials }: Acces, variables: Record<string, string>): void {
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...variables,
  });
}

export type Porte = {
  gate: Gate;
  /** The time of the SNE, in milliseconds; a test may move it. */
  horloge: { decalage: number };
  /** What services told the default bus. */
  annonces: BusEvent[];
  role(...statements: Statement[]): Acces;
  /** Stops everything and starts again over the same folder. */
  rouvrir(): Promise<void>;
  fermer(): Promise<void>;
};

type Besoins = Partial<GateResources> & { creer?: readonly CreateTableCommandInput[] };

/** A documented behaviour of a service, the page that says it, and the calls that show it here. */
export type Comportement = { dit: string; source: string; essai: (porte: Porte) => Promise<void> };

/** Declares one test for each row, all through one gate. */
export function verifier(besoins: Besoins, comportements: readonly Comportement[]): void {
  const porte = promesse();
  beforeAll(async () => porte.resoudre(await ouvrirPorte(besoins)));
  afterAll(async () => (await porte.attendre).fermer());
  it.each(comportements)("$dit [$source]", async ({ essai }) => essai(await porte.attendre));
}

function promesse(): { attendre: Promise<Porte>; resoudre(porte: Porte): void } {
  const { promise, resolve } = Promise.withResolvers<Porte>();
  return { attendre: promise, resoudre: resolve };
}

const rien: GateResources = {
  tables: [],
  buckets: [],
  queues: [],
  keys: [],
  userPools: [],
  mailIdentities: [],
  smsSenders: [],
};

export async function ouvrirPorte({ creer = [], ...resources }: Besoins): Promise<Porte> {
  const dataDir = await mkdtemp(join(tmpdir(), "porte-"));
  const horloge = { decalage: 0 };
  const annonces: BusEvent[] = [];

  async function demarrer(): Promise<{ gate: Gate; fermer(): Promise<void> }> {
    const engines = await startEngines({ dataDir, region });
    const gate = await startGate({
      clock: { now: () => Date.now() + horloge.decalage },
      dataDir,
      region,
      accountId,
      principals: {},
      resources: { ...rien, ...resources },
      engines,
      onEvent: (event) => annonces.push(event),
    });
    const fermer = async (): Promise<void> => {
      await gate.close();
      await engines.close();
    };
    await creerTables(engines.dynamodb, creer);
    return { gate, fermer };
  }

  let ouverte = await demarrer();
  return {
    get gate() {
      return ouverte.gate;
    },
    horloge,
    annonces,
    role: (...statements) => donnerAcces(ouverte.gate, statements),
    rouvrir: async () => {
      await ouverte.fermer();
      ouverte = await demarrer();
    },
    fermer: async () => {
      await ouverte.fermer();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function creerTables(endpoint: string, tables: readonly CreateTableCommandInput[]): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region, credentials: engineCredentials });
  for (const table of tables)
    await client.send(new CreateTableCommand(table)).catch((erreur) => {
      if (erreur.name !== "ResourceInUseException") throw erreur;
    });
  client.destroy();
}

function donnerAcces(gate: Gate, statements: readonly Statement[]): Acces {
  const accessKeyId = `ASIA${randomUUID().replaceAll("-", "").slice(0, 16).toUpperCase()}`;
  const secretAccessKey = randomUUID();
  gate.addPrincipal(accessKeyId, { secretAccessKey, roleArn: `arn:aws:iam::${accountId}:role/Essai`, statements });
  return { endpoint: gate.url, region, maxAttempts: 1, credentials: { accessKeyId, secretAccessKey } };
}
