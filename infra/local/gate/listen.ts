import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { xmlDialect } from "./dialects.ts";
import { type GateAnswer, type GateRequest, header, readRequest } from "./exchange.ts";
import type { Call, Fault, FaultPlan } from "./faults.ts";
import type { Clock, Principal } from "./gate.ts";
import { authorize, type Caller, permitted } from "./policy.ts";
import { Refusal, unknownOperation } from "./refusal.ts";
import type { Operation, Service } from "./service.ts";
import { readSignature, type Signed, verifySignature } from "./signature.ts";

type Options = {
  clock: Clock;
  port: number;
  principals: ReadonlyMap<string, Principal>;
  /** By the name in the scope of a signature. */
  services: ReadonlyMap<string, Service>;
  faults: FaultPlan;
  calls: Call[];
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
  server.listen(options.port, "127.0.0.1");
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
  const service = options.services.get(serviceOf(request));
  const dialect = service?.dialect ?? xmlDialect;
  try {
    if (!service) throw unknownOperation(`the service ${serviceOf(request)}`);
    const outcome = await serve(request, service, options);
    return outcome && service.dress ? service.dress(request, outcome) : outcome;
  } catch (error) {
    if (!(error instanceof Refusal)) console.error("gate:", error);
    const refusal = error instanceof Refusal ? error : new Refusal(500, "InternalFailure", String(error));
    const refused = dialect.write(refusal);
    return service?.dress ? service.dress(request, refused) : refused;
  }
}

async function serve(request: GateRequest, service: Service, options: Options): Promise<Outcome> {
  const before = service.unsigned?.(request);
  if (before) return before;
  const signed = readSignature(request);
  const caller = signed && identify(request, signed, options);
  if (!caller && !service.anonymous)
    throw new Refusal(403, "MissingAuthenticationTokenException", "Request is missing Authentication Token");
  const operation = await service.understand(request, (demand) => permitted(caller, demand));
  const call = journal(operation, serviceOf(request), caller, options.calls);
  for (const demand of operation.demands) authorize(caller, demand);
  return carryOut(operation, options.faults.strike(call), service);
}

/** Which service an unsigned request is for; without a target it is a browser's, for S3. */
const targets: Readonly<Record<string, string>> = {
  AWSCognitoIdentityProviderService: "cognito-idp",
  AmazonSQS: "sqs",
  DynamoDB_20120810: "dynamodb",
  TrentService: "kms",
};

function serviceOf(request: GateRequest): string {
  const [target = ""] = (header(request, "x-amz-target") ?? "").split(".");
  try {
    return readSignature(request)?.service ?? targets[target] ?? "s3";
  } catch {
    return targets[target] ?? "s3";
  }
}

function identify(request: GateRequest, signed: Signed, { principals, clock }: Options): Caller {
  const principal = principals.get(signed.accessKeyId);
  if (!principal) throw unknownCaller(signed.service);
  verifySignature(request, signed, principal.secretAccessKey, clock.now());
  if (principal.sessionToken !== undefined && principal.sessionToken !== signed.sessionToken)
    throw unknownCaller(signed.service);
  const { roleArn, statements } = principal;
  return { roleArn, statements, sessionArn: sessionOf(roleArn, signed.accessKeyId) };
}

const unknownCaller = (service: string): Refusal =>
  service === "s3"
    ? new Refusal(403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.")
    : new Refusal(403, "UnrecognizedClientException", "The security token included in the request is invalid.");

/** As errors name a caller that assumed a role. */
const sessionOf = (roleArn: string, session: string): string =>
  roleArn
    .replace(":iam::", ":sts::")
    .replace(/:role\/(?:.*\/)?/, ":assumed-role/")
    .concat(`/${session}`);

function journal({ action, resource }: Operation, service: string, caller: Caller | undefined, calls: Call[]): Call {
  const call = { service, action, resource, principal: caller?.roleArn ?? "anonymous" };
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
      return undefined;
    case "kill":
      fault.onKill?.();
      return undefined;
  }
}
