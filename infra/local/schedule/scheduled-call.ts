import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { RoleCredentials } from "../credentials.ts";
import { authorize } from "../gate/policy.ts";
import { functionByArn } from "../lambda/deploy-functions.ts";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import type { Assembly } from "../template/assembly.ts";
import { eventInvokeConfig } from "../template/resources/lambda.ts";
import type { schedule } from "../template/resources/scheduler.ts";

type Target = z.output<typeof schedule.properties>["Target"];

type Surroundings = {
  assembly: Assembly;
  functions: ReadonlyMap<string, DeployedFunction>;
  roles: RoleCredentials;
};

/** Lambda's own, for a call that nobody waits for. */
const retriesByDefault = 2;

/** What stands in an input for the circumstances of the call. */
const written = (input: string, due: number): string =>
  input
    .replaceAll("<aws.scheduler.scheduled-time>", new Date(due).toISOString().replace(/\.\d+Z$/u, "Z"))
    .replaceAll("<aws.scheduler.execution-id>", randomUUID())
    .replaceAll("<aws.scheduler.attempt-number>", "1");

/** One call of a function, with the rights of the schedule's role; a function that fails is called again at once. */
export function scheduledCall(
  { Arn, RoleArn, Input }: Target,
  { assembly, functions, roles }: Surroundings,
): (due: number) => Promise<void> {
  const called = functionByArn(functions, Arn);
  const { statements = [] } = roles.principals[roles.of(RoleArn).accessKeyId] ?? {};
  const config = assembly.all(eventInvokeConfig).find(({ properties }) => properties.FunctionName === called.name);
  const retries = config?.properties.MaximumRetryAttempts ?? retriesByDefault;

  return async (due) => {
    const caller = { roleArn: RoleArn, sessionArn: RoleArn, statements };
    authorize(caller, { action: "lambda:InvokeFunction", resource: called.arn });
    const event: unknown = JSON.parse(written(Input, due));
    for (let tries = 0; tries <= retries; tries += 1) {
      const outcome = await called.invoke(event);
      if ("payload" in outcome) return;
      if (tries === retries)
        throw new Error(`${called.name} : ${outcome.error.errorType}, ${outcome.error.errorMessage}`);
    }
  };
}
