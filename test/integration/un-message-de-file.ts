import type { SQSRecord } from "aws-lambda";
import { region } from "./porte.ts";

/** A message as a queue gives it to its function. */
export const unMessageDeFile = (messageId: string, body: string, eventSourceARN: string): SQSRecord => ({
  messageId,
  body,
  receiptHandle: "",
  attributes: { ApproximateReceiveCount: "1", SentTimestamp: "0", SenderId: "", ApproximateFirstReceiveTimestamp: "0" },
  messageAttributes: {},
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN,
  awsRegion: region,
});
