import { z } from "zod";
import type { Executions } from "../../machines/executions.ts";
import { jsonDialect } from "../dialects.ts";
import { json } from "../exchange.ts";
import { readInput, readTarget } from "../json-target.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import type { GateResources } from "../resources.ts";
import type { Service } from "../service.ts";

const TYPE = "application/x-amz-json-1.0";

const started = z.strictObject({
  stateMachineArn: z.string(),
  // https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
  name: z.string().regex(/^[\w-]{1,80}$/u),
  input: z.string(),
});

/** Step Functions, one act: to start an execution under a name. */
export function states(machines: NonNullable<GateResources["stateMachines"]>, executions: Executions): Service {
  return {
    dialect: jsonDialect("ThrottlingException", TYPE),
    understand: (request) => {
      const { name: operation, input: asked } = readTarget(request);
      if (operation !== "StartExecution") throw unknownOperation(`states:${operation}`);
      const { stateMachineArn, name, input } = readInput(started, asked);
      if (!machines.some(({ arn }) => arn === stateMachineArn))
        throw new Refusal(400, "StateMachineDoesNotExist", `State Machine Does Not Exist: '${stateMachineArn}'`);
      const executionArn = `${stateMachineArn.replace(":stateMachine:", ":execution:")}:${name}`;
      return {
        action: operation,
        resource: stateMachineArn,
        demands: [{ action: "states:StartExecution", resource: stateMachineArn }],
        run: () => {
          const known = executions.find(stateMachineArn, name);
          // the same name and the same input, while it runs, is the same execution
          if (known && (known.status !== "RUNNING" || known.input !== input))
            throw new Refusal(400, "ExecutionAlreadyExists", `Execution Already Exists: '${executionArn}'`);
          const startedAt = known?.started ?? executions.start({ machine: stateMachineArn, name, input });
          return json({ executionArn, startDate: startedAt / 1000 }, TYPE);
        },
      };
    },
  };
}
