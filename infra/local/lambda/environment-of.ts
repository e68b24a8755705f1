import type { Assembly } from "../template/assembly.ts";
import { lambda } from "../template/resources/lambda.ts";
import { shortName } from "./deploy-functions.ts";

/** What a function finds in its environment, under the names of the stacks (`TABLE_DEMANDES`…). */
export function environmentOf(assembly: Assembly, name: string): Readonly<Record<string, string>> {
  const found = assembly.all(lambda).find(({ logicalId }) => shortName(logicalId) === name);
  return found?.properties.Environment.Variables ?? {};
}
