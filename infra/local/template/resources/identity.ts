import { createHash } from "node:crypto";
import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type Place, type ResourceType } from "../resource-type.ts";

const passwordPolicy = z.strictObject({
  MinimumLength: z.number().default(8),
  RequireLowercase: z.boolean().default(false),
  RequireUppercase: z.boolean().default(false),
  RequireNumbers: z.boolean().default(false),
  RequireSymbols: z.boolean().default(false),
  TemporaryPasswordValidityDays: z.number().default(7),
  PasswordHistorySize: z.number().default(0),
});

const invitation = z.strictObject({
  EmailSubject: z.string(),
  EmailMessage: z.string(),
  // nobody here has a telephone in the pool
  SMSMessage: notHere,
});

const poolProperties = z.strictObject({
  UserPoolName: z.string().optional(),
  MfaConfiguration: z.enum(["ON", "OFF", "OPTIONAL"]).default("OFF"),
  EnabledMfas: z.array(z.literal("SOFTWARE_TOKEN_MFA")).default([]),
  AdminCreateUserConfig: z
    .strictObject({
      AllowAdminCreateUserOnly: z.boolean().default(false),
      InviteMessageTemplate: invitation.optional(),
    })
    .prefault({}),
  Policies: z.strictObject({ PasswordPolicy: passwordPolicy.prefault({}), SignInPolicy: notHere }).prefault({}),
  UsernameAttributes: z.array(z.literal("email")).default([]),
  UsernameConfiguration: z.strictObject({ CaseSensitive: z.boolean() }).default({ CaseSensitive: true }),
  AutoVerifiedAttributes: z.array(z.literal("email")).optional(),
  // messages of a self sign-up, recovery by mail, risk scoring: nobody signs up here
  AccountRecoverySetting: notHere,
  EmailConfiguration: notHere,
  EmailVerificationMessage: notHere,
  EmailVerificationSubject: notHere,
  SmsVerificationMessage: notHere,
  VerificationMessageTemplate: notHere,
  UserAttributeUpdateSettings: notHere,
  Schema: notHere,
  DeletionProtection: notHere,
  DeviceConfiguration: notHere,
  UserPoolAddOns: notHere,
  UserPoolTier: notHere,
  UserPoolTags: notHere,
});

/** `eu-west-3_` and nine letters and digits. */
const poolId = ({ stack, logicalId, region }: Omit<Place, "name">): string =>
  `${region}_${createHash("sha256").update(`${stack}/${logicalId}`).digest("hex").slice(0, 9)}`;

export const userPool: ResourceType<z.infer<typeof poolProperties>> = {
  type: "AWS::Cognito::UserPool",
  properties: poolProperties,
  defaultName: poolId,
  attributes: {
    Arn: arn("cognito-idp", ({ name }) => `userpool/${name}`),
    UserPoolId: ({ name }) => name,
    ProviderName: ({ name, region }) => `cognito-idp.${region}.amazonaws.com/${name}`,
    ProviderURL: ({ name, region }) => `https://cognito-idp.${region}.amazonaws.com/${name}`,
  },
};

const clientProperties = z.strictObject({
  ClientName: z.string().optional(),
  UserPoolId: z.string(),
  ExplicitAuthFlows: z.array(z.string()).default([]),
  PreventUserExistenceErrors: z.enum(["ENABLED", "LEGACY"]).default("LEGACY"),
  GenerateSecret: z.literal(false).optional(),
  AllowedOAuthFlowsUserPoolClient: z.literal(false).optional(),
  SupportedIdentityProviders: z.tuple([z.literal("COGNITO")]).optional(),
  /** Minutes. */
  AuthSessionValidity: z.number().default(3),
  EnableTokenRevocation: notHere,
  AccessTokenValidity: notHere,
  IdTokenValidity: notHere,
  RefreshTokenValidity: notHere,
  RefreshTokenRotation: notHere,
  TokenValidityUnits: notHere,
  ReadAttributes: notHere,
  WriteAttributes: notHere,
});

const clientId = ({ stack, logicalId }: Pick<Place, "stack" | "logicalId">): string =>
  createHash("sha256").update(`${stack}/${logicalId}`).digest("hex").slice(0, 26);

export const userPoolClient: ResourceType<z.infer<typeof clientProperties>> = {
  type: "AWS::Cognito::UserPoolClient",
  properties: clientProperties,
  defaultName: clientId,
  attributes: { ClientId: ({ name }) => name },
};
