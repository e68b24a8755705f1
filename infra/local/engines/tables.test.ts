import { CreateTableCommand, DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { expect, it } from "vitest";
import { engineCredentials } from "../gate/engine.ts";
import { openAssembly } from "../template/assembly.ts";
import { template } from "../template/template.ts";
import { startDynamodb } from "./dynamodb.ts";
import { provideTables } from "./tables.ts";

const region = "eu-west-3";
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: "HASH" as const },
  { AttributeName: range, KeyType: "RANGE" as const },
];
const texts = (...names: string[]) => names.map((AttributeName) => ({ AttributeName, AttributeType: "S" as const }));

const before = {
  TableName: "demandes",
  BillingMode: "PAY_PER_REQUEST" as const,
  KeySchema: keys("pk", "sk"),
  AttributeDefinitions: texts("pk", "sk"),
};

const after = {
  ...before,
  AttributeDefinitions: texts("pk", "sk", "lot", "jour"),
  GlobalSecondaryIndexes: [
    { IndexName: "parEcheance", KeySchema: keys("lot", "jour"), Projection: { ProjectionType: "ALL" } },
  ],
};

const stack = {
  name: "SneDonnees",
  region,
  template: template.parse({ Resources: { Demandes: { Type: "AWS::DynamoDB::Table", Properties: after } } }),
  assets: new Map(),
};

it("des données d’une version antérieure reçoivent l’index qui leur manque, déjà rempli", async () => {
  const engine = await startDynamodb(undefined);
  const client = new DynamoDBClient({ endpoint: engine.url, region, credentials: engineCredentials });
  await client.send(new CreateTableCommand(before));
  const Item = { pk: { S: "a" }, sk: { S: "b" }, lot: { S: "0" }, jour: { S: "2027-10-14" } };
  await client.send(new PutItemCommand({ TableName: "demandes", Item }));
  const accountId = "000000000000";
  const assembly = openAssembly({ stacks: [stack], accountId, secret: () => "", streamArn: () => "" });
  await provideTables(engine.url, region, assembly);
  const { Count } = await client.send(
    new QueryCommand({
      TableName: "demandes",
      IndexName: "parEcheance",
      KeyConditionExpression: "lot = :lot",
      ExpressionAttributeValues: { ":lot": { S: "0" } },
    }),
  );
  expect(Count).toBe(1);
  client.destroy();
  await engine.close();
});
