import type { Agenda } from "../bus/agenda.ts";
import type { BusEvent } from "../bus/bus-event.ts";
import type { Statement } from "./policy-document.ts";
import type { GateResources } from "./resources.ts";

/** Milliseconds since 1970, as the SNE sees it; the demo moves it. */
export type Clock = { now(): number };

/** Who calls: the credentials that a function was given, and what its role allows. */
export type Principal = {
  secretAccessKey: string;
  /** What the temporary credentials of a role carry (`AWS_SESSION_TOKEN`); checked when given. */
  sessionToken?: string;
  /** Of a service that acts for itself: its name. */
  roleArn: string;
  statements: readonly Statement[];
  service?: CallingService;
};

/** A service of AWS (`events.amazonaws.com`) that calls another for the sake of a resource, whose ARN `source` is. */
export type CallingService = { name: string; source: string };

/** Addresses of the engines; `startEngines` gives them. */
export type Engines = { dynamodb: string; objects: string };

export type GateOptions = {
  clock: Clock;
  dataDir: string;
  region: string;
  accountId: string;
  /** By access key id. */
  principals: Readonly<Record<string, Principal>>;
  resources: GateResources;
  engines: Engines;
  /** What services tell the default bus. */
  onEvent?(event: BusEvent): void;
  /** What they do a little later. */
  later?: Agenda["plan"];
};
