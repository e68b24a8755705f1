import { describe, expect, it } from "vitest";
import { deType, type Gabarit, gabarits } from "../gabarits.ts";

const stacks = gabarits();
const front = stacks.get("SneFront");
const jetables = gabarits({ env: "dev" });

const configuration = (gabarit = front) =>
  deType(gabarit, "AWS::CloudFront::Distribution")[0]?.Properties.DistributionConfig;

describe("la distribution", () => {
  it("sert le domaine, par TLS 1.2 au moins, derrière le pare-feu", () => {
    expect(configuration()).toMatchObject({
      Aliases: ["demande-logement-social.example"],
      ViewerCertificate: { MinimumProtocolVersion: "TLSv1.2_2021", SslSupportMethod: "sni-only" },
      WebACLId: expect.anything(),
    });
  });

  it("ne garde rien de l’API, et n’y va que par HTTPS avec l’en-tête secret", () => {
    const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    const allViewerExceptHostHeader = "b689b0a8-53d0-40ab-baf2-68738e2966ac";
    expect(configuration()).toMatchObject({
      CacheBehaviors: expect.arrayContaining([
        expect.objectContaining({
          PathPattern: "/api/*",
          CachePolicyId: cachingDisabled,
          OriginRequestPolicyId: allViewerExceptHostHeader,
          ViewerProtocolPolicy: "https-only",
        }),
      ]),
      Origins: expect.arrayContaining([
        expect.objectContaining({
          CustomOriginConfig: { OriginProtocolPolicy: "https-only", OriginSSLProtocols: ["TLSv1.2"] },
          OriginCustomHeaders: [{ HeaderName: "x-sne-origine", HeaderValue: expect.anything() }],
        }),
      ]),
    });
    expect(JSON.stringify(configuration())).toMatch(/\{\{resolve:secretsmanager:.*SecretOrigine/u);
  });

  it("ne garde, de l’API, que les chiffres publiés, par la question seule, et aussi longtemps qu’ils le disent", () => {
    const [gardes, ...autres] = deType(front, "AWS::CloudFront::CachePolicy");
    expect(autres).toEqual([]);
    expect(gardes?.Properties.CachePolicyConfig).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: "none" },
        HeadersConfig: { HeaderBehavior: "none" },
        QueryStringsConfig: { QueryStringBehavior: "all" },
      },
    });
    // the first that fits answers
    expect(JSON.stringify(configuration())).toMatch(/"PathPattern":"\/api\/statistiques.*"PathPattern":"\/api\/\*"/u);
    expect(configuration()).toMatchObject({
      CacheBehaviors: expect.arrayContaining([
        expect.objectContaining({
          PathPattern: "/api/statistiques/v1/*",
          CachePolicyId: { Ref: expect.stringMatching(/^ChiffresGardes/u) },
        }),
      ]),
    });
  });

  it("lit seule le seau des pages, qui reste privé, et signe ce qu’elle lit", () => {
    const signe = {
      Properties: { OriginAccessControlConfig: { SigningBehavior: "always", SigningProtocol: "sigv4" } },
    };
    expect(deType(front, "AWS::CloudFront::OriginAccessControl")).toMatchObject([signe, signe]);
    expect(deType(front, "AWS::S3::Bucket")).toMatchObject([
      { Properties: { PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } } },
    ]);
    expect(deType(front, "AWS::S3::BucketPolicy")[0]?.Properties.PolicyDocument).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({
          Effect: "Allow",
          Action: "s3:GetObject",
          Principal: { Service: "cloudfront.amazonaws.com" },
          Condition: { StringEquals: { "AWS:SourceArn": expect.anything() } },
        }),
      ]),
    });
  });

  it("met les mêmes en-têtes sur les pages et sur l’API", () => {
    const ResponseHeadersPolicyId = { Ref: expect.stringMatching(/^Entetes(?!Des)/u) };
    expect(configuration()).toMatchObject({
      DefaultCacheBehavior: { ResponseHeadersPolicyId, ViewerProtocolPolicy: "redirect-to-https" },
      CacheBehaviors: expect.arrayContaining([
        expect.objectContaining({ PathPattern: "/api/*", ResponseHeadersPolicyId }),
      ]),
    });
  });

  it("sert les données ouvertes à toute page, où qu’elle soit", () => {
    const ouvertes = { Ref: expect.stringMatching(/^EntetesDesDonnees/u) };
    const preambule = [{ EventType: "viewer-request", FunctionARN: expect.anything() }];
    for (const PathPattern of ["/editions/*", "/derniere/*", "/api/statistiques/v1/*"])
      expect(configuration()).toMatchObject({
        CacheBehaviors: expect.arrayContaining([
          expect.objectContaining({
            PathPattern,
            ResponseHeadersPolicyId: ouvertes,
            FunctionAssociations: preambule,
            AllowedMethods: expect.arrayContaining(["GET", "HEAD", "OPTIONS"]),
          }),
        ]),
      });
    const politiques = deType(front, "AWS::CloudFront::ResponseHeadersPolicy");
    expect(JSON.stringify(politiques)).toContain(
      '{"Header":"access-control-allow-origin","Override":true,"Value":"*"}',
    );
  });
});

