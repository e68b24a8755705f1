import { z } from "zod";
import { notHere } from "../property.ts";
import type { Place, ResourceType } from "../resource-type.ts";

/** Ten small letters and digits, as the service draws them. */
const apiId = ({ stack, logicalId }: Pick<Place, "stack" | "logicalId">): string =>
  Buffer.from(`${logicalId}${stack}`).toString("hex").slice(-10);

const apiProperties = z.strictObject({
  Name: z.string(),
  ProtocolType: z.literal("HTTP"),
  DisableExecuteApiEndpoint: notHere,
  Description: notHere,
  IpAddressType: notHere,
  Tags: notHere,
});

export const api: ResourceType<z.infer<typeof apiProperties>> = {
  type: "AWS::ApiGatewayV2::Api",
  properties: apiProperties,
  defaultName: apiId,
  attributes: {
    ApiId: ({ name }) => name,
    ApiEndpoint: ({ name, region }) => `https://${name}.execute-api.${region}.amazonaws.com`,
  },
};

const throttle = {
  ThrottlingBurstLimit: z.number().optional(),
  ThrottlingRateLimit: z.number().optional(),
  DetailedMetricsEnabled: notHere,
};

const stageProperties = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal("$default"),
  AutoDeploy: z.literal(true),
  DefaultRouteSettings: z.strictObject(throttle).default({}),
  RouteSettings: z.record(z.string(), z.strictObject(throttle)).default({}),
  AccessLogSettings: notHere,
  Description: notHere,
  Tags: notHere,
});

export const stage: ResourceType<z.infer<typeof stageProperties>> = {
  type: "AWS::ApiGatewayV2::Stage",
  properties: stageProperties,
};

const routeProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(["NONE", "CUSTOM"]).default("NONE"),
  AuthorizerId: z.string().optional(),
  OperationName: notHere,
});

export const route: ResourceType<z.infer<typeof routeProperties>> = {
  type: "AWS::ApiGatewayV2::Route",
  properties: routeProperties,
};

const integrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.string(),
  IntegrationMethod: notHere,
  PayloadFormatVersion: z.literal("2.0"),
  TimeoutInMillis: z.number().default(30_000),
  Description: notHere,
});

export const integration: ResourceType<z.infer<typeof integrationProperties>> = {
  type: "AWS::ApiGatewayV2::Integration",
  properties: integrationProperties,
};

const authorizerProperties = z.strictObject({
  ApiId: z.string(),
  Name: z.string(),
  AuthorizerType: z.literal("REQUEST"),
  AuthorizerPayloadFormatVersion: z.literal("2.0"),
  AuthorizerUri: z.string(),
  EnableSimpleResponses: z.literal(true),
  // a cached answer would outlive the session that it is about
  AuthorizerResultTtlInSeconds: z.literal(0),
  IdentitySource: z.array(z.string()).max(0).optional(),
});

export const authorizer: ResourceType<z.infer<typeof authorizerProperties>> = {
  type: "AWS::ApiGatewayV2::Authorizer",
  properties: authorizerProperties,
  attributes: { AuthorizerId: ({ name }) => name },
};
