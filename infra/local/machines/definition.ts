import { z } from "zod";

// https://states-language.net: the states that our stacks use, and of each the fields that they use

const path = z.string().regex(/^\$(?:\.[A-Za-z]\w*)*$/u, "un chemin simple, comme $.compte.departements");
const contextPath = z.literal("$$.Map.Item.Value");
const template = z.record(z.string(), z.string());

/** Parameters of a call: `x.$` is read where its value says, all else is written as it is. */
const payload = template.refine(
  (fields) =>
    Object.entries(fields).every(
      ([name, value]) => !name.endsWith(".$") || z.union([path, contextPath]).safeParse(value).success,
    ),
  "un chemin simple après chaque nom en .$",
);

const following = { Next: z.string().optional(), End: z.literal(true).optional() };

const retry = z.strictObject({
  ErrorEquals: z.tuple([z.literal("States.ALL")]),
  // here what failed is called again at once
  IntervalSeconds: z.int().positive(),
  BackoffRate: z.number().min(1),
  MaxAttempts: z.int().positive(),
});

/** A call of a function. */
const task = z.strictObject({
  Type: z.literal("Task"),
  Resource: z.string().startsWith("arn:aws:lambda:", "une fonction"),
  Parameters: payload,
  /** Null: what it answers is let go. */
  ResultPath: path.nullable().optional(),
  Retry: z.array(retry).max(1).default([]),
  ...following,
});

/** The same states for each item of a list, some at once. */
const map = z.strictObject({
  Type: z.literal("Map"),
  ItemsPath: path,
  ItemSelector: payload,
  MaxConcurrency: z.int().positive(),
  ItemProcessor: z.strictObject({
    ProcessorConfig: z.strictObject({ Mode: z.literal("INLINE") }),
    StartAt: z.string(),
    States: z.record(z.string(), task),
  }),
  ResultPath: z.null(),
  ...following,
});

export const definition = z.strictObject({
  StartAt: z.string(),
  States: z.record(z.string(), z.discriminatedUnion("Type", [task, map])),
  TimeoutSeconds: z.int().positive().optional(),
});

export type Definition = z.output<typeof definition>;
export type TaskState = z.output<typeof task>;
export type MapState = z.output<typeof map>;
export type AnyState = TaskState | MapState;
