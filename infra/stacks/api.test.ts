import { describe, expect, it } from "vitest";
import { contrat } from "../../shared/api/contrat.ts";
import { methodesDe, type Route } from "../../shared/api/route.ts";
import { deType, gabarits } from "../gabarits.ts";

const api = gabarits().get("SneApi");
const routes = new Map(
  deType(api, "AWS::ApiGatewayV2::Route").map(({ Properties }) => [Properties.RouteKey, Properties]),
);
const [stage] = deType(api, "AWS::ApiGatewayV2::Stage");
const declarees = Object.values<Route>(contrat).flatMap((route) =>
  methodesDe(route).map((method) => ({ ...route, cle: `${method} ${route.path}` })),
);

const QUI_REPONDENT = new Set(Object.values(contrat).map(({ fonction }) => fonction)).size;

describe("les routes de la passerelle", () => {
  it("sont celles du contrat, toutes, et une pour ce qu’il ne dit pas", () => {
    expect([...routes.keys()].sort()).toEqual(["$default", ...declarees.map(({ cle }) => cle)].sort());
  });

  it.each(declarees.filter(({ access }) => access !== "public"))("$cle demande qui appelle", ({ cle }) => {
    expect(routes.get(cle)).toMatchObject({
      AuthorizationType: "CUSTOM",
      AuthorizerId: { Ref: expect.stringMatching(/Identite/u) },
    });
  });

  it.each(declarees.filter(({ access }) => access === "public"))("$cle est ouverte à tous", ({ cle }) => {
    expect(routes.get(cle)).toMatchObject({ AuthorizationType: "NONE" });
  });

  it.each(declarees)("$cle est bornée en débit", ({ cle }) => {
    expect(stage?.Properties.RouteSettings).toHaveProperty([cle], {
      ThrottlingRateLimit: expect.any(Number),
      ThrottlingBurstLimit: expect.any(Number),
    });
  });
});

it("l’autorisation se décide à chaque appel, sans mémoire", () => {
  expect(deType(api, "AWS::ApiGatewayV2::Authorizer")).toMatchObject([
    {
      Properties: {
        AuthorizerType: "REQUEST",
        AuthorizerPayloadFormatVersion: "2.0",
        AuthorizerResultTtlInSeconds: 0,
        EnableSimpleResponses: true,
        IdentitySource: [],
      },
    },
  ]);
});

it("ce que le contrat ne dit pas a aussi un débit borné", () => {
  expect(stage?.Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
});

it("le journal des accès ne dit rien des personnes", () => {
  expect(stage?.Properties.AccessLogSettings).toMatchObject({
    Format: JSON.stringify({
      requestId: "$context.requestId",
      routeKey: "$context.routeKey",
      status: "$context.status",
      latency: "$context.responseLatency",
    }),
  });
});

it("chaque intégration parle le format 2.0", () => {
  const formats = deType(api, "AWS::ApiGatewayV2::Integration").map(
    ({ Properties }) => Properties.PayloadFormatVersion,
  );
  expect(formats).toEqual(Array(QUI_REPONDENT).fill("2.0"));
});

it("chaque fonction qui répond connaît l’en-tête que CloudFront ajoute, par référence au secret", () => {
  const secrets = deType(api, "AWS::Lambda::Function").map(({ Properties }) => JSON.stringify(Properties.Environment));
  expect(secrets.filter((texte) => /\{\{resolve:secretsmanager:.*SecretOrigine/u.test(texte))).toHaveLength(
    QUI_REPONDENT,
  );
});
