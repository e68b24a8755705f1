import { type Context, checkConditions, conditionsHold, pattern } from "./conditions.ts";
import type { CallingService } from "./gate-options.ts";
import type { Statement } from "./policy-document.ts";
import { Refusal } from "./refusal.ts";

/** One permission that a request needs. */
export type Demand = {
  action: string;
  resource: string;
  context?: Context;
  /** The policy that stands on the resource itself (bucket, queue, key). */
  resourcePolicy?: readonly Statement[];
};

/** Who asks; without a role: anonymous. */
export type Caller = {
  roleArn: string;
  sessionArn: string;
  statements: readonly Statement[];
  service?: CallingService;
};

const among = (patterns: readonly string[], value: string): boolean =>
  patterns.some((each) => pattern(each).test(value));

const matches = (statement: Statement, { action, resource, context = {} }: Demand): boolean =>
  among(
    statement.Action.map((each) => each.toLowerCase()),
    action.toLowerCase(),
  ) &&
  (statement.Resource === undefined || among(statement.Resource, resource)) &&
  conditionsHold(statement.Condition, context);

const accountOf = (arn: string): string => arn.split(":")[4] ?? "";

/** What is known of every call; TLS is taken for granted on the loopback of one machine. */
function withCaller(caller: Caller | undefined, demand: Demand): Demand {
  const [, , , region = ""] = demand.resource.split(":");
  const known = {
    "aws:securetransport": ["true"],
    ...(region !== "" && { "aws:requestedregion": [region] }),
    ...(caller?.service && {
      "aws:sourcearn": [caller.service.source],
      "aws:sourceaccount": [accountOf(caller.service.source)],
    }),
    ...(caller &&
      !caller.service && {
        "aws:principalarn": [caller.roleArn],
        "aws:principalaccount": [accountOf(caller.roleArn)],
        "kms:calleraccount": [accountOf(caller.roleArn)],
      }),
  };
  return { ...demand, context: { ...known, ...demand.context } };
}

/** Which principals a statement of a resource policy speaks of. */
function speaksOf({ Principal }: Statement, caller: Caller | undefined): "caller" | "account" | undefined {
  if (Principal === "*" || Principal?.AWS?.includes("*")) return "caller";
  if (caller?.service) return Principal?.Service?.includes(caller.service.name) ? "caller" : undefined;
  if (!caller || !Principal?.AWS) return undefined;
  if (Principal.AWS.includes(caller.roleArn)) return "caller";
  const account = accountOf(caller.roleArn);
  return Principal.AWS.some((each) => each === account || each === `arn:aws:iam::${account}:root`)
    ? "account"
    : undefined;
}

/**
 * Throws AccessDenied unless `caller` may do what `demand` says, by IAM's logic within one account: an explicit deny
 * wins; then the role's policies or the resource's allow. A key is stricter: its own policy must allow the caller, or
 * hand the account's roles over to IAM.
 */
export function authorize(caller: Caller | undefined, asked: Demand): void {
  const demand = withCaller(caller, asked);
  const onResource = (demand.resourcePolicy ?? []).filter((each) => speaksOf(each, caller) && matches(each, demand));
  const own = (caller?.statements ?? []).filter((each) => matches(each, demand));
  if (own.some(({ Effect }) => Effect === "Deny"))
    throw denied(caller, demand, "with an explicit deny in an identity-based policy");
  if (onResource.some(({ Effect }) => Effect === "Deny"))
    throw denied(caller, demand, "with an explicit deny in a resource-based policy");
  if (onResource.some((each) => each.Effect === "Allow" && speaksOf(each, caller) === "caller")) return;
  if (demand.action.startsWith("kms:") && onResource.length === 0)
    throw denied(caller, demand, `because no resource-based policy allows the ${demand.action} action`);
  if (own.length === 0)
    throw denied(caller, demand, `because no identity-based policy allows the ${demand.action} action`);
}

/** Whether `authorize` would let it pass. */
export function permitted(caller: Caller | undefined, demand: Demand): boolean {
  try {
    authorize(caller, demand);
    return true;
  } catch {
    return false;
  }
}

function denied(caller: Caller | undefined, { action, resource }: Demand, why: string): Refusal {
  if (!caller) return new Refusal(403, "AccessDenied", "Access Denied");
  const message = `User: ${caller.sessionArn} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
  return new Refusal(403, "AccessDeniedException", message);
}

/** Every statement can be enforced, or the gate does not open. */
export function checkStatements(statements: readonly Statement[]): void {
  for (const { Condition } of statements) if (Condition) checkConditions(Condition);
}
