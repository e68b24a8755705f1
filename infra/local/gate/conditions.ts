import { wildcard } from "../wildcard.ts";

/** What a request says of itself to the policies; names are in lower case, as IAM compares them. */
export type Context = Readonly<Record<string, readonly string[]>>;

/** Keys that end in a name of ours. */
const families = ["kms:encryptioncontext:", "s3:existingobjecttag/"];

/** The other keys whose value the gate knows for a call of a role. */
const keys = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:requestedregion",
  "aws:securetransport",
  // carried by calls that a service makes for itself, never by those of a role
  "aws:sourceaccount",
  "aws:sourcearn",
  "dynamodb:leadingkeys",
  // of GuardDuty's own rule, which it writes for itself
  "events:managedby",
  "kms:calleraccount",
  "kms:encryptioncontextkeys",
  "kms:macalgorithm",
  "kms:viaservice",
  "s3:delimiter",
  "s3:prefix",
  "s3:tlsversion",
  "ses:fromaddress",
  "ses:recipients",
]);

type Test = (value: string, wanted: string) => boolean;
type Operator = { test: Test; negated?: true };

const like: Test = (value, wanted) => pattern(wanted).test(value);
const equals: Test = (value, wanted) => value === wanted;
const ignoringCase: Test = (value, wanted) => value.toLowerCase() === wanted.toLowerCase();

const operators: Readonly<Record<string, Operator>> = {
  StringEquals: { test: equals },
  StringNotEquals: { test: equals, negated: true },
  StringEqualsIgnoreCase: { test: ignoringCase },
  StringLike: { test: like },
  StringNotLike: { test: like, negated: true },
  ArnEquals: { test: like },
  ArnLike: { test: like },
  ArnNotLike: { test: like, negated: true },
  Bool: { test: ignoringCase },
  NumericLessThan: { test: (value, wanted) => Number(value) < Number(wanted) },
  NumericLessThanEquals: { test: (value, wanted) => Number(value) <= Number(wanted) },
};

const patterns = new Map<string, RegExp>();

/** `*` and `?` of a policy, anywhere. */
export function pattern(text: string): RegExp {
  const known = patterns.get(text);
  if (known) return known;
  const made = wildcard(text);
  patterns.set(text, made);
  return made;
}

type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Throws on what could not be evaluated: at start, not at the first call. */
export function checkConditions(conditions: Conditions): void {
  for (const [name, tests] of Object.entries(conditions)) {
    const { operator } = parse(name);
    if (operator !== "Null" && !operators[operator]) throw new Error(`Unknown condition operator: ${name}`);
    for (const [key, values] of Object.entries(tests)) {
      const lower = key.toLowerCase();
      if (!keys.has(lower) && !families.some((family) => lower.startsWith(family)))
        throw new Error(`Unknown condition key: ${key}`);
      if (values.some((value) => value.includes("${"))) throw new Error(`Policy variables are not known: ${values}`);
    }
  }
}

/** True when every operator of every key holds (an absent block holds). */
export function conditionsHold(conditions: Conditions | undefined, context: Context): boolean {
  return Object.entries(conditions ?? {}).every(([name, tests]) =>
    Object.entries(tests).every(([key, wanted]) => holds(name, context[key.toLowerCase()], wanted)),
  );
}

function parse(name: string): { set: string | undefined; operator: string; ifExists: boolean } {
  const [first = "", second] = name.split(":");
  const full = second ?? first;
  const ifExists = full.endsWith("IfExists");
  return { set: second && first, operator: ifExists ? full.slice(0, -"IfExists".length) : full, ifExists };
}

function holds(name: string, values: readonly string[] | undefined, wanted: readonly string[]): boolean {
  const { set, operator, ifExists } = parse(name);
  if (operator === "Null") return wanted.includes(String(values === undefined));
  const { test, negated = false } = operators[operator] ?? { test: () => false };
  const one = (value: string): boolean => wanted.some((each) => test(value, each)) !== negated;
  // an absent or empty key satisfies "all of them", as AWS warns
  if (set === "ForAllValues") return (values ?? []).every(one);
  if (set === "ForAnyValue") return (values ?? []).some(one);
  if (values === undefined) return ifExists || negated;
  return values.every(one);
}
