import { z } from "zod";
import { readInput } from "../json-target.ts";
import { unknownOperation } from "../refusal.ts";
import { equalTo, type Item, item, type KeySchemas, text } from "./dynamodb-keys.ts";

/** One access to a table: what IAM sees of each part of a request. */
export type Access = { action: string; table: string; index: string | undefined; leadingKey: string | undefined };

const onTable = z.looseObject({ TableName: z.string(), IndexName: z.string().optional() });
const byKey = z.looseObject({ TableName: z.string(), Key: item });
const byItem = z.looseObject({ TableName: z.string(), Item: item });
const query = onTable.extend({
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: item.default({}),
});
const write = z.strictObject({
  Put: byItem.optional(),
  Update: byKey.optional(),
  Delete: byKey.optional(),
  ConditionCheck: byKey.optional(),
});
const transactWrite = z.looseObject({ TransactItems: z.array(write) });
const transactGet = z.looseObject({ TransactItems: z.array(z.strictObject({ Get: byKey })) });
const batchGet = z.looseObject({ RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(item) })) });
const request = z.strictObject({
  PutRequest: z.object({ Item: item }).optional(),
  DeleteRequest: z.object({ Key: item }).optional(),
});
const batchWrite = z.looseObject({ RequestItems: z.record(z.string(), z.array(request)) });

export const tableName = (nameOrArn: string): string => nameOrArn.split(":table/").at(-1) ?? nameOrArn;

/** Reads which accesses an operation makes; an operation that is not here is refused. */
export function accessReader(schemas: KeySchemas): (operation: string, input: unknown) => Promise<Access[]> {
  async function access(action: string, nameOrArn: string, values: Item): Promise<Access> {
    const table = tableName(nameOrArn);
    return { action, table, index: undefined, leadingKey: text(values[(await schemas.of(table)).hash]) };
  }

  const one = (action: string) => async (input: unknown) => {
    const { TableName, Key } = readInput(byKey, input);
    return [await access(action, TableName, Key)];
  };

  const whole = (action: string) => async (input: unknown) => {
    const { TableName, IndexName } = readInput(onTable, input);
    return [{ action, table: tableName(TableName), index: IndexName, leadingKey: undefined }];
  };

  async function queried(input: unknown): Promise<Access[]> {
    const asked = readInput(query, input);
    const table = tableName(asked.TableName);
    const { hash } = await schemas.of(table, asked.IndexName);
    const { KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = asked;
    const leadingKey = equalTo(hash, KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues);
    return [{ action: "Query", table, index: asked.IndexName, leadingKey }];
  }

  function written({ Put, Update, Delete, ConditionCheck }: z.infer<typeof write>): Promise<Access>[] {
    return [
      ...(Put ? [access("PutItem", Put.TableName, Put.Item)] : []),
      ...(Update ? [access("UpdateItem", Update.TableName, Update.Key)] : []),
      ...(Delete ? [access("DeleteItem", Delete.TableName, Delete.Key)] : []),
      ...(ConditionCheck ? [access("ConditionCheckItem", ConditionCheck.TableName, ConditionCheck.Key)] : []),
    ];
  }

  const put = async (input: unknown): Promise<Access[]> => {
    const { TableName, Item } = readInput(byItem, input);
    return [await access("PutItem", TableName, Item)];
  };

  const writeAll = (input: unknown): Promise<Access[]> =>
    Promise.all(readInput(transactWrite, input).TransactItems.flatMap(written));

  const getAll = (input: unknown): Promise<Access[]> =>
    Promise.all(
      readInput(transactGet, input).TransactItems.map(({ Get }) => access("GetItem", Get.TableName, Get.Key)),
    );

  const getBatch = (input: unknown): Promise<Access[]> =>
    Promise.all(
      Object.entries(readInput(batchGet, input).RequestItems).flatMap(([table, { Keys }]) =>
        Keys.map((key) => access("BatchGetItem", table, key)),
      ),
    );

  const writeBatch = (input: unknown): Promise<Access[]> =>
    Promise.all(
      Object.entries(readInput(batchWrite, input).RequestItems).flatMap(([table, requests]) =>
        requests.map(({ PutRequest, DeleteRequest }) =>
          access("BatchWriteItem", table, PutRequest?.Item ?? DeleteRequest?.Key ?? {}),
        ),
      ),
    );

  const accesses: Readonly<Record<string, (input: unknown) => Promise<Access[]>>> = {
    GetItem: one("GetItem"),
    UpdateItem: one("UpdateItem"),
    DeleteItem: one("DeleteItem"),
    PutItem: put,
    Query: queried,
    Scan: whole("Scan"),
    DescribeTable: whole("DescribeTable"),
    TransactWriteItems: writeAll,
    TransactGetItems: getAll,
    BatchGetItem: getBatch,
    BatchWriteItem: writeBatch,
  };

  return async (operation, input) => {
    const read = accesses[operation];
    if (!read) throw unknownOperation(`dynamodb:${operation}`);
    return read(input);
  };
}
