import { isObject, type Json, type JsonObject } from "../template/json.ts";

/** A rule that is not an exact value: `{ "prefix": "EVENEMENT#" }`. */
type Rule = (argument: Json, value: Json | undefined) => boolean;

const rules: Readonly<Record<string, Rule>> = {
  prefix: (argument, value) => typeof value === "string" && typeof argument === "string" && value.startsWith(argument),
  suffix: (argument, value) => typeof value === "string" && typeof argument === "string" && value.endsWith(argument),
  exists: (argument, value) => (value !== undefined) === argument,
  "anything-but": (argument, value) =>
    value !== undefined && !anyHolds(Array.isArray(argument) ? argument : [argument], value),
  "equals-ignore-case": (argument, value) =>
    typeof value === "string" && typeof argument === "string" && value.toLowerCase() === argument.toLowerCase(),
};

function ruleHolds(rule: JsonObject, value: Json | undefined): boolean {
  return Object.entries(rule).every(([name, argument]) => {
    const holds = rules[name];
    if (!holds) throw new Error(`la règle de filtre « ${name} » n’est pas connue ici`);
    return holds(argument, value);
  });
}

/** A list fits by any of its values. */
function anyHolds(expected: readonly Json[], value: Json | undefined): boolean {
  const values = Array.isArray(value) ? value : [value];
  return values.some((one) => expected.some((each) => (isObject(each) ? ruleHolds(each, one) : each === one)));
}

/** Throws on a rule that is not known, before any event comes. */
export function checkPattern(pattern: Json): void {
  if (Array.isArray(pattern)) for (const each of pattern) if (isObject(each)) ruleHolds(each, undefined);
  if (isObject(pattern)) for (const each of Object.values(pattern)) checkPattern(each);
}

/**
 * Whether an event fits a pattern, of an event source or of a rule of EventBridge: every field that it names, one of
 * the values it lists.
 */
export function fits(pattern: JsonObject, event: Json | undefined): boolean {
  return Object.entries(pattern).every(([name, expected]) => {
    const value = isObject(event) ? event[name] : undefined;
    if (Array.isArray(expected)) return anyHolds(expected, value);
    return isObject(expected) && fits(expected, value);
  });
}
