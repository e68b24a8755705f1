import { resolve, type Scope, Unsupported } from "./intrinsics.ts";
import type { Json } from "./json.ts";
import type { Place, ResourceType } from "./resource-type.ts";
import { deploymentOnly, ignored, supported } from "./supported.ts";
import type { Stack, TemplateResource } from "./template.ts";

/** Where the stacks are read, and what only this place knows. */
export type World = {
  stacks: readonly Stack[];
  accountId: string;
  /** Value of a secret, drawn once and kept. */
  secret(arn: string): string;
  /** Stream of a table, as its engine names it; asked only once the table exists. */
  streamArn(tableName: string): string;
};

const pseudo = ({ name, region }: Stack, accountId: string): Readonly<Record<string, Json | undefined>> => ({
  "AWS::Region": region,
  "AWS::AccountId": accountId,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackName": name,
  "AWS::StackId": `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/ici`,
  "AWS::NoValue": undefined,
  "AWS::NotificationARNs": [],
});

function find({ name, template }: Stack, logicalId: string): TemplateResource {
  const resource = template.Resources[logicalId];
  if (resource === undefined) throw new Unsupported(`${name} n’a pas de ressource ${logicalId}`);
  return resource;
}

/** Where a resource stands, and the name that it bears: the stack's, or one drawn from its place. */
export function placeOf(world: World, stack: Stack, logicalId: string, type: ResourceType<unknown> | undefined): Place {
  const place = { stack: stack.name, logicalId, region: stack.region, accountId: world.accountId };
  const given = type?.nameProperty && find(stack, logicalId).Properties[type.nameProperty];
  const name = given === undefined ? undefined : resolve(given, scopeOf(world, stack));
  const byDefault = type?.defaultName?.(place) ?? `${stack.name}-${logicalId}`;
  return { ...place, name: typeof name === "string" ? name : byDefault };
}

/** Answer of `Ref` for a resource. */
export function refOf(world: World, stack: Stack, logicalId: string): string {
  const type = supported.get(find(stack, logicalId).Type);
  const place = placeOf(world, stack, logicalId, type);
  return type?.ref?.(place) ?? place.name;
}

function attributeOf(world: World, stack: Stack, logicalId: string, attribute: string): string {
  const { Type } = find(stack, logicalId);
  const type = supported.get(Type);
  const place = placeOf(world, stack, logicalId, type);
  if (attribute === "StreamArn") return world.streamArn(place.name);
  const answer = type?.attributes?.[attribute];
  if (answer) return answer(place);
  if (ignored.has(Type) || deploymentOnly.test(logicalId)) return `arn:aws:ignored:::${stack.name}/${logicalId}`;
  throw new Unsupported(`${stack.name}/${logicalId} (${Type}) : l’attribut « ${attribute} » n’est pas connu ici`);
}

function importValue(world: World, name: string): Json | undefined {
  for (const stack of world.stacks)
    for (const { Value, Export } of Object.values(stack.template.Outputs)) {
      const scope = scopeOf(world, stack);
      if (Export && resolve(Export.Name, scope) === name) return resolve(Value, scope);
    }
  throw new Unsupported(`aucune pile n’exporte ${name}`);
}

/** A whole secret, by its ARN: the only dynamic reference of our stacks. */
const secretReference = /^secretsmanager:(arn:[^:]+:[^:]+:[^:]*:[^:]*:secret:[^:]+)(?::SecretString:*)?$/u;

function secretOf({ secret }: World, reference: string): string {
  const [, arn] = secretReference.exec(reference) ?? [];
  if (arn === undefined) throw new Unsupported(`la référence dynamique ${reference} n’est pas connue ici`);
  return secret(arn);
}

/** What the functions of a stack's template answer. */
export function scopeOf(world: World, stack: Stack): Scope {
  const { Conditions, Mappings, Parameters } = stack.template;
  const pseudos = pseudo(stack, world.accountId);
  const scope: Scope = {
    ref(id) {
      if (id in pseudos) return pseudos[id];
      return id in Parameters ? Parameters[id]?.Default : refOf(world, stack, id);
    },
    getAtt: (id, attribute) => attributeOf(world, stack, id, attribute),
    importValue: (name) => importValue(world, name),
    condition: (name) => resolve(Conditions[name] ?? false, scope) === true,
    mapping: (name, first, second) => Mappings[name]?.[first]?.[second] ?? null,
    dynamic: (reference) => secretOf(world, reference),
  };
  return scope;
}
