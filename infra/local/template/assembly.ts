import type { z } from "zod";
import { resolve, Unsupported } from "./intrinsics.ts";
import type { Json, JsonObject } from "./json.ts";
import { placeOf, refOf, scopeOf, type World } from "./references.ts";
import type { Resource, ResourceType } from "./resource-type.ts";
import { deploymentOnly, ignored, supported } from "./supported.ts";
import type { Stack } from "./template.ts";

/** The synthesized stacks, their references resolved as CloudFormation would; nothing is before it is asked for. */
export type Assembly = {
  all<P>(type: ResourceType<P>): Resource<P>[];
  /** Path of an asset, by its object key. */
  asset(objectKey: string): string;
};

function explain(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => `la propriété « ${[...path, key].join(".")} » n’est pas connue ici`).join(" ; ");
  return `la propriété « ${path.join(".")} » n’a pas une valeur connue ici (${issue.message})`;
}

function resolvedProperties(world: World, stack: Stack, properties: JsonObject, where: string): Json | undefined {
  try {
    return resolve(properties, scopeOf(world, stack));
  } catch (cause) {
    if (cause instanceof Unsupported) throw new Unsupported(`${where} : ${cause.message}`, { cause });
    throw cause;
  }
}

function read<P>(world: World, stack: Stack, logicalId: string, type: ResourceType<P>): Resource<P> {
  const where = `${stack.name}/${logicalId} (${type.type})`;
  const written = stack.template.Resources[logicalId]?.Properties ?? {};
  const parsed = type.properties.safeParse(resolvedProperties(world, stack, written, where));
  if (!parsed.success) throw new Unsupported(`${where} : ${parsed.error.issues.map(explain).join(" ; ")}`);
  const ref = refOf(world, stack, logicalId);
  return { ...placeOf(world, stack, logicalId, type), type: type.type, ref, properties: parsed.data };
}

function allOf<P>(world: World, stack: Stack, type: ResourceType<P>): Resource<P>[] {
  const { condition } = scopeOf(world, stack);
  return Object.entries(stack.template.Resources)
    .filter(([id, { Type }]) => Type === type.type && !deploymentOnly.test(id))
    .filter(([, { Condition }]) => Condition === undefined || condition(Condition))
    .map(([id]) => read(world, stack, id, type));
}

/** The stacks, read for one place. */
export const openAssembly = (world: World): Assembly => ({
  all: (type) => world.stacks.flatMap((stack) => allOf(world, stack, type)),
  asset(objectKey) {
    const path = world.stacks.map(({ assets }) => assets.get(objectKey)).find((found) => found !== undefined);
    if (path === undefined) throw new Unsupported(`l’élément ${objectKey} n’est dans aucune pile`);
    return path;
  },
});

/** Stops on the first resource whose type or properties are not the ones that run here. */
export function refuseUnknown(stacks: readonly Stack[], assembly: Assembly): void {
  for (const { name, template } of stacks)
    for (const [id, { Type }] of Object.entries(template.Resources))
      if (!supported.has(Type) && !ignored.has(Type) && !deploymentOnly.test(id))
        throw new Unsupported(`${name}/${id} : le type ${Type} n’est pas connu ici`);
  for (const type of supported.values()) assembly.all(type);
}
