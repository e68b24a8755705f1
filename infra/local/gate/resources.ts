import type { Statement } from "./policy-document.ts";

/** The table itself exists on the engine before the gate opens. */
export type TableResource = {
  arn: string;
  name: string;
  ttlAttribute?: string;
  /** As the engine names it; the policies of the readers name the same. */
  streamArn?: string;
  /** Customer key: the caller then needs it too, through `kms:ViaService`. */
  keyArn?: string;
};

export type CorsRule = {
  allowedOrigins: readonly string[];
  allowedMethods: readonly string[];
  allowedHeaders: readonly string[];
  exposedHeaders: readonly string[];
  maxAge?: number;
};

export type BucketResource = {
  arn: string;
  name: string;
  versioned: boolean;
  keyArn?: string;
  cors: readonly CorsRule[];
  policy: readonly Statement[];
  /** Whether it tells the default bus of what it receives. */
  tellsTheBus: boolean;
};

export type QueueResource = {
  arn: string;
  name: string;
  keyArn?: string;
  /** SQS attributes by their API name: VisibilityTimeout, MessageRetentionPeriod, RedrivePolicy (JSON)… */
  attributes: Readonly<Record<string, string>>;
  policy: readonly Statement[];
};

export type KeyResource = {
  arn: string;
  id: string;
  spec: "SYMMETRIC_DEFAULT" | "HMAC_256";
  usage: "ENCRYPT_DECRYPT" | "GENERATE_VERIFY_MAC";
  enabled: boolean;
  policy: readonly Statement[];
};

/** Names as in `AWS::Cognito::UserPool`. */
export type UserPoolResource = {
  id: string;
  arn: string;
  mfa: "ON" | "OFF" | "OPTIONAL";
  adminCreateOnly: boolean;
  /** With "email", people sign in by their address and their user name is drawn. */
  usernameAttributes?: readonly string[];
  /** `UsernameConfiguration.CaseSensitive`: true when the template says nothing. */
  caseSensitive?: boolean;
  /** What the mail of a new account says: `{username}` and `{####}` are replaced. */
  invitation?: { subject: string; body: string };
  passwordPolicy: {
    minimumLength: number;
    requireLowercase: boolean;
    requireUppercase: boolean;
    requireNumbers: boolean;
    requireSymbols: boolean;
    temporaryPasswordValidityDays: number;
    /** How many former passwords may not come back; none by default. */
    historySize?: number;
  };
  clients: readonly UserPoolClient[];
};

export type UserPoolClient = {
  id: string;
  authFlows: readonly string[];
  preventUserExistenceErrors: boolean;
  /** Minutes to answer a challenge; 3 by default. */
  authSessionValidity?: number;
};

export type MailIdentity = {
  arn: string;
  identity: string;
  /** Whoever sends needs a right on it too. */
  configurationSetArn?: string;
  /** What its configuration set tells the default bus of (`delivery`, `bounce`…). */
  watched?: readonly string[];
};

export type GateResources = {
  tables: readonly TableResource[];
  buckets: readonly BucketResource[];
  queues: readonly QueueResource[];
  keys: readonly KeyResource[];
  userPools: readonly UserPoolResource[];
  /** SES: the address or the domain, verified. */
  mailIdentities: readonly MailIdentity[];
  /** Step Functions: what executions are of. */
  stateMachines?: readonly { arn: string }[];
  /** AWS End User Messaging: sender ids. */
  smsSenders: readonly { arn: string; senderId: string }[];
};
