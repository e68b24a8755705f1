import { type GateRequest, header } from "./exchange.ts";
import type { Clock, Principal } from "./gate-options.ts";
import type { Caller } from "./policy.ts";
import { Refusal } from "./refusal.ts";
import { readSignature, type Signed, verifySignature } from "./signature.ts";

/** Which service a request is for, and the signature that it carries, or why that cannot be read. */
export type Recognized = { service: string; signed?: Signed | undefined; unreadable?: unknown };

/** By target, for what is not signed; without a target it is a browser's, for S3. */
const services: Readonly<Record<string, string>> = {
  AWSCognitoIdentityProviderService: "cognito-idp",
  AmazonSQS: "sqs",
  DynamoDB_20120810: "dynamodb",
  TrentService: "kms",
};

export function recognize(request: GateRequest): Recognized {
  const [target = ""] = (header(request, "x-amz-target") ?? "").split(".");
  const guessed = services[target] ?? "s3";
  try {
    const signed = readSignature(request);
    return { service: signed?.service ?? guessed, signed };
  } catch (unreadable) {
    return { service: guessed, unreadable };
  }
}

/** Throws unless the signature is that of a known principal, for this region, now. */
export function identify(
  request: GateRequest,
  signed: Signed,
  { principals, clock }: { principals: ReadonlyMap<string, Principal>; clock: Clock },
): Caller {
  const principal = principals.get(signed.accessKeyId);
  if (!principal) throw unknownCaller(signed.service);
  verifySignature(request, signed, principal.secretAccessKey, clock.now());
  if (principal.sessionToken !== undefined && principal.sessionToken !== signed.sessionToken)
    throw unknownCaller(signed.service);
  const { roleArn, statements, service } = principal;
  return { roleArn, statements, sessionArn: sessionOf(roleArn, signed.accessKeyId), ...(service && { service }) };
}

const unknownCaller = (service: string): Refusal =>
  service === "s3"
    ? new Refusal(403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.")
    : new Refusal(403, "UnrecognizedClientException", "The security token included in the request is invalid.");

/** As errors name a caller that assumed a role. */
const sessionOf = (roleArn: string, session: string): string =>
  roleArn
    .replace(":iam::", ":sts::")
    .replace(/:role\/(?:.*\/)?/, ":assumed-role/")
    .concat(`/${session}`);
