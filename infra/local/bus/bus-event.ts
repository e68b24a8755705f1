import { randomUUID } from "node:crypto";
import type { JsonObject } from "../template/json.ts";

/** What a service tells the default bus. */
export type BusEvent = {
  /** `aws.s3` */
  source: string;
  detailType: string;
  /** ARNs of what it is about. */
  resources: readonly string[];
  detail: JsonObject;
};

/** The event as rules judge it and targets receive it: drawn once, so that a second delivery bears the same `id`. */
export type Envelope = JsonObject;

export const envelope = (
  { source, detailType, resources, detail }: BusEvent,
  { accountId, region, now }: { accountId: string; region: string; now: number },
): Envelope => ({
  version: "0",
  id: randomUUID(),
  "detail-type": detailType,
  source,
  account: accountId,
  // whole seconds, as EventBridge writes them
  time: new Date(now).toISOString().replace(/\.\d+Z$/u, "Z"),
  region,
  resources: [...resources],
  detail,
});
