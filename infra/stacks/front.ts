import { CfnOutput, Duration, Stack, type StackProps, Validations } from "aws-cdk-lib";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { AaaaRecord, ARecord, PublicHostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import { Bucket, type IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { cleanUrls } from "../constructs/clean-urls.ts";
import { openHeaders } from "../constructs/open-headers.ts";
import { openPreflight } from "../constructs/open-preflight.ts";
import { PrivateBucket } from "../constructs/private-bucket.ts";
import { PublishedSite } from "../constructs/published-site.ts";
import { embeddableHeaders, securityHeaders } from "../constructs/security-headers.ts";
import { conservation, type Deploiement } from "../deploiement.ts";
import type { Site } from "../site.ts";
import type { ApiStack } from "./api.ts";
import type { BordStack } from "./bord.ts";
import type { DonneesStack } from "./donnees.ts";

type Props = StackProps & {
  deploiement: Deploiement;
  donnees: DonneesStack;
  api: ApiStack;
  /** Certificate and firewall; a throw-away copy has neither. */
  bord?: BordStack | undefined;
  site: Site;
};

/** The page that others show inside theirs. */
const A_INTEGRER = "/statistiques/integrer";

/** Published figures: the same for everyone, and those of a named version never change. */
const CHIFFRES_PUBLIES = "/api/statistiques/v1/*";

/** One address for the pages and for `/api`. */
export class FrontStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const { bucket } = new PrivateBucket(this, "Web", {
      removalPolicy: conservation(props.deploiement),
      accessLogs: { to: props.donnees.journaux, prefix: "web/" },
    });
    const distribution = this.creerDistribution(bucket, props);
    new PublishedSite(this, "Publication", { dossier: props.site.dossier, bucket });
    this.nommer(distribution, props.deploiement);
    new CfnOutput(this, "AdresseSite", { value: adresse(distribution, props.deploiement) });
  }

  private creerDistribution(bucket: IBucket, props: Props): Distribution {
    const headers = securityHeaders(this, "Entetes", `https://${props.donnees.pieces.bucketRegionalDomainName}`);
    const pages = this.pages(bucket, headers, props.site);
    const api = this.versApi(headers, props.api);
    const ouvertes = {
      responseHeadersPolicy: openHeaders(this, "EntetesDesDonnees"),
      functionAssociations: [openPreflight(this, "LectureOuverte")],
    };
    const distribution = new Distribution(this, "Site", {
      defaultBehavior: pages,
      additionalBehaviors: {
        // before what it is a part of: the first that fits answers
        [CHIFFRES_PUBLIES]: { ...this.versLesChiffres(api), ...ouvertes },
        "/api/*": api,
        [A_INTEGRER]: { ...pages, responseHeadersPolicy: embeddableHeaders(this, "AIntegrer") },
        ...this.donneesOuvertes(props.donnees, ouvertes),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...enBordure(props),
    });
    Validations.of(distribution).acknowledge({
      id: "@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac",
      reason: "The bucket of open data lets CloudFront read by its own policy.",
    });
    for (const [regle, reason] of Object.entries(acceptees(props)))
      Validations.of(distribution).acknowledge({ id: `AwsSolutions-${regle}`, reason });
    return distribution;
  }

  private pages(
    bucket: IBucket,
    responseHeadersPolicy: ResponseHeadersPolicy,
    { pages, chemins }: Site,
  ): BehaviorOptions {
    // what CloudFront names is one for the account: the stack tells a throw-away copy from the real one
    const originAccessControl = new S3OriginAccessControl(this, "AccesAuWeb", {
      originAccessControlName: `${this.stackName}-web`,
    });
    const adresses = new EdgeFunction(this, "Adresses", {
      functionName: `${this.stackName}-adresses`,
      code: FunctionCode.fromInline(cleanUrls(pages, chemins)),
    });
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket, { originAccessControl }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy,
      functionAssociations: [FunctionEventType.VIEWER_REQUEST, FunctionEventType.VIEWER_RESPONSE].map((eventType) => ({
        eventType,
        function: adresses,
      })),
    };
  }

  /** Published files, at the addresses that their bucket gives them; CDK would write in its policy, which already lets CloudFront read. */
  private donneesOuvertes(
    { publication }: DonneesStack,
    ouvertes: Partial<BehaviorOptions>,
  ): Record<string, BehaviorOptions> {
    const originAccessControl = new S3OriginAccessControl(this, "AccesAuxDonnees", {
      originAccessControlName: `${this.stackName}-donnees`,
    });
    const nomme = Bucket.fromBucketAttributes(this, "DonneesOuvertes", {
      bucketName: publication.bucketName,
      bucketRegionalDomainName: publication.bucketRegionalDomainName,
    });
    const lecture: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(nomme, { originAccessControl }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      ...ouvertes,
    };
    return { "/editions/*": lecture, "/derniere/*": lecture };
  }

  private versApi(responseHeadersPolicy: ResponseHeadersPolicy, { api, secretOrigine }: ApiStack): BehaviorOptions {
    return {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${this.region}.amazonaws.com`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        customHeaders: { "x-sne-origine": secretOrigine.secretValue.unsafeUnwrap() },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    };
  }

  /** Answers are kept as long as they say, by what is asked and nothing else: no cookie goes there. */
  private versLesChiffres({ originRequestPolicy: _, ...api }: BehaviorOptions): BehaviorOptions {
    const cachePolicy = new CachePolicy(this, "ChiffresGardes", {
      cachePolicyName: `${this.stackName}-chiffres`,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
    return { ...api, cachePolicy };
  }

  private nommer(distribution: Distribution, deploiement: Deploiement): void {
    if (deploiement.env === "dev") return;
    const { domaine: zoneName, zone: hostedZoneId } = deploiement;
    const zone = PublicHostedZone.fromPublicHostedZoneAttributes(this, "Zone", { hostedZoneId, zoneName });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    new ARecord(this, "AdresseIpv4", { zone, target });
    new AaaaRecord(this, "AdresseIpv6", { zone, target });
  }
}

const adresse = ({ distributionDomainName }: Distribution, deploiement: Deploiement): string =>
  deploiement.env === "dev" ? `https://${distributionDomainName}` : deploiement.site;

const enBordure = ({ deploiement, bord }: Props) =>
  deploiement.env === "prod" &&
  bord && {
    domainNames: [deploiement.domaine],
    certificate: bord.certificate,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    webAclId: bord.pareFeu.attrArn,
  };

const acceptees = ({ bord }: Props): Record<string, string> => ({
  CFR1: "A demandeur may live or travel abroad: the law closes the service to no country.",
  CFR3: "Its logs would hold the address of each visitor beside the number of their demande.",
  ...(!bord && {
    CFR2: "A throw-away copy has no firewall.",
    CFR4: "A throw-away copy has no domain, and so the certificate of CloudFront.",
  }),
});
