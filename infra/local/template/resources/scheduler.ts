import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type ResourceType } from "../resource-type.ts";

const properties = z.strictObject({
  Name: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.literal("Europe/Paris"),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal("OFF") }),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
  Target: z.strictObject({
    Arn: z.string().startsWith("arn:aws:lambda:", "une fonction"),
    RoleArn: z.string(),
    Input: z.string().default("{}"),
    // here a call always reaches its function
    RetryPolicy: notHere,
    DeadLetterConfig: notHere,
  }),
  Description: notHere,
  KmsKeyArn: notHere,
});

/** A call made at its hours. */
export const schedule: ResourceType<z.infer<typeof properties>> = {
  type: "AWS::Scheduler::Schedule",
  properties,
  nameProperty: "Name",
  attributes: { Arn: arn("scheduler", ({ name }) => `schedule/default/${name}`) },
};
