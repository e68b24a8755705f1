import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
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

/** Sees that each table of the template exists on the engine, and says how the engine names its stream. */
export async function provideTables(
  endpoint: string,
  region: string,
  assembly: Assembly,
): Promise<ReadonlyMap<string, string>> {
  const client = new DynamoDBClient({ endpoint, region, credentials: engineCredentials });
  const streams = new Map<string, string>();
  for (const resource of assembly.all(table)) {
    const found = (await describe(client, resource.name)) ?? (await create(client, resource));
    if (found?.LatestStreamArn) streams.set(resource.name, found.LatestStreamArn);
  }
  client.destroy();
  return streams;
}
