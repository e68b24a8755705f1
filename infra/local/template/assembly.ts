import type { z } from "zod";
import { resolve, type Scope, Unsupported } from "./intrinsics.ts";
import type { Json } from "./json.ts";
import type { Place, Resource, ResourceType } from "./resource-type.ts";
import { deploymentOnly, ignored, supported } from "./supported.ts";
import type { Stack, TemplateResource } from "./template.ts";

export type Surroundings = {
  accountId: string;
  /** Value of a secret, drawn once and kept. */
  secret(arn: string): string;
  /** Stream of a table, as its engine names it; asked only once the table exists. */
  streamArn(tableName: string): string;
};

/** The synthesized stacks, their references resolved as CloudFormation would. */
export type Assembly = {
  all<P>(type: ResourceType<P>): Resource<P>[];
  /** Path of an asset, by its object key. */
  asset(objectKey: string): string;
};

const pseudo = (stack: Stack, accountId: string): Readonly<Record<string, Json | undefined>> => ({
  "AWS::Region": stack.region,
  "AWS::AccountId": accountId,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackName": stack.name,
  "AWS::StackId": `arn:aws:cloudformation:${stack.region}:${accountId}:stack/${stack.name}/ici`,
  "AWS::NoValue": undefined,
  "AWS::NotificationARNs": [],
});

/** The same stacks, read for one place; nothing is resolved before it is asked for. */
export function openAssembly(stacks: readonly Stack[], surroundings: Surroundings): Assembly {
  const { accountId } = surroundings;
  const scopes = new Map(stacks.map((stack) => [stack, scopeOf(stack)]));

  function scopeOf(stack: Stack): Scope {
    const pseudos = pseudo(stack, accountId);
    const { Conditions, Mappings, Parameters } = stack.template;
    const scope: Scope = {
      ref: (id) => (id in pseudos ? pseudos[id] : id in Parameters ? Parameters[id]?.Default : refOf(stack, id)),
      getAtt: (id, attribute) => attributeOf(stack, id, attribute),
      importValue,
      condition: (name) => resolve(Conditions[name] ?? false, scope) === true,
      mapping: (name, first, second) => Mappings[name]?.[first]?.[second] ?? null,
      dynamic: (reference) => secretOf(reference),
    };
    return scope;
  }

  const scopeFor = (stack: Stack): Scope => scopes.get(stack) ?? scopeOf(stack);

  function find(stack: Stack, logicalId: string): TemplateResource {
    const resource = stack.template.Resources[logicalId];
    if (resource === undefined) throw new Unsupported(`${stack.name} n’a pas de ressource ${logicalId}`);
    return resource;
  }

  function placeOf(stack: Stack, logicalId: string, type: ResourceType<unknown> | undefined): Place {
    const place = { stack: stack.name, logicalId, region: stack.region, accountId };
    const given = type?.nameProperty && find(stack, logicalId).Properties[type.nameProperty];
    const name = given === undefined ? undefined : resolve(given, scopeFor(stack));
    const byDefault = type?.defaultName?.(place) ?? `${stack.name}-${logicalId}`;
    return { ...place, name: typeof name === "string" ? name : byDefault };
  }

  function refOf(stack: Stack, logicalId: string): string {
    const type = supported.get(find(stack, logicalId).Type);
    const place = placeOf(stack, logicalId, type);
    return type?.ref?.(place) ?? place.name;
  }

  function attributeOf(stack: Stack, logicalId: string, attribute: string): string {
    const { Type } = find(stack, logicalId);
    const type = supported.get(Type);
    const place = placeOf(stack, logicalId, type);
    if (attribute === "StreamArn") return surroundings.streamArn(place.name);
    const answer = type?.attributes?.[attribute];
    if (answer) return answer(place);
    if (ignored.has(Type) || deploymentOnly.test(logicalId)) return `arn:aws:ignored:::${stack.name}/${logicalId}`;
    throw new Unsupported(`${stack.name}/${logicalId} (${Type}) : l’attribut « ${attribute} » n’est pas connu ici`);
  }

  function importValue(name: string): Json | undefined {
    for (const stack of stacks)
      for (const { Value, Export } of Object.values(stack.template.Outputs))
        if (Export && resolve(Export.Name, scopeFor(stack)) === name) return resolve(Value, scopeFor(stack));
    throw new Unsupported(`aucune pile n’exporte ${name}`);
  }

  function secretOf(reference: string): string {
    const [, arn] =
      /^secretsmanager:(arn:[^:]+:[^:]+:[^:]*:[^:]*:secret:[^:]+)(?::SecretString:*)?$/u.exec(reference) ?? [];
    if (arn === undefined) throw new Unsupported(`la référence dynamique ${reference} n’est pas connue ici`);
    return surroundings.secret(arn);
  }

  const present = (stack: Stack, { Condition }: TemplateResource): boolean =>
    Condition === undefined || scopeFor(stack).condition(Condition);

  function read<P>(stack: Stack, logicalId: string, type: ResourceType<P>): Resource<P> {
    const where = `${stack.name}/${logicalId} (${type.type})`;
    const parsed = type.properties.safeParse(
      attempt(where, () => resolve(find(stack, logicalId).Properties, scopeFor(stack))),
    );
    if (!parsed.success) throw new Unsupported(`${where} : ${parsed.error.issues.map(explain).join(" ; ")}`);
    const ref = refOf(stack, logicalId);
    return { ...placeOf(stack, logicalId, type), type: type.type, ref, properties: parsed.data };
  }

  return {
    all: (type) =>
      stacks.flatMap((stack) =>
        Object.entries(stack.template.Resources)
          .filter(
            ([id, resource]) => resource.Type === type.type && !deploymentOnly.test(id) && present(stack, resource),
          )
          .map(([id]) => read(stack, id, type)),
      ),
    asset(objectKey) {
      const path = stacks.map(({ assets }) => assets.get(objectKey)).find((found) => found !== undefined);
      if (path === undefined) throw new Unsupported(`l’élément ${objectKey} n’est dans aucune pile`);
      return path;
    },
  };
}

function attempt<T>(where: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Unsupported) throw new Unsupported(`${where} : ${cause.message}`, { cause });
    throw cause;
  }
}

function explain(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => `la propriété « ${[...path, key].join(".")} » n’est pas connue ici`).join(" ; ");
  return `la propriété « ${path.join(".")} » n’a pas une valeur connue ici (${issue.message})`;
}

/** Stops on the first resource whose type or properties are not the ones that run here. */
export function refuseUnknown(stacks: readonly Stack[], assembly: Assembly): void {
  for (const { name, template } of stacks)
    for (const [id, { Type }] of Object.entries(template.Resources))
      if (!supported.has(Type) && !ignored.has(Type) && !deploymentOnly.test(id))
        throw new Unsupported(`${name}/${id} : le type ${Type} n’est pas connu ici`);
  for (const type of supported.values()) assembly.all(type);
}
