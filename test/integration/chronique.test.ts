import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DeleteItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openAgenda } from "../../infra/local/bus/agenda.ts";
import { openBus } from "../../infra/local/bus/open-bus.ts";
import { type Chronicle, chronicle } from "../../infra/local/chronicle/chronicle.ts";
import { startEngines } from "../../infra/local/engines/start-engines.ts";
import { engineCredentials } from "../../infra/local/gate/engine.ts";
import { accountId, region } from "./porte.ts";

const pk = { S: "DEMANDE#069112600000100001" };
const TableName = "demandes";
const bus = openBus({ accountId, region, now: () => 0, agenda: openAgenda(console.error) });
const activity = { writes: 0 };

let db: DynamoDBClient;
let chronique: Chronicle;
let arreter: () => Promise<void>;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "chronique-"));
  const engines = await startEngines({ dataDir, region });
  db = new DynamoDBClient({ endpoint: engines.dynamodb, region, credentials: engineCredentials });
  const { TableDescription } = await db.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: ["pk", "sk"].map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    }),
  );
  chronique = chronicle({
    bus,
    gate: { activity },
    clock: { today: () => "2026-11-24" },
    region,
    dynamodb: engines.dynamodb,
    streams: [TableDescription?.LatestStreamArn ?? ""],
  });
  arreter = async () => {
    db.destroy();
    await engines.close();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => arreter());

async function consigner(version: number, type: string): Promise<void> {
  const evenement = { M: { type: { S: type } } };
  await db.send(new PutItemCommand({ TableName, Item: { pk, sk: { S: `EVENEMENT#00000${version}` }, evenement } }));
  activity.writes += 1;
}

it("la chronique retient ce qui arrive depuis le départ, et rien d’avant", async () => {
  await db.send(new PutItemCommand({ TableName, Item: { pk, sk: { S: "COURANTE" } } }));
  await consigner(1, "demande-deposee");
  await chronique.begin();
  await consigner(2, "demande-renouvelee");
  bus.publish({ source: "aws.ses", detailType: "Email Bounced", resources: [], detail: {} });
  await db.send(new DeleteItemCommand({ TableName, Key: { pk, sk: { S: "COURANTE" } } }));
  await chronique.read();
  expect(chronique.entries.map(({ quoi }) => quoi)).toEqual([
    "Courriel non distribué",
    "Demande renouvelée",
    "Demande effacée (purge)",
  ]);
  await chronique.begin();
  expect(chronique.entries).toEqual([]);
});
