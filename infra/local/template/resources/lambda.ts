import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type ResourceType } from "../resource-type.ts";

const functionProperties = z.strictObject({
  FunctionName: z.string().optional(),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.literal("nodejs24.x"),
  Role: z.string(),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  Environment: z
    .strictObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
  ReservedConcurrentExecutions: z.number().optional(),
  Architectures: notHere,
  LoggingConfig: notHere,
  TracingConfig: notHere,
  Description: notHere,
  EphemeralStorage: notHere,
  KmsKeyArn: notHere,
  Tags: notHere,
});

export const lambda: ResourceType<z.infer<typeof functionProperties>> = {
  type: "AWS::Lambda::Function",
  properties: functionProperties,
  nameProperty: "FunctionName",
  attributes: { Arn: arn("lambda", ({ name }) => `function:${name}`) },
};

const permissionProperties = z.strictObject({
  Action: z.literal("lambda:InvokeFunction"),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: notHere,
});

export const permission: ResourceType<z.infer<typeof permissionProperties>> = {
  type: "AWS::Lambda::Permission",
  properties: permissionProperties,
};

const mappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().optional(),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  StartingPosition: z.enum(["TRIM_HORIZON", "LATEST"]).default("TRIM_HORIZON"),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  ParallelizationFactor: z.literal(1).optional(),
  FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")).default([]),
  FilterCriteria: z
    .strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) })
    .default({ Filters: [] }),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).optional(),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
  KmsKeyArn: notHere,
  Tags: notHere,
});

export const eventSourceMapping: ResourceType<z.infer<typeof mappingProperties>> = {
  type: "AWS::Lambda::EventSourceMapping",
  properties: mappingProperties,
};

const asyncProperties = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal("$LATEST"),
  MaximumRetryAttempts: z.number().default(2),
  MaximumEventAgeInSeconds: notHere,
  DestinationConfig: notHere,
});

/** Asynchronous invocations: none of ours is called that way here, so nothing reads it yet. */
export const eventInvokeConfig: ResourceType<z.infer<typeof asyncProperties>> = {
  type: "AWS::Lambda::EventInvokeConfig",
  properties: asyncProperties,
};
