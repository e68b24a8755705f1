import type { Principal } from "./gate/gate-options.ts";
import { statementsOf } from "./gate/policy-document.ts";
import type { GateResources, TableResource } from "./gate/resources.ts";
import type { Assembly } from "./template/assembly.ts";
import { table } from "./template/resources/dynamodb.ts";
import { userPool, userPoolClient } from "./template/resources/identity.ts";
import { key } from "./template/resources/kms.ts";
import { mailDestination, mailIdentity } from "./template/resources/messages.ts";
import { bucket, bucketPolicy } from "./template/resources/s3.ts";
import { queue, queuePolicy } from "./template/resources/sqs.ts";
import { stateMachine } from "./template/resources/stepfunctions.ts";

const arnOf = (
  service: string,
  { region, accountId, name }: { region: string; accountId: string; name: string },
  kind = "",
): string => `arn:aws:${service}:${region}:${accountId}:${kind}${name}`;

const keyArn = (arn: string | undefined): { keyArn?: string } => (arn === undefined ? {} : { keyArn: arn });

const tables = (assembly: Assembly, streamArn: (name: string) => string): TableResource[] =>
  assembly.all(table).map(({ properties, ...place }) => ({
    arn: arnOf("dynamodb", place, "table/"),
    name: place.name,
    ...(properties.TimeToLiveSpecification?.Enabled && {
      ttlAttribute: properties.TimeToLiveSpecification.AttributeName,
    }),
    ...(properties.StreamSpecification && { streamArn: streamArn(place.name) }),
    ...keyArn(properties.SSESpecification?.KMSMasterKeyId),
  }));

function buckets(assembly: Assembly): GateResources["buckets"] {
  const policies = assembly.all(bucketPolicy).map(({ properties }) => properties);
  return assembly.all(bucket).map(({ name, properties }) => ({
    arn: `arn:aws:s3:::${name}`,
    name,
    versioned: properties.VersioningConfiguration?.Status === "Enabled",
    ...keyArn(
      properties.BucketEncryption?.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.KMSMasterKeyID,
    ),
    cors: properties.CorsConfiguration.CorsRules.map((rule) => ({
      allowedOrigins: rule.AllowedOrigins,
      allowedMethods: rule.AllowedMethods,
      allowedHeaders: rule.AllowedHeaders,
      exposedHeaders: rule.ExposedHeaders,
      ...(rule.MaxAge !== undefined && { maxAge: rule.MaxAge }),
    })),
    policy: policies
      .filter(({ Bucket }) => Bucket === name)
      .flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument)),
    tellsTheBus: properties.NotificationConfiguration !== undefined,
  }));
}

const queueAttributes = [
  "VisibilityTimeout",
  "MessageRetentionPeriod",
  "DelaySeconds",
  "ReceiveMessageWaitTimeSeconds",
  "MaximumMessageSize",
] as const;

function queues(assembly: Assembly): GateResources["queues"] {
  const policies = assembly.all(queuePolicy).map(({ properties }) => properties);
  return assembly.all(queue).map(({ properties, ref, ...place }) => {
    const given = queueAttributes.flatMap((name) =>
      properties[name] === undefined ? [] : [[name, String(properties[name])]],
    );
    const redrive = properties.RedrivePolicy && { RedrivePolicy: JSON.stringify(properties.RedrivePolicy) };
    return {
      arn: arnOf("sqs", place),
      name: place.name,
      ...keyArn(properties.KmsMasterKeyId),
      attributes: { ...Object.fromEntries(given), ...redrive },
      policy: policies
        .filter(({ Queues }) => Queues.includes(ref))
        .flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument)),
    };
  });
}

const keys = (assembly: Assembly): GateResources["keys"] =>
  assembly.all(key).map(({ properties, ...place }) => ({
    arn: arnOf("kms", place, "key/"),
    id: place.name,
    spec: properties.KeySpec,
    usage: properties.KeyUsage,
    enabled: properties.Enabled,
    policy: statementsOf(properties.KeyPolicy),
  }));

