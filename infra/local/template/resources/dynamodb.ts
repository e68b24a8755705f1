import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type ResourceType } from "../resource-type.ts";

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));

const projection = z.strictObject({
  ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
  NonKeyAttributes: z.array(z.string()).optional(),
});

const properties = z.strictObject({
  TableName: z.string().optional(),
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) })),
  BillingMode: z.literal("PAY_PER_REQUEST"),
  GlobalSecondaryIndexes: z
    .array(z.strictObject({ IndexName: z.string(), KeySchema: keySchema, Projection: projection }))
    .default([]),
  StreamSpecification: z
    .strictObject({
      StreamViewType: z.enum(["NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY"]),
      ResourcePolicy: notHere,
    })
    .optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
  SSESpecification: z
    .strictObject({
      KMSMasterKeyId: z.string().optional(),
      SSEEnabled: z.literal(true),
      SSEType: z.literal("KMS").optional(),
    })
    .optional(),
  PointInTimeRecoverySpecification: notHere,
  DeletionProtectionEnabled: notHere,
  Tags: notHere,
});

export const table: ResourceType<z.infer<typeof properties>> = {
  type: "AWS::DynamoDB::Table",
  properties,
  nameProperty: "TableName",
  attributes: { Arn: arn("dynamodb", ({ name }) => `table/${name}`) },
};
