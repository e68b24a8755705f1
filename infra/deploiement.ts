import { RemovalPolicy } from "aws-cdk-lib";
import type { Node } from "constructs";
import * as z from "zod";
import { CONTACT_D_ESSAI } from "../shared/statistiques/contact.ts";

/** Its two platforms for the public: the real one, and the one where anyone may try. */
const franceconnect = {
  prod: "https://oidc.franceconnect.gouv.fr/api/v2",
  dev: "https://fcp-low.integ01.dev-franceconnect.fr/api/v2",
};

const enTls = z.url({ protocol: /^https$/u });
const deFranceConnect = {
  /** Identifier that FranceConnect gives to the service. */
  franceconnectClient: z.string().min(1).default("sne"),
  /** Version of the secret to deploy; the current one when absent, which a later one does not replace by itself. */
  franceconnectVersion: z.string().min(32).optional(),
};

/** Where FranceConnect is, and who we are there. */
export type FranceConnect = { url: string; client: string; version: string | undefined };

const lireFranceConnect = <
  T extends {
    franceconnectUrl: string;
    franceconnectClient: string;
    franceconnectVersion?: string | undefined;
  },
>({
  franceconnectUrl: url,
  franceconnectClient: client,
  franceconnectVersion: version,
  ...reste
}: T) => ({ ...reste, franceconnect: { url, client, version } });

const prod = z
  .object({
    env: z.literal("prod"),
    /** Domain of the site; `zone` is its public hosted zone in Route 53. */
    domaine: z.hostname(),
    zone: z.string().startsWith("Z"),
    /** Where readers of the statistics ask and have errors corrected; `statistiques@` the domain when absent. */
    contactStatistiques: z.email().optional(),
    franceconnectUrl: enTls.default(franceconnect.prod),
    ...deFranceConnect,
  })
  .transform((lu) => ({
    ...lireFranceConnect(lu),
    contactStatistiques: lu.contactStatistiques ?? `statistiques@${lu.domaine}`,
    site: `https://${lu.domaine}`,
    expediteur: `ne-pas-repondre@${lu.domaine}`,
  }));

const dev = z
  .object({
    env: z.literal("dev"),
    /** Origin of the site, known once CloudFront has named it. */
    site: z.url().default("https://site.invalid"),
    expediteur: z.email().default("ne-pas-repondre@sne.example"),
    contactStatistiques: z.email().default(CONTACT_D_ESSAI),
    franceconnectUrl: enTls.default(franceconnect.dev),
    ...deFranceConnect,
  })
  .transform(lireFranceConnect);

const deploiement = z.union([prod, dev]);

export type Production = z.infer<typeof prod>;

/** What one deployment decides, from the CDK context; `dev` is a throw-away copy. */
export type Deploiement = z.infer<typeof deploiement>;

const cles = [
  "env",
  "domaine",
  "zone",
  "site",
  "expediteur",
  "contactStatistiques",
  "franceconnectUrl",
  "franceconnectClient",
  "franceconnectVersion",
];

export const lireDeploiement = (node: Node): Deploiement =>
  deploiement.parse(Object.fromEntries(cles.map((cle) => [cle, node.tryGetContext(cle)])));

/** What becomes of the data when their stack is deleted. */
export const conservation = ({ env }: Deploiement): RemovalPolicy =>
  env === "dev" ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
