import { z } from "zod";
import { notHere } from "../property.ts";
import type { ResourceType } from "../resource-type.ts";

const inlinePolicy = z.strictObject({ PolicyName: z.string(), PolicyDocument: z.json() });

const roleProperties = z.strictObject({
  RoleName: z.string().optional(),
  AssumeRolePolicyDocument: z.json(),
  Policies: z.array(inlinePolicy).default([]),
  // a policy of AWS's own is not read here: what a function may do is written in its own stack
  ManagedPolicyArns: z.array(z.string()).default([]),
  Description: notHere,
  MaxSessionDuration: notHere,
  Tags: notHere,
});

export const role: ResourceType<z.infer<typeof roleProperties>> = {
  type: "AWS::IAM::Role",
  properties: roleProperties,
  nameProperty: "RoleName",
  attributes: {
    Arn: ({ name, accountId }) => `arn:aws:iam::${accountId}:role/${name}`,
    RoleId: ({ name }) => name,
  },
};

const policyProperties = z.strictObject({
  PolicyName: z.string(),
  PolicyDocument: z.json(),
  Roles: z.array(z.string()).default([]),
});

export const policy: ResourceType<z.infer<typeof policyProperties>> = {
  type: "AWS::IAM::Policy",
  properties: policyProperties,
};
