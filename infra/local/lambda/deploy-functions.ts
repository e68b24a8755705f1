import { createWriteStream, mkdirSync, rmSync, type WriteStream } from "node:fs";
import { join } from "node:path";
import type { Credentials } from "../credentials.ts";
import type { Assembly } from "../template/assembly.ts";
import type { Resource } from "../template/resource-type.ts";
import { lambda } from "../template/resources/lambda.ts";
import { type DeployedFunction, deployFunction } from "./function-pool.ts";

type Lambda = ReturnType<typeof lambda.properties.parse>;

type Surroundings = {
  /** The gate. */
  endpoint: string;
  /** What stands in for services outside of AWS, by the variable in which functions read their address. */
  outside: Readonly<Record<string, string>>;
  shift: SharedArrayBuffer;
  credentialsOf(roleArn: string): Credentials;
  /** Folder of the journals, one file for each function. */
  journals: string;
  /** Folder where functions leave their passing files, emptied at each start. */
  temporary: string;
};

/** Calls at once that one machine answers for one function; AWS would take a thousand. */
const concurrency = 4;

/** `portailFunctionA1B2C3D4` → `portail`, `cycleDeVieFunctionA1B2C3D4` → `cycle-de-vie` */
export const shortName = (logicalId: string): string =>
  logicalId
    .replace(/(?:Function)?[0-9A-F]{8}$/u, "")
    .replaceAll(/(?<=[a-z])[A-Z]/gu, (initiale) => `-${initiale.toLowerCase()}`);

/**
 * What a function calls at an address of its own, whatever the endpoint of the SDK is: the queues are at the gate, and
 * what is outside of AWS has its stand-in.
 */
function here({ Environment }: Lambda, region: string, { endpoint, outside }: Surroundings): Record<string, string> {
  const queues = `https://sqs.${region}.amazonaws.com/`;
  const variables = Object.entries(Environment.Variables).map(([name, value]): [string, string] => [
    name,
    outside[name] ?? value.replace(queues, `${endpoint}/`),
  ]);
  return Object.fromEntries(variables);
}

function environment(
  { name, region, properties }: Resource<Lambda>,
  surroundings: Surroundings,
): Record<string, string> {
  const { endpoint, credentialsOf } = surroundings;
  const { accessKeyId, secretAccessKey, sessionToken } = credentialsOf(properties.Role);
  return {
    ...here(properties, region, surroundings),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_EXECUTION_ENV: `AWS_Lambda_${properties.Runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
    AWS_LAMBDA_LOG_FORMAT: "JSON",
    LANG: "en_US.UTF-8",
    TMPDIR: surroundings.temporary,
    TZ: ":UTC",
    _HANDLER: properties.Handler,
  };
}

function deploy(
  resource: Resource<Lambda>,
  directory: string,
  journal: WriteStream,
  surroundings: Surroundings,
): DeployedFunction {
  const { Handler, MemorySize, Timeout, ReservedConcurrentExecutions = concurrency } = resource.properties;
  return deployFunction({
    start: {
      directory,
      handler: Handler,
      functionName: resource.name,
      functionArn: `arn:aws:lambda:${resource.region}:${resource.accountId}:function:${resource.name}`,
      memorySize: MemorySize,
      shift: surroundings.shift,
    },
    env: { ...environment(resource, surroundings), LAMBDA_TASK_ROOT: directory },
    timeout: Timeout * 1000,
    concurrency: Math.min(concurrency, ReservedConcurrentExecutions),
    log: (chunk) => journal.write(chunk),
  });
}

/** Every function of the template, by the name of its folder. */
export type DeployedFunctions = ReadonlyMap<string, DeployedFunction> & { close(): Promise<void> };

export function deployFunctions(assembly: Assembly, surroundings: Surroundings): DeployedFunctions {
  mkdirSync(surroundings.journals, { recursive: true });
  rmSync(surroundings.temporary, { recursive: true, force: true });
  mkdirSync(surroundings.temporary, { recursive: true });
  // Lambda's, whatever the machine's: threads share the time zone of their process
  process.env.TZ = "UTC";
  const deployed = new Map<string, DeployedFunction>();
  const journals: WriteStream[] = [];
  for (const resource of assembly.all(lambda)) {
    const name = shortName(resource.logicalId);
    const journal = createWriteStream(join(surroundings.journals, `${name}.log`), { flags: "a" });
    journals.push(journal);
    deployed.set(name, deploy(resource, assembly.asset(resource.properties.Code.S3Key), journal, surroundings));
  }
  return Object.assign(deployed, {
    async close() {
      await Promise.all([...deployed.values()].map((each) => each.close()));
      for (const journal of journals) journal.end();
    },
  });
}

/** The function that an ARN, or an address that holds it, designates. */
export function functionByArn(deployed: ReadonlyMap<string, DeployedFunction>, address: string): DeployedFunction {
  const [arn] = /arn:aws:lambda:[^/]+/u.exec(address) ?? [];
  const found = [...deployed.values()].find((each) => each.arn === arn || each.name === address);
  if (!found) throw new Error(`aucune pile ne définit la fonction ${address}`);
  return found;
}
