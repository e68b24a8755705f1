import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { z } from "zod";
import type { JsonObject } from "../template/json.ts";

const object = z.record(z.string(), z.json());

/** Binary attributes are base64 in an event. */
const binary = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;

/** A record as a function receives it. */
export function streamEvent(record: _Record, streamArn: string, region: string): JsonObject {
  const { ApproximateCreationDateTime: created, ...dynamodb } = record.dynamodb ?? {};
  const event = {
    ...record,
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: { ...dynamodb, ...(created && { ApproximateCreationDateTime: Math.floor(created.getTime() / 1000) }) },
  };
  return object.parse(JSON.parse(JSON.stringify(event, binary)));
}
