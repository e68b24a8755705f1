import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { shiftOf } from "../clock.ts";
import type { FunctionError, Invocation, Message, Order, Outcome, WorkerStart } from "./invocation.ts";
import { shiftedDate } from "./shifted-date.ts";
import { watchEngine } from "./watch-engine.ts";

/** The thread in which a function runs: what the Lambda service is to a bundle. */

const start: WorkerStart = workerData;
// before the bundle loads one
const engine = watchEngine(start.native);
const realNow = Date.now.bind(Date);
globalThis.Date = shiftedDate(Date, () => shiftOf(start.shift));

type Handler = (event: unknown, context: object) => unknown;

async function loadHandler(): Promise<Handler> {
  const [file = "", name = ""] = start.handler.split(".");
  const candidates = [".mjs", ".js", ".cjs"].map((extension) => join(start.directory, file + extension));
  const path = candidates.find((candidate) => existsSync(candidate)) ?? candidates[0] ?? file;
  const bundle: Record<string, unknown> = await import(pathToFileURL(path).href);
  const handler = bundle[name];
  if (typeof handler !== "function") throw new Error(`${start.handler} is undefined or not exported`);
  return (event, context) => handler(event, context);
}

const contextOf = ({ requestId, deadline }: Invocation): object => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: start.functionName,
  functionVersion: "$LATEST",
  invokedFunctionArn: start.functionArn,
  logGroupName: `/aws/lambda/${start.functionName}`,
  logStreamName: requestId,
  memoryLimitInMB: String(start.memorySize),
  getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()),
});

const describe = (error: unknown): FunctionError =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: error.stack?.split("\n") ?? [] }
    : { errorType: "object", errorMessage: String(error) };

const loading = loadHandler();
const loaded: Message = { loaded: true };
// a failure to load is told by each invocation, as Lambda does
loading.catch(() => undefined).then(() => parentPort?.postMessage(loaded));

async function run(invocation: Invocation): Promise<Outcome> {
  try {
    const handler = await loading;
    const answer = await handler(JSON.parse(invocation.event), contextOf(invocation));
    return { payload: JSON.stringify(answer) ?? "null" };
  } catch (error) {
    console.error(error);
    return { error: describe(error) };
  }
}

parentPort?.on("message", (order: Order) => {
  if ("interrupt" in order) engine.interrupt();
  else run(order).then((outcome) => parentPort?.postMessage(outcome));
});
