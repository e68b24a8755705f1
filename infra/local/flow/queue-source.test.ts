import { CreateQueueCommand, GetQueueAttributesCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Outcome } from "../lambda/invocation.ts";
import { run } from "./event-source.ts";
import { queueSource } from "./queue-source.ts";

let engine: FauxqsServer;
let sqs: SQSClient;
const region = "eu-west-3";

beforeAll(async () => {
  engine = await startFauxqs({ port: 0, logger: false, host: "127.0.0.1", defaultRegion: region });
  sqs = new SQSClient({ region, endpoint: engine.address, credentials: { accessKeyId: "a", secretAccessKey: "b" } });
});

afterAll(() => engine.stop());

async function aQueue(name: string, Attributes: Record<string, string> = {}): Promise<string> {
  const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes }));
  return QueueUrl;
}

async function waiting(queueUrl: string): Promise<[visible: number, inFlight: number]> {
  const names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...names] }),
  );
  return [Number(Attributes[names[0]]), Number(Attributes[names[1]])];
}

const received = z.object({
  Records: z.array(
    z.looseObject({
      messageId: z.string(),
      body: z.string(),
      eventSource: z.literal("aws:sqs"),
      eventSourceARN: z.string(),
    }),
  ),
});
type Received = z.infer<typeof received>["Records"];

/** Sends these bodies, drains the queue into `answer`, and says what each call received. */
async function feed(
  queueUrl: string,
  bodies: readonly string[],
  answer: (records: Received) => Outcome,
): Promise<string[][]> {
  for (const MessageBody of bodies) await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
  const calls: string[][] = [];
  const source = queueSource({
    sqs,
    queueUrl,
    queueArn: "arn:file",
    region,
    batchSize: 10,
    reportsFailures: true,
    async invoke(event) {
      const { Records } = received.parse(event);
      calls.push(Records.map(({ body }) => body));
      return answer(Records);
    },
  });
  const running = run(source, (error) => {
    throw error;
  });
  await running.drain();
  await running.close();
  return calls;
}

describe("une file qui alimente une fonction", () => {
  it("lui donne ses messages, puis les oublie", async () => {
    const queueUrl = await aQueue("reussie");
    expect((await feed(queueUrl, ["a", "b"], () => ({ payload: "null" }))).flat().sort()).toEqual(["a", "b"]);
    expect(await waiting(queueUrl)).toEqual([0, 0]);
  });

  it("garde ceux que la fonction signale en échec, et eux seuls", async () => {
    const queueUrl = await aQueue("partielle", { VisibilityTimeout: "60" });
    await feed(queueUrl, ["bon", "mauvais"], (records) => {
      const bad = records.filter(({ body }) => body === "mauvais");
      return {
        payload: JSON.stringify({ batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) }),
      };
    });
    expect(await waiting(queueUrl)).toEqual([0, 1]);
  });

  it("garde tout quand la fonction échoue", async () => {
    const queueUrl = await aQueue("ratee", { VisibilityTimeout: "60" });
    await feed(queueUrl, ["a", "b"], () => ({ error: { errorType: "Error", errorMessage: "non" } }));
    expect(await waiting(queueUrl)).toEqual([0, 2]);
  });

  it("met de côté ce qui échoue trop de fois", async () => {
    const deadLetters = await aQueue("rebuts");
    const redrive = { deadLetterTargetArn: `arn:aws:sqs:${region}:000000000000:rebuts`, maxReceiveCount: 2 };
    const queueUrl = await aQueue("essais", { VisibilityTimeout: "0", RedrivePolicy: JSON.stringify(redrive) });
    const calls = await feed(queueUrl, ["tenace"], () => ({ error: { errorType: "Error", errorMessage: "non" } }));
    expect(calls).toEqual([["tenace"], ["tenace"]]);
    expect(await waiting(deadLetters)).toEqual([1, 0]);
  });
});
