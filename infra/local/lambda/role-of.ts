import type { Assembly } from "../template/assembly.ts";
import { lambda } from "../template/resources/lambda.ts";
import { shortName } from "./deploy-functions.ts";

/** ARN of the role that a function takes. */
export function roleOf(assembly: Assembly, name: string): string {
  const found = assembly.all(lambda).find(({ logicalId }) => shortName(logicalId) === name);
  if (!found) throw new Error(`aucune pile ne définit la fonction ${name}`);
  return found.properties.Role;
}
