import { RemovalPolicy } from "aws-cdk-lib";
import type { Node } from "constructs";
import * as z from "zod";

const prod = z
  .object({
    env: z.literal("prod"),
    /** Domain of the site; `zone` is its public hosted zone in Route 53. */
    domaine: z.hostname(),
    zone: z.string().startsWith("Z"),
  })
  .transform((lu) => ({ ...lu, site: `https://${lu.domaine}`, expediteur: `ne-pas-repondre@${lu.domaine}` }));

const dev = z.object({
  env: z.literal("dev"),
  /** Origin of the site, known once CloudFront has named it. */
  site: z.url().default("https://site.invalid"),
  expediteur: z.email().default("ne-pas-repondre@sne.example"),
});

const deploiement = z.union([prod, dev]);

export type Production = z.infer<typeof prod>;

/** What one deployment decides, from the CDK context; `dev` is a throw-away copy. */
export type Deploiement = z.infer<typeof deploiement>;

const cles = ["env", "domaine", "zone", "site", "expediteur"];

export const lireDeploiement = (node: Node): Deploiement =>
  deploiement.parse(Object.fromEntries(cles.map((cle) => [cle, node.tryGetContext(cle)])));

/** What becomes of the data when their stack is deleted. */
export const conservation = ({ env }: Deploiement): RemovalPolicy =>
  env === "dev" ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
