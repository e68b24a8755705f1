import type { ResourceType } from "./resource-type.ts";
import { api, authorizer, integration, route, stage } from "./resources/apigateway.ts";
import { cachePolicy, distribution, responseHeadersPolicy, viewerFunction } from "./resources/cloudfront.ts";
import { table } from "./resources/dynamodb.ts";
import { rule } from "./resources/events.ts";
import { malwareProtectionPlan } from "./resources/guardduty.ts";
import { policy, role } from "./resources/iam.ts";
import { userPool, userPoolClient } from "./resources/identity.ts";
import { key } from "./resources/kms.ts";
import { eventInvokeConfig, eventSourceMapping, lambda, permission } from "./resources/lambda.ts";
import { mailDestination, mailIdentity, smsSender } from "./resources/messages.ts";
import { bucket, bucketDeployment, bucketPolicy } from "./resources/s3.ts";
import { schedule } from "./resources/scheduler.ts";
import { secret } from "./resources/secrets.ts";
import { queue, queuePolicy } from "./resources/sqs.ts";
import { stateMachine } from "./resources/stepfunctions.ts";

const types: readonly ResourceType<unknown>[] = [
  api,
  authorizer,
  bucket,
  bucketDeployment,
  bucketPolicy,
  distribution,
  eventInvokeConfig,
  eventSourceMapping,
  integration,
  key,
  lambda,
  mailDestination,
  mailIdentity,
  malwareProtectionPlan,
  permission,
  policy,
  queue,
  queuePolicy,
  cachePolicy,
  responseHeadersPolicy,
  role,
  route,
  rule,
  schedule,
  secret,
  smsSender,
  stage,
  stateMachine,
  table,
  userPool,
  userPoolClient,
  viewerFunction,
];

/** Every type of resource that runs on this machine. */
export const supported: ReadonlyMap<string, ResourceType<unknown>> = new Map(types.map((type) => [type.type, type]));

/** Types that have nothing to do here: they watch, name, protect or record what runs in an account. */
export const ignored: ReadonlySet<string> = new Set([
  "AWS::ApiGatewayV2::ApiMapping",
  "AWS::ApiGatewayV2::DomainName",
  "AWS::CDK::Metadata",
  "AWS::CertificateManager::Certificate",
  "AWS::CloudFront::OriginAccessControl",
  "AWS::CloudWatch::Alarm",
  "AWS::CloudWatch::CompositeAlarm",
  "AWS::KMS::Alias",
  "AWS::Logs::LogGroup",
  "AWS::Logs::MetricFilter",
  "AWS::Logs::ResourcePolicy",
  "AWS::Route53::RecordSet",
  "AWS::SES::ConfigurationSet",
  "AWS::SNS::Subscription",
  "AWS::SNS::Topic",
  "AWS::SNS::TopicPolicy",
  "AWS::WAFv2::WebACL",
  "AWS::WAFv2::WebACLAssociation",
  "Custom::S3AutoDeleteObjects",
]);

/** CDK's own functions, that carry out a custom resource during a deployment, and what belongs to them. */
export const deploymentOnly = /^(?:Custom(?:CDKBucketDeployment|S3AutoDeleteObjects)|LogRetention|\w+AwsCliLayer)/u;
