import { randomUUID } from "node:crypto";
import type { Outcome } from "./invocation.ts";
import { type Environment, type ExecutionEnvironment, startWorker } from "./worker.ts";

/** A deployed function: as many execution environments as calls at once, up to its limit. */
export type DeployedFunction = {
  readonly name: string;
  readonly arn: string;
  invoke(event: unknown): Promise<Outcome>;
  /** Kills the environments that are at work, in the middle of what they do. */
  killBusy(): Promise<void>;
  close(): Promise<void>;
};

type Options = Environment & {
  /** Milliseconds. */
  timeout: number;
  /** Environments at once; calls past it wait. */
  concurrency: number;
};

/** Lambda's own limit for an answer: 6 MB and some room for its envelope. */
const largestAnswer = 6_291_556;

const tooLarge = {
  errorType: "Function.ResponseSizeTooLarge",
  errorMessage: `Response payload size exceeded maximum allowed payload size (${largestAnswer} bytes).`,
};

const limited = (outcome: Outcome): Outcome =>
  "payload" in outcome && Buffer.byteLength(outcome.payload) > largestAnswer ? { error: tooLarge } : outcome;

export function deployFunction({ timeout, concurrency, ...environment }: Options): DeployedFunction {
  const { functionName, functionArn } = environment.start;
  const environments = new Map<ExecutionEnvironment, "idle" | "busy">();
  const waiting: (() => void)[] = [];

  const forgetDead = (): void => {
    for (const candidate of environments.keys()) if (!candidate.alive) environments.delete(candidate);
  };

  const take = async (): Promise<ExecutionEnvironment> => {
    for (;;) {
      forgetDead();
      const [idle] = [...environments].find(([, state]) => state === "idle") ?? [];
      const taken = idle ?? (environments.size < concurrency ? startWorker(environment) : undefined);
      if (taken) {
        environments.set(taken, "busy");
        return taken;
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };

  const give = (taken: ExecutionEnvironment): void => {
    environments.set(taken, "idle");
    waiting.shift()?.();
  };

  const kill = async (which: (state: "idle" | "busy") => boolean): Promise<void> => {
    await Promise.all([...environments].filter(([, state]) => which(state)).map(([each]) => each.kill()));
  };

  return {
    name: functionName,
    arn: functionArn,
    async invoke(event) {
      const taken = await take();
      try {
        return limited(await taken.run(JSON.stringify(event), randomUUID(), timeout));
      } finally {
        give(taken);
      }
    },
    killBusy: () => kill((state) => state === "busy"),
    close: () => kill(() => true),
  };
}
