import { z } from "zod";

const json = z.json();

const resource = z.object({
  Type: z.string(),
  Condition: z.string().optional(),
  Properties: z.record(z.string(), json).default({}),
});

const output = z.object({ Value: json, Export: z.object({ Name: json }).optional(), Condition: z.string().optional() });

/** A synthesized CloudFormation template; what says nothing about resources (Rules, Metadata…) is left out. */
export const template = z.object({
  Resources: z.record(z.string(), resource).default({}),
  Outputs: z.record(z.string(), output).default({}),
  Conditions: z.record(z.string(), json).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), json))).default({}),
  Parameters: z.record(z.string(), z.object({ Default: json.optional() })).default({}),
});

/** `<Stack>.assets.json`: where the bundle of each function and each set of pages stands in `cdk.out`. */
export const assets = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

export const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.object({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
    }),
  ),
});

type Template = z.infer<typeof template>;
export type TemplateResource = z.infer<typeof resource>;

/** One stack as synthesized: its template and, by object key, the path of each of its assets. */
export type Stack = { name: string; region: string; template: Template; assets: ReadonlyMap<string, string> };
