import { z } from "zod";
import { definition } from "../../machines/definition.ts";
import { notHere } from "../property.ts";
import { arn, type ResourceType } from "../resource-type.ts";

/** A state that is not known here stops the start, as an unknown property does. */
const readDefinition = z.string().transform((text, context) => {
  const read = definition.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  context.addIssue({ code: "custom", message: z.prettifyError(read.error) });
  return z.NEVER;
});

const properties = z.strictObject({
  StateMachineName: z.string().optional(),
  StateMachineType: z.literal("STANDARD").default("STANDARD"),
  DefinitionString: readDefinition,
  RoleArn: z.string(),
  LoggingConfiguration: notHere,
  TracingConfiguration: notHere,
  Tags: notHere,
});

const machineArn = arn("states", ({ name }) => `stateMachine:${name}`);

/** States that follow each other, and call functions. */
export const stateMachine: ResourceType<z.infer<typeof properties>> = {
  type: "AWS::StepFunctions::StateMachine",
  properties,
  nameProperty: "StateMachineName",
  ref: machineArn,
  attributes: { Arn: machineArn, Name: ({ name }) => name },
};