it("une page, et une seule, se montre dans celle d’un autre", () => {
  const politiques = deType(front, "AWS::CloudFront::ResponseHeadersPolicy").map(({ Properties }) =>
    JSON.stringify(Properties),
  );
  expect(politiques.filter((politique) => politique.includes("frame-ancestors *"))).toHaveLength(1);
  expect(configuration()).toMatchObject({
    CacheBehaviors: expect.arrayContaining([
      expect.objectContaining({
        PathPattern: "/statistiques/integrer",
        ResponseHeadersPolicyId: { Ref: expect.stringMatching(/^AIntegrer/u) },
      }),
    ]),
  });
});

describe("les en-têtes", () => {
  const entetes = deType(front, "AWS::CloudFront::ResponseHeadersPolicy").find(({ Properties }) =>
    JSON.stringify(Properties).includes("ContentSecurityPolicy"),
  );

  it("n’admettent que ce que le site sert, et l’envoi des pièces", () => {
    const { length } = JSON.stringify(entetes).match(/unsafe-|\*/gu) ?? [];
    expect(length).toBe(0);
    expect(entetes?.Properties).toMatchObject({
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: {
              "Fn::Join": [
                "",
                [
                  expect.stringMatching(/^default-src 'none'; .*connect-src 'self' https:\/\/$/u),
                  { "Fn::ImportValue": expect.stringContaining("PiecesBucket") },
                  expect.stringContaining("form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
                ],
              ],
            },
            Override: true,
          },
        },
      },
    });
  });

  it("imposent HTTPS deux ans, taisent la page d’où l’on vient et ferment caméra et position", () => {
    expect(entetes?.Properties).toMatchObject({
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: "DENY" },
          ReferrerPolicy: { ReferrerPolicy: "no-referrer" },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
        },
        CustomHeadersConfig: {
          Items: expect.arrayContaining([
            expect.objectContaining({
              Header: "permissions-policy",
              Value: expect.stringMatching(/camera=\(\).*geolocation=\(\)/u),
            }),
          ]),
        },
      },
    });
  });
});

describe("le pare-feu", () => {
  const [pareFeu] = deType(stacks.get("SneBord"), "AWS::WAFv2::WebACL");

  it("tient les règles d’AWS et une limite par adresse", () => {
    expect(pareFeu?.Properties).toMatchObject({
      Scope: "CLOUDFRONT",
      Rules: [
        { Name: "AWSManagedRulesAmazonIpReputationList" },
        { Name: "AWSManagedRulesKnownBadInputsRuleSet" },
        { Name: "AWSManagedRulesCommonRuleSet" },
        { Statement: { RateBasedStatement: { AggregateKeyType: "IP", Limit: 3000 } }, Action: { Block: {} } },
      ],
    });
  });

  it("ne garde aucun échantillon de ce que les personnes écrivent", () => {
    expect(JSON.stringify(pareFeu)).not.toContain('"SampledRequestsEnabled":true');
  });
});

describe("les pages", () => {
  it("sont redemandées à chaque fois, leurs fichiers nommés par leur contenu sont gardés un an", () => {
    const publications = deType(front, "Custom::CDKBucketDeployment").map(({ Properties }) => Properties);
    expect(publications).toMatchObject([
      {
        Include: ["assets/*"],
        Prune: false,
        SystemMetadata: { "cache-control": "public, max-age=31536000, immutable" },
      },
      { Exclude: ["assets/*"], Prune: true, SystemMetadata: { "cache-control": "no-cache" } },
    ]);
  });
});

describe("une copie jetable", () => {
  it("laisse leurs noms aux fonctions, aux accès et aux en-têtes de la vraie", () => {
    const noms = (gabarit: Gabarit | undefined) => [
      deType(gabarit, "AWS::CloudFront::Function")[0]?.Properties.Name,
      deType(gabarit, "AWS::CloudFront::OriginAccessControl")[0]?.Properties.OriginAccessControlConfig,
      deType(gabarit, "AWS::CloudFront::ResponseHeadersPolicy")[0]?.Properties.ResponseHeadersPolicyConfig,
    ];
    expect(noms(front)).toMatchObject(["SneFront-adresses", { Name: "SneFront-web" }, { Name: "SneFront-entetes" }]);
    expect(noms(jetables.get("SneFront"))).toMatchObject([
      "SneFront-dev-adresses",
      { Name: "SneFront-dev-web" },
      { Name: "SneFront-dev-entetes" },
    ]);
  });

  it("n’a ni domaine, ni certificat, ni pare-feu", () => {
    expect(jetables.has("SneBord")).toBe(false);
    expect(configuration(jetables.get("SneFront"))).not.toHaveProperty("Aliases");
    expect(configuration(jetables.get("SneFront"))).not.toHaveProperty("WebACLId");
    expect(deType(jetables.get("SneFront"), "AWS::Route53::RecordSet")).toEqual([]);
  });
});
