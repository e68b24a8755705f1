import type { z } from "zod";
import type { Assembly } from "../template/assembly.ts";
import { lambda } from "../template/resources/lambda.ts";
import { shortName } from "./deploy-functions.ts";

/** What the stacks declare of a function, by its short name: its role, its environment (`TABLE_DEMANDES`…). */
export function lambdaProperties(assembly: Assembly, name: string): z.output<typeof lambda.properties> {
  const found = assembly.all(lambda).find(({ logicalId }) => shortName(logicalId) === name);
  if (!found) throw new Error(`aucune pile ne définit la fonction ${name}`);
  return found.properties;
}