function userPools(assembly: Assembly): GateResources["userPools"] {
  const clients = assembly.all(userPoolClient);
  return assembly.all(userPool).map(({ properties, ...place }) => {
    const password = properties.Policies.PasswordPolicy;
    const { AllowAdminCreateUserOnly, InviteMessageTemplate: invitation } = properties.AdminCreateUserConfig;
    return {
      id: place.name,
      arn: arnOf("cognito-idp", place, "userpool/"),
      mfa: properties.MfaConfiguration,
      adminCreateOnly: AllowAdminCreateUserOnly,
      usernameAttributes: properties.UsernameAttributes,
      caseSensitive: properties.UsernameConfiguration.CaseSensitive,
      ...(invitation && { invitation: { subject: invitation.EmailSubject, body: invitation.EmailMessage } }),
      passwordPolicy: {
        minimumLength: password.MinimumLength,
        requireLowercase: password.RequireLowercase,
        requireUppercase: password.RequireUppercase,
        requireNumbers: password.RequireNumbers,
        requireSymbols: password.RequireSymbols,
        temporaryPasswordValidityDays: password.TemporaryPasswordValidityDays,
        historySize: password.PasswordHistorySize,
      },
      clients: clients
        .filter((client) => client.properties.UserPoolId === place.name)
        .map((client) => ({
          id: client.name,
          authFlows: client.properties.ExplicitAuthFlows,
          preventUserExistenceErrors: client.properties.PreventUserExistenceErrors === "ENABLED",
          authSessionValidity: client.properties.AuthSessionValidity,
        })),
    };
  });
}

/** A sender of SMS is asked for by hand: no resource declares it, only the policies that let someone use it. */
function smsSenders(principals: Readonly<Record<string, Principal>>): GateResources["smsSenders"] {
  const resources = Object.values(principals).flatMap(({ statements }) =>
    statements.flatMap(({ Resource = [] }) => Resource),
  );
  const senders = resources.flatMap((arn) => {
    const [, senderId] = /^arn:aws:sms-voice:[^:]*:[^:]*:sender-id\/([^/]+)/u.exec(arn) ?? [];
    return senderId === undefined ? [] : [[arn, { arn, senderId }] as const];
  });
  return [...new Map(senders).values()];
}

function mailIdentities(assembly: Assembly): GateResources["mailIdentities"] {
  const destinations = assembly.all(mailDestination).map(({ properties }) => properties);
  const watchedBy = (set: string): string[] =>
    destinations
      .filter(({ ConfigurationSetName, EventDestination }) => ConfigurationSetName === set && EventDestination.Enabled)
      .flatMap(({ EventDestination }) => EventDestination.MatchingEventTypes);
  return assembly
    .all(mailIdentity)
    .map(({ properties: { EmailIdentity, ConfigurationSetAttributes: set }, ...place }) => ({
      arn: arnOf("ses", place, "identity/"),
      identity: EmailIdentity,
      ...(set && {
        configurationSetArn: arnOf("ses", { ...place, name: set.ConfigurationSetName }, "configuration-set/"),
        watched: watchedBy(set.ConfigurationSetName),
      }),
    }));
}

/** What the gate guards, as the template declares it. */
export const gateResources = (
  assembly: Assembly,
  principals: Readonly<Record<string, Principal>>,
  streamArn: (tableName: string) => string,
): GateResources => ({
  tables: tables(assembly, streamArn),
  buckets: buckets(assembly),
  queues: queues(assembly),
  keys: keys(assembly),
  userPools: userPools(assembly),
  mailIdentities: mailIdentities(assembly),
  smsSenders: smsSenders(principals),
  stateMachines: assembly.all(stateMachine).map(({ ref }) => ({ arn: ref })),
});
