import { randomBytes } from "node:crypto";
import type { BusEvent } from "../../bus/bus-event.ts";
import type { BucketResource } from "../resources.ts";
import type { ObjectVersion } from "./object-versions.ts";

const hexadecimal = (bytes: number): string => randomBytes(bytes).toString("hex").toUpperCase();

/** What S3 says of an object that was put: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
export function objectCreated(
  { key, size, etag, versionId, date }: ObjectVersion,
  { arn, name, versioned }: BucketResource,
  requester: string,
): BusEvent {
  return {
    source: "aws.s3",
    detailType: "Object Created",
    resources: [arn],
    detail: {
      version: "0",
      bucket: { name },
      object: {
        key,
        size,
        // without the quotes of the header
        etag: etag.replaceAll('"', ""),
        ...(versioned && { "version-id": versionId }),
        // greater for a later put of the same key
        sequencer: `00${date.toString(16).toUpperCase()}${hexadecimal(3)}`,
      },
      "request-id": hexadecimal(8),
      requester,
      "source-ip-address": "127.0.0.1",
      reason: "PutObject",
    },
  };
}
