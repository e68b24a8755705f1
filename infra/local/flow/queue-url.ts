import type { Assembly } from "../template/assembly.ts";
import { queue } from "../template/resources/sqs.ts";

/** Address of a queue of the templates, by its ARN. */
export function queueUrl(assembly: Assembly, arn: string): string {
  const found = assembly.all(queue).find(({ name }) => arn.endsWith(`:${name}`));
  if (!found) throw new Error(`aucune pile ne définit la file ${arn}`);
  return found.ref;
}
