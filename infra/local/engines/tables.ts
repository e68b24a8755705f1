import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import { engineCredentials } from "../gate/engine.ts";
import type { Assembly } from "../template/assembly.ts";
import type { Resource } from "../template/resource-type.ts";
import { table } from "../template/resources/dynamodb.ts";

type Table = ReturnType<typeof table.properties.parse>;

const describe = (client: DynamoDBClient, name: string): Promise<TableDescription | undefined> =>
  client.send(new DescribeTableCommand({ TableName: name })).then(
    ({ Table: found }) => found,
    (error: unknown) => {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    },
  );

async function create(
  client: DynamoDBClient,
  { name, properties }: Resource<Table>,
): Promise<TableDescription | undefined> {
  const { GlobalSecondaryIndexes, StreamSpecification: stream } = properties;
  const { TableDescription: created } = await client.send(
    new CreateTableCommand({
      TableName: name,
      KeySchema: properties.KeySchema,
      AttributeDefinitions: properties.AttributeDefinitions,
      BillingMode: "PAY_PER_REQUEST",
      ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
      ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream.StreamViewType } }),
    }),
  );
  return created;
}

/** Data of an earlier version: the indexes that the template has since are filled from what the table holds. */
async function addIndexes(
  client: DynamoDBClient,
  { name, properties }: Resource<Table>,
  found: TableDescription,
): Promise<TableDescription> {
  const { GlobalSecondaryIndexes: wanted, AttributeDefinitions } = properties;
  const there = new Set(found.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  for (const index of wanted.filter(({ IndexName }) => !there.has(IndexName)))
    await client.send(
      new UpdateTableCommand({
        TableName: name,
        AttributeDefinitions: AttributeDefinitions.filter(
          ({ AttributeName }) =>
            properties.KeySchema.some((key) => key.AttributeName === AttributeName) ||
            index.KeySchema.some((key) => key.AttributeName === AttributeName),
        ),
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      }),
    );
  return found;
}

/** Sees that each table of the template, and each of its indexes, exists on the engine, and says how the engine names its stream. */
export async function provideTables(
  endpoint: string,
  region: string,
  assembly: Assembly,
): Promise<ReadonlyMap<string, string>> {
  const client = new DynamoDBClient({ endpoint, region, credentials: engineCredentials });
  const streams = new Map<string, string>();
  for (const resource of assembly.all(table)) {
    const before = await describe(client, resource.name);
    const found = before ? await addIndexes(client, resource, before) : await create(client, resource);
    if (found?.LatestStreamArn) streams.set(resource.name, found.LatestStreamArn);
  }
  client.destroy();
  return streams;
}
