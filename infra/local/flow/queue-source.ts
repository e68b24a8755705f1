import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import { batchResult } from "./batch.ts";
import type { EventSource } from "./event-source.ts";

type QueueSourceOptions = {
  sqs: SQSClient;
  queueUrl: string;
  queueArn: string;
  region: string;
  batchSize: number;
  reportsFailures: boolean;
  invoke: DeployedFunction["invoke"];
};

type Attributes = NonNullable<Message["MessageAttributes"]>;

const attributesOf = (attributes: Attributes): object =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { StringValue, BinaryValue, DataType }]) => [
      name,
      {
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue && { binaryValue: Buffer.from(BinaryValue).toString("base64") }),
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  );

const recordOf = (message: Message, { queueArn, region }: QueueSourceOptions): object => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: attributesOf(message.MessageAttributes ?? {}),
  md5OfBody: message.MD5OfBody,
  eventSource: "aws:sqs",
  eventSourceARN: queueArn,
  awsRegion: region,
});

/** A queue that feeds a function: what was handled is deleted, what was not comes back when its time is up. */
export function queueSource(options: QueueSourceOptions): EventSource {
  const { sqs, queueUrl, batchSize, reportsFailures, invoke } = options;

  async function remove(messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return;
    const Entries = messages.map(({ ReceiptHandle }, rank) => ({ Id: String(rank), ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  }

  return {
    async turn() {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: Math.min(batchSize, 10),
          MessageSystemAttributeNames: ["All"],
          MessageAttributeNames: ["All"],
        }),
      );
      if (Messages.length === 0) return 0;
      const outcome = await invoke({ Records: Messages.map((message) => recordOf(message, options)) });
      const result = batchResult(outcome, reportsFailures);
      if (result === "failed") return Messages.length;
      const failed = result === "done" ? new Set<string>() : result.failed;
      await remove(Messages.filter(({ MessageId = "" }) => !failed.has(MessageId)));
      return Messages.length;
    },
  };
}
