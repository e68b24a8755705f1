import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type ResourceType } from "../resource-type.ts";

const properties = z.strictObject({
  QueueName: z.string().optional(),
  VisibilityTimeout: z.number().optional(),
  MessageRetentionPeriod: z.number().optional(),
  DelaySeconds: z.number().optional(),
  ReceiveMessageWaitTimeSeconds: z.number().optional(),
  MaximumMessageSize: z.number().optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
  RedriveAllowPolicy: notHere,
  KmsMasterKeyId: z.string().optional(),
  KmsDataKeyReusePeriodSeconds: notHere,
  SqsManagedSseEnabled: notHere,
  Tags: notHere,
});

export const queue: ResourceType<z.infer<typeof properties>> = {
  type: "AWS::SQS::Queue",
  properties,
  nameProperty: "QueueName",
  ref: ({ name, region, accountId }) => `https://sqs.${region}.amazonaws.com/${accountId}/${name}`,
  attributes: { Arn: arn("sqs", ({ name }) => name), QueueName: ({ name }) => name },
};

const policyProperties = z.strictObject({ Queues: z.array(z.string()), PolicyDocument: z.json() });

export const queuePolicy: ResourceType<z.infer<typeof policyProperties>> = {
  type: "AWS::SQS::QueuePolicy",
  properties: policyProperties,
};
