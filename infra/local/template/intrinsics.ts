import { isObject, type Json, type JsonObject } from "./json.ts";

/** What the functions of a template ask of the stack that holds it. */
export type Scope = {
  ref(logicalId: string): Json | undefined;
  getAtt(logicalId: string, attribute: string): string;
  importValue(name: string): Json | undefined;
  condition(name: string): boolean;
  mapping(name: string, first: string, second: string): Json;
  /** Value of a dynamic reference, `secretsmanager:<arn>:SecretString:<key>::`. */
  dynamic(reference: string): string;
};

/** A template that uses what is not read here; the caller says where. */
export class Unsupported extends Error {}

const dynamicReference = /\{\{resolve:([^}]+)\}\}/gu;

/** A value with every function carried out; `undefined` is `AWS::NoValue`. */
export function resolve(value: Json, scope: Scope): Json | undefined {
  if (typeof value === "string") return value.replaceAll(dynamicReference, (_, reference) => scope.dynamic(reference));
  if (Array.isArray(value)) return value.flatMap((item) => resolve(item, scope) ?? []);
  if (!isObject(value)) return value;
  const [name, argument] = Object.entries(value)[0] ?? [];
  if (name !== undefined && argument !== undefined && isFunction(name, value)) return carryOut(name, argument, scope);
  return resolveObject(value, scope);
}

const isFunction = (name: string, value: JsonObject): boolean =>
  Object.keys(value).length === 1 && (name === "Ref" || name.startsWith("Fn::"));

function resolveObject(value: JsonObject, scope: Scope): JsonObject {
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const resolved = resolve(item, scope);
    return resolved === undefined ? [] : [[key, resolved] as const];
  });
  return Object.fromEntries(entries);
}

type Intrinsic = (argument: Json, scope: Scope) => Json | undefined;

const list = (value: Json | undefined): Json[] => {
  if (Array.isArray(value)) return value;
  throw new Unsupported(`une liste était attendue, pas ${JSON.stringify(value)}`);
};

const text = (value: Json | undefined): string => {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw new Unsupported(`un texte était attendu, pas ${JSON.stringify(value)}`);
};

/** `dynamic` runs again on what a Join puts together: CDK writes `{{resolve:` and its end in two pieces. */
const written = (value: string, scope: Scope): string =>
  value.replaceAll(dynamicReference, (_, reference) => scope.dynamic(reference));

/** The pieces of a Join or a Sub are kept raw, since a dynamic reference may be cut between two of them. */
const piece = (value: Json, scope: Scope): string =>
  typeof value === "string" ? value : text(resolve(value, scope) ?? "");

const join: Intrinsic = (argument, scope) => {
  const [separator, items] = list(argument);
  const pieces = Array.isArray(items)
    ? items.map((item) => piece(item, scope))
    : list(resolve(items ?? null, scope)).map(text);
  return written(pieces.join(text(separator)), scope);
};

const sub: Intrinsic = (argument, scope) => {
  const [pattern, given] = Array.isArray(argument) ? argument : [argument];
  const variables = isObject(given) ? given : {};
  const value = (name: string): string => {
    const own = variables[name];
    if (own !== undefined) return text(resolve(own, scope));
    const [id = "", ...attribute] = name.split(".");
    return attribute.length > 0 ? scope.getAtt(id, attribute.join(".")) : text(scope.ref(id));
  };
  const replaced = text(pattern).replaceAll(/\$\{(!?)([^}]+)\}/gu, (_, literal, name) =>
    literal === "" ? value(name.trim()) : `\${${name}}`,
  );
  return written(replaced, scope);
};

const getAtt: Intrinsic = (argument, scope) => {
  const [id = "", ...attribute] = typeof argument === "string" ? argument.split(".") : list(argument).map(text);
  return scope.getAtt(id, attribute.join("."));
};

const choose: Intrinsic = (argument, scope) => {
  const [condition, yes = null, no = null] = list(argument);
  return resolve(scope.condition(text(condition)) ? yes : no, scope);
};

const pick: Intrinsic = (argument, scope) => {
  const [rank, items] = list(argument);
  return list(resolve(items ?? null, scope))[Number(text(rank))];
};

const split: Intrinsic = (argument, scope) => {
  const [separator, value = null] = list(argument);
  return text(resolve(value, scope)).split(text(separator));
};

const findInMap: Intrinsic = (argument, scope) => {
  const [name = "", first = "", second = ""] = list(argument).map((item) => text(resolve(item, scope)));
  return scope.mapping(name, first, second);
};

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => scope.ref(text(argument)),
  "Fn::GetAtt": getAtt,
  "Fn::Sub": sub,
  "Fn::Join": join,
  "Fn::Select": pick,
  "Fn::Split": split,
  "Fn::If": choose,
  "Fn::ImportValue": (argument, scope) => scope.importValue(text(resolve(argument, scope))),
  "Fn::FindInMap": findInMap,
  "Fn::Equals": (argument, scope) => {
    const [left, right] = list(argument).map((item) => resolve(item, scope));
    return JSON.stringify(left) === JSON.stringify(right);
  },
  "Fn::Not": (argument, scope) => resolve(list(argument)[0] ?? null, scope) !== true,
  "Fn::And": (argument, scope) => list(argument).every((item) => resolve(item, scope) === true),
  "Fn::Or": (argument, scope) => list(argument).some((item) => resolve(item, scope) === true),
};

function carryOut(name: string, argument: Json, scope: Scope): Json | undefined {
  const intrinsic = intrinsics[name];
  if (intrinsic === undefined) throw new Unsupported(`la fonction ${name} n’est pas connue ici`);
  return intrinsic(argument, scope);
}
