import { z } from "zod";
import { notHere } from "../property.ts";
import type { Place, ResourceType } from "../resource-type.ts";

const corsRule = z.strictObject({
  Id: notHere,
  AllowedOrigins: z.array(z.string()),
  AllowedMethods: z.array(z.string()),
  AllowedHeaders: z.array(z.string()).default([]),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: z.number().optional(),
});

const byDefault = z.strictObject({
  SSEAlgorithm: z.enum(["aws:kms", "AES256"]),
  KMSMasterKeyID: z.string().optional(),
});

const encryption = z.strictObject({
  ServerSideEncryptionConfiguration: z.tuple([
    z.strictObject({
      BucketKeyEnabled: notHere,
      ServerSideEncryptionByDefault: byDefault,
      BlockedEncryptionTypes: notHere,
    }),
  ]),
});

const properties = z.strictObject({
  BucketName: z.string().optional(),
  BucketEncryption: encryption.optional(),
  CorsConfiguration: z.strictObject({ CorsRules: z.array(corsRule) }).default({ CorsRules: [] }),
  VersioningConfiguration: z.strictObject({ Status: z.enum(["Enabled", "Suspended"]) }).optional(),
  NotificationConfiguration: z
    .strictObject({
      EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.literal(true).optional() }),
    })
    .optional(),
  // only the owner's objects and no public access: the gate never lets anyone else in
  OwnershipControls: notHere,
  PublicAccessBlockConfiguration: notHere,
  AccessControl: notHere,
  LifecycleConfiguration: notHere,
  LoggingConfiguration: notHere,
  Tags: notHere,
});

/** 63 characters at most, small letters. */
const bucketName = ({ stack, logicalId }: Pick<Place, "stack" | "logicalId">): string =>
  `${stack}-${logicalId}`.toLowerCase().slice(0, 63);

export const bucket: ResourceType<z.infer<typeof properties>> = {
  type: "AWS::S3::Bucket",
  properties,
  nameProperty: "BucketName",
  defaultName: bucketName,
  attributes: {
    Arn: ({ name }) => `arn:aws:s3:::${name}`,
    DomainName: ({ name }) => `${name}.s3.amazonaws.com`,
    RegionalDomainName: ({ name, region }) => `${name}.s3.${region}.amazonaws.com`,
  },
};

const policyProperties = z.strictObject({ Bucket: z.string(), PolicyDocument: z.json() });

export const bucketPolicy: ResourceType<z.infer<typeof policyProperties>> = {
  type: "AWS::S3::BucketPolicy",
  properties: policyProperties,
};

const deploymentProperties = z.strictObject({
  ServiceToken: notHere,
  SourceBucketNames: notHere,
  SourceObjectKeys: z.array(z.string()),
  SourceMarkers: notHere,
  SourceMarkersConfig: notHere,
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().optional(),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
  Exclude: z.array(z.string()).default([]),
  Include: z.array(z.string()).default([]),
  // old pages, distribution's cache: nothing to clean here, the folder is served as it is
  Prune: notHere,
  RetainOnDelete: notHere,
  WaitForDistributionInvalidation: notHere,
  DistributionId: notHere,
  DistributionPaths: notHere,
  OutputObjectKeys: notHere,
  DestinationBucketArn: notHere,
});

export const bucketDeployment: ResourceType<z.infer<typeof deploymentProperties>> = {
  type: "Custom::CDKBucketDeployment",
  properties: deploymentProperties,
  attributes: { DestinationBucketArn: ({ name }) => `arn:aws:s3:::${name}` },
};
