import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { Activity } from "./activity.ts";
import { identify, type Recognized, recognize } from "./caller.ts";
import { xmlDialect } from "./dialects.ts";
import { type GateAnswer, type GateRequest, readRequest } from "./exchange.ts";
import type { Call, Fault, FaultPlan } from "./faults.ts";
import type { Clock, Principal } from "./gate-options.ts";
import { authorize, type Caller, permitted } from "./policy.ts";
import { Refusal, unknownOperation } from "./refusal.ts";
import type { Operation, Service } from "./service.ts";

type Options = {
  clock: Clock;
  principals: ReadonlyMap<string, Principal>;
  /** By the name in the scope of a signature. */
  services: ReadonlyMap<string, Service>;
  faults: FaultPlan;
  calls: Call[];
  activity: Activity;
};

/** undefined: the connection is cut and nothing is answered. */
type Outcome = GateAnswer | undefined;

/** The door: one HTTP server for every service. */
export async function listen(options: Options): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer({ keepAliveTimeout: 60_000 }, async (message, response) => {
    // the SDK sets its clock by this header: it must tell the time of the SNE
    response.sendDate = false;
    response.setHeader("date", new Date(options.clock.now()).toUTCString());
    const request = await readRequest(message).catch(() => undefined);
    send(response, request && (await answer(request, options)), request?.method === "HEAD");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The gate has no port");
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${address.port}`, close };
}

function send(response: ServerResponse, outcome: Outcome, withoutBody: boolean): void {
  if (!outcome) {
    response.destroy();
    return;
  }
  const { status, headers, body } = outcome;
  response.writeHead(status, withoutBody ? headers : { ...headers, "content-length": String(body.length) });
  response.end(withoutBody ? undefined : body);
}

async function answer(request: GateRequest, options: Options): Promise<Outcome> {
  const recognized = recognize(request);
  const service = options.services.get(recognized.service);
  const outcome = await serve(request, recognized, service, options).catch((error) =>
    (service?.dialect ?? xmlDialect).write(asRefusal(error)),
  );
  return outcome && service?.dress ? service.dress(request, outcome) : outcome;
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  console.error("gate:", error);
  return new Refusal(500, "InternalFailure", String(error));
}

async function serve(
  request: GateRequest,
  { service: name, signed, unreadable }: Recognized,
  service: Service | undefined,
  options: Options,
): Promise<Outcome> {
  if (!service) throw unknownOperation(`the service ${name}`);
  const before = service.unsigned?.(request);
  if (before) return before;
  if (unreadable) throw unreadable;
  const caller = signed && identify(request, signed, options);
  if (!caller && !service.anonymous)
    throw new Refusal(403, "MissingAuthenticationTokenException", "Request is missing Authentication Token");
  const operation = await service.understand(request, (demand) => permitted(caller, demand));
  const call = journal(operation, name, caller, options.calls);
  options.activity.note(call);
  for (const demand of operation.demands) authorize(caller, demand);
  return carryOut(operation, options.faults.strike(call), service);
}

// a demonstration may run for days
const journalLength = 20_000;

function journal({ action, resource }: Operation, service: string, caller: Caller | undefined, calls: Call[]): Call {
  const call = { service, action, resource, principal: caller?.roleArn ?? "anonymous" };
  if (calls.length >= journalLength) calls.splice(0, journalLength / 2);
  calls.push(call);
  return call;
}

async function carryOut(operation: Operation, fault: Fault | undefined, { dialect }: Service): Promise<Outcome> {
  switch (fault?.kind) {
    case undefined:
      return operation.run();
    case "throttle":
      throw dialect.throttled;
    case "failure":
      throw new Refusal(500, "InternalServerError", "Injected: the service failed before acting");
    case "conflict":
      throw operation.conflict?.() ?? unknownOperation(`a conflict on ${operation.action}`);
    case "stale":
      if (!operation.stale) throw unknownOperation(`a stale answer of ${operation.action}`);
      return operation.stale();
    case "lost":
      await operation.run();
      fault.onKill?.();
      return undefined;
    case "kill":
      fault.onKill?.();
      return undefined;
  }
}
