import { z } from "zod";

const many = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === "string" ? [value] : value));
const scalars = z
  .union([z.string(), z.boolean(), z.number(), z.array(z.union([z.string(), z.boolean(), z.number()]))])
  .transform((value) => (Array.isArray(value) ? value : [value]).map(String));

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(["Allow", "Deny"]),
  Principal: z.union([z.literal("*"), z.partialRecord(z.enum(["AWS", "Service", "Federated"]), many)]).optional(),
  Action: many,
  Resource: many.optional(),
  Condition: z.record(z.string(), z.record(z.string(), scalars)).optional(),
});

const document = z.strictObject({
  Version: z.literal("2012-10-17"),
  Id: z.string().optional(),
  Statement: z.union([statement, z.array(statement)]).transform((value) => (Array.isArray(value) ? value : [value])),
});

/** One statement of a policy, every "one or many" written as many. */
export type Statement = z.infer<typeof statement>;

/** Reads a resolved policy document; an element that the gate would not enforce (NotAction, NotResource…) is refused. */
export const statementsOf = (policy: unknown): Statement[] => document.parse(policy).Statement;
