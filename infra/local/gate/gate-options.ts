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

/** Addresses of the engines; `startEngines` gives them. */
export type Engines = { dynamodb: string; objects: string };

/** What the template asks to be told of. */
export type ObjectEvent = {
  eventName: string;
  bucket: string;
  key: string;
  size: number;
  versionId: string | undefined;
};

export type GateOptions = {
  clock: Clock;
  dataDir: string;
  region: string;
  accountId: string;
  /** By access key id. */
  principals: Readonly<Record<string, Principal>>;
  resources: GateResources;
  engines: Engines;
  onObject?(event: ObjectEvent): void;
};
