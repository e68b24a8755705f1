import { Worker } from "node:worker_threads";
import { within } from "../within.ts";
import type { FunctionError, Invocation, Message, Order, Outcome, WorkerStart } from "./invocation.ts";
import { endNativeCalls, nativeCalls } from "./native-calls.ts";

/** One execution environment: takes one invocation at a time, and dies of a time-out or a crash. */
export type ExecutionEnvironment = {
  /** `timeout` in milliseconds; it runs once the bundle is loaded, as in Lambda. */
  run(event: string, requestId: string, timeout: number): Promise<Outcome>;
  readonly alive: boolean;
  kill(): Promise<void>;
};

export type Environment = {
  start: Omit<WorkerStart, "native">;
  env: Readonly<Record<string, string>>;
  log(chunk: string): void;
};

/** Lambda's own limit for the loading of a bundle. */
const longestInit = 10_000;

const exited: FunctionError = {
  errorType: "Runtime.ExitError",
  errorMessage: "Runtime exited without providing a reason",
};

const late = "Sandbox.Timedout";

const timedOut = (requestId: string, milliseconds: number): Outcome => ({
  error: {
    errorType: late,
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(milliseconds / 1000).toFixed(2)} seconds`,
  },
});

function spawn({ start, env, log }: Environment, native: SharedArrayBuffer): Worker {
  const workerData: WorkerStart = { ...start, native };
  const worker = new Worker(new URL("./runtime.ts", import.meta.url), {
    workerData,
    env: { ...env },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: start.memorySize },
  });
  worker.stdout.setEncoding("utf8").on("data", log);
  worker.stderr.setEncoding("utf8").on("data", log);
  worker.on("error", (error: unknown) => log(`${error instanceof Error ? error.stack : error}\n`));
  return worker;
}

const isLate = (outcome: Outcome): boolean => "error" in outcome && outcome.error.errorType === late;

export function startWorker(environment: Environment): ExecutionEnvironment {
  const native = nativeCalls();
  const worker = spawn(environment, native);
  const loaded = Promise.withResolvers<undefined>();
  let settle: ((outcome: Outcome) => void) | undefined;
  let alive = true;

  const tell = (order: Order): void => worker.postMessage(order);

  worker.on("message", (message: Message) => {
    if ("loaded" in message) loaded.resolve(undefined);
    // one that is killed answers no more
    else if (alive) settle?.(message);
  });
  worker.on("exit", () => {
    alive = false;
    loaded.resolve(undefined);
    settle?.({ error: exited });
  });

  const kill = async (): Promise<void> => {
    alive = false;
    await endNativeCalls(native, () => tell({ interrupt: true }));
    await worker.terminate();
  };

  const answer = (invocation: Invocation): Promise<Outcome> =>
    new Promise((resolve) => {
      settle = resolve;
      if (alive) tell(invocation);
      else resolve({ error: exited });
    });

  return {
    get alive() {
      return alive;
    },
    kill,
    async run(event, requestId, timeout) {
      const notLoaded = await within(longestInit, loaded.promise, timedOut(requestId, longestInit));
      const invocation = () => answer({ event, requestId, deadline: Date.now() + timeout });
      const outcome = notLoaded ?? (await within(timeout, invocation(), timedOut(requestId, timeout)));
      if (isLate(outcome)) await kill();
      return outcome;
    },
  };
}
