import { CfnOutput, Duration, Stack, type StackProps, Validations } from "aws-cdk-lib";
import { CfnStage, HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { contrat } from "../../shared/api/contrat.ts";
import { type Fonction, methodesDe, type Route } from "../../shared/api/route.ts";
import { audiences } from "../audiences.ts";
import type { Bundles } from "../bundles.ts";
import { alarm } from "../constructs/alarm.ts";
import { LeastPrivilegeFunction } from "../constructs/least-privilege-function.ts";
import { conservation, type Deploiement } from "../deploiement.ts";
import type { DonneesStack } from "./donnees.ts";
import type { IdentiteStack } from "./identite.ts";

type Props = StackProps & {
  deploiement: Deploiement;
  donnees: DonneesStack;
  identite: IdentiteStack;
  bundles: Bundles;
};

/** Requests per second, and at once, that each route of a function takes before it answers 429. */
const debits: Record<Fonction, { seconde: number; pointe: number }> = {
  public: { seconde: 100, pointe: 200 },
  session: { seconde: 50, pointe: 100 },
  portail: { seconde: 200, pointe: 400 },
  espace: { seconde: 50, pointe: 100 },
  aidant: { seconde: 20, pointe: 40 },
  attestation: { seconde: 20, pointe: 40 },
  intranet: { seconde: 100, pointe: 200 },
  chiffres: { seconde: 50, pointe: 100 },
  guichet: { seconde: 50, pointe: 100 },
  attribution: { seconde: 50, pointe: 100 },
  pieces: { seconde: 100, pointe: 200 },
  recherche: { seconde: 50, pointe: 100 },
  acces: { seconde: 50, pointe: 100 },
  dossier: { seconde: 100, pointe: 200 },
  examen: { seconde: 100, pointe: 200 },
  statistiques: { seconde: 100, pointe: 200 },
  comptoir: { seconde: 50, pointe: 100 },
  instruction: { seconde: 50, pointe: 100 },
};

/** Neither path, query nor address: they would name a person or a demande. */
const formatDuJournal = JSON.stringify({
  requestId: "$context.requestId",
  routeKey: "$context.routeKey",
  status: "$context.status",
  latency: "$context.responseLatency",
});

/** One value for each function that answers routes. */
const parFonction = <T>(faire: (nom: Fonction) => T): Record<Fonction, T> => ({
  public: faire("public"),
  session: faire("session"),
  portail: faire("portail"),
  espace: faire("espace"),
  aidant: faire("aidant"),
  attestation: faire("attestation"),
  intranet: faire("intranet"),
  chiffres: faire("chiffres"),
  guichet: faire("guichet"),
  attribution: faire("attribution"),
  pieces: faire("pieces"),
  recherche: faire("recherche"),
  examen: faire("examen"),
  acces: faire("acces"),
  dossier: faire("dossier"),
  statistiques: faire("statistiques"),
  comptoir: faire("comptoir"),
  instruction: faire("instruction"),
});

const adresse = (route: Route) => ({
  path: route.path,
  methods: methodesDe(route).map((method) => HttpMethod[method]),
});

const clesDeRoute = (route: Route): string[] => methodesDe(route).map((method) => `${method} ${route.path}`);

/** The HTTP API: one function per audience, one authorizer, and the routes of the contract. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  /** Header that CloudFront adds: what comes without it has gone round the firewall. */
  readonly secretOrigine: Secret;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    this.secretOrigine = this.creerSecret(props);
    this.api = new HttpApi(this, "Api", { createDefaultStage: false });
    this.creerStage(this.creerRoutes(props), props);
    // an error of a function is a 5xx; the authorizer's metric of errors counts each visitor without a session
    alarm(this, "Pannes", {
      metric: this.api.metricServerError({ statistic: "Sum", period: Duration.minutes(5) }),
      threshold: 5,
      alarmDescription: "L’API répond par des erreurs 5xx.",
      alarmes: props.donnees.alarmes,
    });
    new CfnOutput(this, "AdresseApi", { value: this.api.apiEndpoint });
  }

  private creerSecret({ deploiement }: Props): Secret {
    const secret = new Secret(this, "SecretOrigine", {
      description: "SNE : en-tête x-sne-origine, que CloudFront ajoute et que les fonctions exigent",
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: conservation(deploiement),
    });
    Validations.of(secret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: "Both sides read it when they are deployed: it is changed by a deployment (docs/deployer.md).",
    });
    return secret;
  }

  private creerRoutes(props: Props): HttpRoute[] {
    const fonctions = this.creerFonctions(props);
    const integrations = this.creerIntegrations(fonctions);
    const authorizer = new HttpLambdaAuthorizer("Identite", fonctions.identite.function, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: [],
      resultsCacheTtl: Duration.seconds(0),
    });
    const duContrat = Object.values<Route>(contrat).flatMap((route) => {
      const integration = integrations[route.fonction];
      return route.access === "public"
        ? this.creerRoutePublique(route, integration)
        : this.api.addRoutes({ ...adresse(route), integration, authorizer });
    });
    return [...duContrat, this.creerRouteParDefaut(integrations.public)];
  }

  /** What the contract does not name: a function says so in French, where the gateway would in English. */
  private creerRouteParDefaut(integration: HttpLambdaIntegration): HttpRoute {
    const route = new HttpRoute(this, "ParDefaut", { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration });
    Validations.of(route).acknowledge({ id: "AwsSolutions-APIG4", reason: "It answers that nothing is there." });
    return route;
  }

  private creerRoutePublique(route: Route, integration: HttpLambdaIntegration): HttpRoute[] {
    const routes = this.api.addRoutes({ ...adresse(route), integration });
    for (const publique of routes)
      Validations.of(publique).acknowledge({ id: "AwsSolutions-APIG4", reason: `Public by contract. ${route.resume}` });
    return routes;
  }

  private creerIntegrations(
    fonctions: Record<Fonction, LeastPrivilegeFunction>,
  ): Record<Fonction, HttpLambdaIntegration> {
    // one permission for all the routes of a function
    const options = { scopePermissionToRoute: false };
    const creer = (nom: Fonction) => new HttpLambdaIntegration(nom, fonctions[nom].function, options);
    return parFonction(creer);
  }

  private creerFonctions({ deploiement, donnees, identite, bundles }: Props) {
    const acces = audiences({
      donnees,
      identite,
      secretOrigine: this.secretOrigine,
      site: deploiement.site,
      franceconnect: deploiement.franceconnect,
    });
    const commun = { bundles, removalPolicy: conservation(deploiement) };
    const creer = (nom: keyof typeof acces) => new LeastPrivilegeFunction(this, nom, { ...commun, ...acces[nom] });
    return { ...parFonction(creer), identite: creer("identite") };
  }

  // written in full: the throttling of a route has no property in the constructs of CDK
  private creerStage(routes: HttpRoute[], { deploiement }: Props): void {
    const journal = new LogGroup(this, "Acces", {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: conservation(deploiement),
    });
    const stage = new CfnStage(this, "Stage", {
      apiId: this.api.apiId,
      stageName: "$default",
      autoDeploy: true,
      accessLogSettings: { destinationArn: journal.logGroupArn, format: formatDuJournal },
      defaultRouteSettings: { throttlingRateLimit: 50, throttlingBurstLimit: 100 },
      routeSettings: Object.fromEntries(
        Object.values<Route>(contrat).flatMap((route) => clesDeRoute(route).map((cle) => [cle, debit(route)])),
      ),
    });
    stage.node.addDependency(...routes);
  }
}

const debit = ({ fonction }: Route) => ({
  ThrottlingRateLimit: debits[fonction].seconde,
  ThrottlingBurstLimit: debits[fonction].pointe,
});
