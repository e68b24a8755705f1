import type { Demand } from "../policy.ts";
import type { KeyResource } from "../resources.ts";

/** What a request needs on the key of an encrypted resource: the service asks KMS in the caller's name. */
export type KeyDemand = (
  keyArn: string | undefined,
  service: "dynamodb" | "s3" | "sqs",
  actions: readonly string[],
  encryptionContext: Readonly<Record<string, string>>,
) => Demand[];

export function keyDemands(keys: readonly KeyResource[], region: string): KeyDemand {
  return (keyArn, service, actions, encryptionContext) => {
    if (keyArn === undefined) return [];
    const resourcePolicy = keys.find(({ arn }) => arn === keyArn)?.policy ?? [];
    const context = {
      ...encryptionContextKeys(encryptionContext),
      "kms:viaservice": [`${service}.${region}.amazonaws.com`],
    };
    return actions.map((action) => ({ action, resource: keyArn, resourcePolicy, context }));
  };
}

/** The condition keys that an encryption context gives. */
export function encryptionContextKeys(context: Readonly<Record<string, string>>): Record<string, string[]> {
  const each = Object.entries(context).map(([name, value]) => [`kms:encryptioncontext:${name.toLowerCase()}`, [value]]);
  return { ...Object.fromEntries(each), "kms:encryptioncontextkeys": Object.keys(context) };
}
