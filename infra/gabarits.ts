import { App } from "aws-cdk-lib";
import * as z from "zod";
import cdk from "../cdk.json" with { type: "json" };
import { sne } from "./app.ts";

const ressource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.json()).default({}),
  DeletionPolicy: z.string().optional(),
});
const gabarit = z.object({ Resources: z.record(z.string(), ressource) });

export type Gabarit = z.infer<typeof gabarit>;
export type Ressource = z.infer<typeof ressource>;

const faits = new Map<string, Map<string, Gabarit>>();

/** Templates of the stacks, by stack, without the slow check of each against the rules of CloudFormation. */
export function gabarits(context: Record<string, string> = {}): Map<string, Gabarit> {
  const cle = JSON.stringify(context);
  const lus = faits.get(cle) ?? synthetiser(context);
  faits.set(cle, lus);
  return lus;
}

function synthetiser(context: Record<string, string>): Map<string, Gabarit> {
  process.env.CDK_VALIDATION = "false";
  const app = sne(new App({ context: { ...cdk.context, ...context }, analyticsReporting: false }));
  return new Map(app.synth().stacks.map(({ id, template }) => [id, gabarit.parse(template)]));
}

export const ressources = (gabarits: Iterable<Gabarit>): Ressource[] =>
  [...gabarits].flatMap(({ Resources }) => Object.values(Resources));

export const deType = (gabarit: Gabarit | undefined, type: string): Ressource[] =>
  ressources(gabarit ? [gabarit] : []).filter(({ Type }) => Type === type);
