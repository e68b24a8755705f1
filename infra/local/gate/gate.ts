import type { Courrier } from "./courriers.ts";
import type { Call, Faults } from "./faults.ts";
import type { Statement } from "./policy-document.ts";
import type { GateResources } from "./resources.ts";

/** Milliseconds since 1970, as the SNE sees it; the demo moves it. */
export type Clock = { now(): number };

/** Who calls: the credentials that a function was given, and what its role allows. */
export type Principal = {
  secretAccessKey: string;
  /** What the temporary credentials of a role carry (`AWS_SESSION_TOKEN`); checked when given. */
  sessionToken?: string;
  roleArn: string;
  statements: readonly Statement[];
};

/** Addresses of the engines; `startEngines` gives them, or an operator's own (DynamoDB Local, an account). */
export type Engines = { dynamodb: string; objects: string; identity: string };

/** What the template asks to be told of. */
export type ObjectEvent = {
  eventName: string;
  bucket: string;
  key: string;
  size: number;
  versionId: string | undefined;
};

export type GateOptions = {
  /** 0 by default: any free port. */
  port?: number;
  clock: Clock;
  dataDir: string;
  region: string;
  accountId: string;
  /** By access key id. */
  principals: Readonly<Record<string, Principal>>;
  resources: GateResources;
  engines: Engines;
  onEvent?: { object?(event: ObjectEvent): void; courrier?(courrier: Courrier): void };
};

export type Gate = {
  /** The value of AWS_ENDPOINT_URL for every function, and of the browser's presigned addresses. */
  url: string;
  faults: Faults;
  /** Every call since the start, or since `calls.length = 0`. */
  calls: Call[];
  addPrincipal(accessKeyId: string, principal: Principal): void;
  /** Mails and SMS sent, oldest first. */
  courriers(): readonly Courrier[];
  /** Deletes what the TTL attribute of each table says is over, as the service does (and its stream tells). */
  sweepExpired(): Promise<number>;
  close(): Promise<void>;
};

export async function startGate(_options: GateOptions): Promise<Gate> {
  throw new Error("gate: not written yet");
}
