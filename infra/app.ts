import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import cdk from "../cdk.json" with { type: "json" };
import { bundle } from "./bundles.ts";
import { lireDeploiement } from "./deploiement.ts";
import { ApiStack } from "./stacks/api.ts";
import { DonneesStack } from "./stacks/donnees.ts";
import { IdentiteStack } from "./stacks/identite.ts";

/** The whole system: each stack needs only those above it. */
export function sne(app: App): App {
  const deploiement = lireDeploiement(app.node);
  const bundles = bundle(join(app.outdir, "bundles"), app.node.tryGetContext("sources"));
  const commun = { deploiement, env: { region: "eu-west-3" } };
  const nom = (id: string) => (deploiement.env === "dev" ? { ...commun, stackName: `${id}-dev` } : commun);

  const donnees = new DonneesStack(app, "SneDonnees", nom("SneDonnees"));
  const identite = new IdentiteStack(app, "SneIdentite", nom("SneIdentite"));
  new ApiStack(app, "SneApi", { ...nom("SneApi"), donnees, identite, bundles });

  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

if (import.meta.main) sne(new App({ context: cdk.context, analyticsReporting: false, treeMetadata: false })).synth();
