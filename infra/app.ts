import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import cdk from "../cdk.json" with { type: "json" };
import { bundle } from "./bundles.ts";
import { lireDeploiement } from "./deploiement.ts";
import { lireSite } from "./site.ts";
import { ApiStack } from "./stacks/api.ts";
import { BordStack } from "./stacks/bord.ts";
import { CourrierStack } from "./stacks/courrier.ts";
import { CycleStack } from "./stacks/cycle.ts";
import { DonneesStack } from "./stacks/donnees.ts";
import { FluxStack } from "./stacks/flux.ts";
import { FrontStack } from "./stacks/front.ts";
import { IdentiteStack } from "./stacks/identite.ts";
import { PiecesStack } from "./stacks/pieces.ts";
import { StatistiquesStack } from "./stacks/statistiques.ts";

/** The whole system: a stack needs only those above it. */
export function sne(app: App): App {
  const deploiement = lireDeploiement(app.node);
  const bundles = bundle(join(app.outdir, "bundles"), app.node.tryGetContext("sources"));
  // a throw-away copy never takes the place of the real stacks, were it sent to their account
  const situer = (id: string, region = "eu-west-3") => ({
    env: { region },
    crossRegionReferences: true,
    deploiement,
    ...(deploiement.env === "dev" && { stackName: `${id}-dev` }),
  });

  const donnees = new DonneesStack(app, "SneDonnees", situer("SneDonnees"));
  const identite = new IdentiteStack(app, "SneIdentite", situer("SneIdentite"));
  const api = new ApiStack(app, "SneApi", { ...situer("SneApi"), donnees, identite, bundles });
  const flux = new FluxStack(app, "SneFlux", { ...situer("SneFlux"), donnees, identite, bundles });
  new CourrierStack(app, "SneCourrier", { ...situer("SneCourrier"), donnees, flux, bundles });
  new PiecesStack(app, "SnePieces", { ...situer("SnePieces"), donnees, bundles });
  new CycleStack(app, "SneCycle", { ...situer("SneCycle"), donnees, identite, flux, bundles });
  new StatistiquesStack(app, "SneStatistiques", { ...situer("SneStatistiques"), donnees, bundles });
  const bord =
    deploiement.env === "prod"
      ? new BordStack(app, "SneBord", { ...situer("SneBord", "us-east-1"), deploiement })
      : undefined;
  new FrontStack(app, "SneFront", { ...situer("SneFront"), donnees, api, bord, site: lireSite() });

  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}

if (import.meta.main) sne(new App({ context: cdk.context, analyticsReporting: false, treeMetadata: false })).synth();
