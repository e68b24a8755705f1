import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type ResourceType } from "../resource-type.ts";

const target = z.strictObject({
  Id: z.string(),
  Arn: z.string().startsWith("arn:aws:sqs:", "une file"),
  DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
  // a day of retries: here the queue answers at once, or never will
  RetryPolicy: notHere,
});

const properties = z.strictObject({
  Name: z.string().optional(),
  EventBusName: z.literal("default").optional(),
  EventPattern: z.record(z.string(), z.json()),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
  Targets: z.array(target).default([]),
  Description: notHere,
  Tags: notHere,
});

/** A rule of the default bus, whose targets are queues. */
export const rule: ResourceType<z.infer<typeof properties>> = {
  type: "AWS::Events::Rule",
  properties,
  nameProperty: "Name",
  attributes: { Arn: arn("events", ({ name }) => `rule/${name}`) },
};
