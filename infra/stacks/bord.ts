import { Stack, type StackProps } from "aws-cdk-lib";
import { Certificate, CertificateValidation } from "aws-cdk-lib/aws-certificatemanager";
import { PublicHostedZone } from "aws-cdk-lib/aws-route53";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import type { Production } from "../deploiement.ts";

type Props = StackProps & { deploiement: Production };

/** What CloudFront takes from us-east-1 only: its certificate and its firewall. */
export class BordStack extends Stack {
  readonly certificate: Certificate;
  readonly pareFeu: CfnWebACL;

  constructor(scope: Construct, id: string, { deploiement: { domaine, zone: hostedZoneId }, ...props }: Props) {
    super(scope, id, props);
    const zone = PublicHostedZone.fromPublicHostedZoneAttributes(this, "Zone", { hostedZoneId, zoneName: domaine });
    this.certificate = new Certificate(this, "Certificat", {
      domainName: domaine,
      validation: CertificateValidation.fromDns(zone),
    });
    this.pareFeu = new CfnWebACL(this, "PareFeu", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visibilite("pare-feu"),
      rules: [
        regleGeree("AWSManagedRulesAmazonIpReputationList"),
        regleGeree("AWSManagedRulesKnownBadInputsRuleSet"),
        regleGeree("AWSManagedRulesCommonRuleSet", reglesComptees),
        limiteParAdresse,
      ].map((regle, priority) => ({ ...regle, priority })),
    });
  }
}

type Regle = Omit<CfnWebACL.RuleProperty, "priority">;

const visibilite = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // a sample keeps whole requests, and so what people wrote
  sampledRequestsEnabled: false,
});

/** A person's own words may look like markup, and a form may pass 8 KB: the API judges its bodies itself. */
const reglesComptees = ["CrossSiteScripting_BODY", "SizeRestrictions_BODY"];

const regleGeree = (name: string, comptees: readonly string[] = []): Regle => ({
  name,
  overrideAction: { none: {} },
  visibilityConfig: visibilite(name),
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: comptees.map((regle) => ({ name: regle, actionToUse: { count: {} } })),
    },
  },
});

/** Requests of one address in 5 minutes: a town hall or a phone operator has one address for many people. */
const limiteParAdresse: Regle = {
  name: "LimiteParAdresse",
  action: { block: { customResponse: { responseCode: 429 } } },
  visibilityConfig: visibilite("LimiteParAdresse"),
  statement: { rateBasedStatement: { limit: 3000, aggregateKeyType: "IP", evaluationWindowSec: 300 } },
};
