import { z } from "zod";
import { notHere } from "../property.ts";
import type { ResourceType } from "../resource-type.ts";

const association = z.strictObject({
  EventType: z.enum(["viewer-request", "viewer-response"]),
  FunctionARN: z.string(),
});

const behaviour = {
  TargetOriginId: z.string(),
  ViewerProtocolPolicy: z.enum(["redirect-to-https", "https-only", "allow-all"]),
  AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
  CachedMethods: notHere,
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  Compress: z.boolean().default(false),
  FunctionAssociations: z.array(association).default([]),
};

const origin = z.strictObject({
  Id: z.string(),
  DomainName: z.string(),
  OriginPath: z.string().default(""),
  OriginCustomHeaders: z.array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
  CustomOriginConfig: notHere,
  S3OriginConfig: notHere,
  OriginAccessControlId: notHere,
  OriginShield: notHere,
  ConnectionAttempts: notHere,
  ConnectionTimeout: notHere,
  ResponseCompletionTimeout: notHere,
});

const errorResponse = z.strictObject({
  ErrorCode: z.number(),
  ResponseCode: z.number().optional(),
  ResponsePagePath: z.string().optional(),
  ErrorCachingMinTTL: notHere,
});

const config = z.strictObject({
  Enabled: z.literal(true),
  Origins: z.array(origin),
  DefaultCacheBehavior: z.strictObject(behaviour),
  CacheBehaviors: z.array(z.strictObject({ PathPattern: z.string(), ...behaviour })).default([]),
  CustomErrorResponses: z.array(errorResponse).default([]),
  DefaultRootObject: z.string().optional(),
  Aliases: notHere,
  Comment: notHere,
  HttpVersion: notHere,
  IPV6Enabled: notHere,
  Logging: notHere,
  PriceClass: notHere,
  Restrictions: notHere,
  ViewerCertificate: notHere,
  WebACLId: notHere,
});

const distributionProperties = z.strictObject({ DistributionConfig: config, Tags: notHere });

export const distribution: ResourceType<z.infer<typeof distributionProperties>> = {
  type: "AWS::CloudFront::Distribution",
  properties: distributionProperties,
  attributes: {
    Id: ({ name }) => name,
    DomainName: ({ logicalId }) => `${logicalId.toLowerCase()}.cloudfront.net`,
  },
};

const functionProperties = z.strictObject({
  Name: z.string(),
  AutoPublish: z.literal(true).optional(),
  FunctionCode: z.string(),
  FunctionConfig: z.strictObject({ Comment: notHere, Runtime: z.literal("cloudfront-js-2.0") }),
  Tags: notHere,
});

const functionArn = ({ accountId, logicalId }: { accountId: string; logicalId: string }): string =>
  `arn:aws:cloudfront::${accountId}:function/${logicalId}`;

export const viewerFunction: ResourceType<z.infer<typeof functionProperties>> = {
  type: "AWS::CloudFront::Function",
  properties: functionProperties,
  ref: functionArn,
  attributes: { FunctionARN: functionArn },
};

const overridden = { Override: z.boolean() };

const security = z.strictObject({
  ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), ...overridden }).optional(),
  ContentTypeOptions: z.strictObject(overridden).optional(),
  FrameOptions: z.strictObject({ FrameOption: z.string(), ...overridden }).optional(),
  ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), ...overridden }).optional(),
  StrictTransportSecurity: z
    .strictObject({
      AccessControlMaxAgeSec: z.number(),
      IncludeSubdomains: z.boolean().default(false),
      Preload: z.boolean().default(false),
      ...overridden,
    })
    .optional(),
  XSSProtection: notHere,
});

const headersConfig = z.strictObject({
  Name: z.string(),
  Comment: notHere,
  CustomHeadersConfig: z
    .strictObject({
      Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), ...overridden })),
    })
    .default({ Items: [] }),
  RemoveHeadersConfig: z
    .strictObject({ Items: z.array(z.strictObject({ Header: z.string() })) })
    .default({ Items: [] }),
  SecurityHeadersConfig: security.default({}),
});

const headersProperties = z.strictObject({ ResponseHeadersPolicyConfig: headersConfig });

export const responseHeadersPolicy: ResourceType<z.infer<typeof headersProperties>> = {
  type: "AWS::CloudFront::ResponseHeadersPolicy",
  properties: headersProperties,
  attributes: { Id: ({ name }) => name },
};

const none = (name: string) => z.strictObject({ [name]: z.literal("none") });

const cacheConfig = z.strictObject({
  Name: z.string(),
  Comment: notHere,
  MinTTL: z.number(),
  DefaultTTL: z.number(),
  MaxTTL: z.number(),
  ParametersInCacheKeyAndForwardedToOrigin: z.strictObject({
    CookiesConfig: none("CookieBehavior"),
    HeadersConfig: none("HeaderBehavior"),
    QueryStringsConfig: z.strictObject({ QueryStringBehavior: z.literal("all") }),
    EnableAcceptEncodingBrotli: z.boolean(),
    EnableAcceptEncodingGzip: z.boolean(),
  }),
});

const cacheProperties = z.strictObject({ CachePolicyConfig: cacheConfig });

export const cachePolicy: ResourceType<z.infer<typeof cacheProperties>> = {
  type: "AWS::CloudFront::CachePolicy",
  properties: cacheProperties,
  attributes: { Id: ({ name }) => name },
};

export type CacheConfig = z.infer<typeof cacheConfig>;
export type Behaviour = z.infer<typeof config>["DefaultCacheBehavior"];
export type DistributionConfig = z.infer<typeof config>;
export type HeadersConfig = z.infer<typeof headersConfig>;
