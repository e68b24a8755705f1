import { z } from "zod";
import type { RoleCredentials } from "../credentials.ts";
import { authorize } from "../gate/policy.ts";
import { functionByArn } from "../lambda/deploy-functions.ts";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import type { Assembly } from "../template/assembly.ts";
import { stateMachine } from "../template/resources/stepfunctions.ts";
import { Interrupted, type Runner } from "./executions.ts";
import { type Call, runMachine } from "./run-machine.ts";

type Surroundings = {
  assembly: Assembly;
  functions: ReadonlyMap<string, DeployedFunction>;
  roles: RoleCredentials;
};

/** Calls functions with the rights of the role of a machine, as long as they are not stopped. */
function callAs(roleArn: string, { functions, roles }: Surroundings, isClosed: () => boolean): Call {
  const { statements = [] } = roles.principals[roles.of(roleArn).accessKeyId] ?? {};
  return async (arn, event) => {
    if (isClosed()) throw new Interrupted();
    const called = functionByArn(functions, arn);
    authorize({ roleArn, sessionArn: roleArn, statements }, { action: "lambda:InvokeFunction", resource: called.arn });
    const outcome = await called.invoke(event);
    if ("payload" in outcome) return z.unknown().parse(JSON.parse(outcome.payload));
    if (isClosed()) throw new Interrupted();
    throw new Error(`${called.name} : ${outcome.error.errorType}, ${outcome.error.errorMessage}`);
  };
}

/** Carries out executions of the machines of the templates; closed, it lets go of those under way. */
export function machineRunner(surroundings: Surroundings): { run: Runner; close(): void } {
  const machines = new Map(surroundings.assembly.all(stateMachine).map((each) => [each.ref, each.properties]));
  let closed = false;
  return {
    async run({ machine, input }) {
      const declared = machines.get(machine);
      if (!declared) throw new Error(`aucune pile ne définit la machine ${machine}`);
      const call = callAs(declared.RoleArn, surroundings, () => closed);
      await runMachine(declared.DefinitionString, JSON.parse(input), call);
    },
    close() {
      closed = true;
    },
  };
}
