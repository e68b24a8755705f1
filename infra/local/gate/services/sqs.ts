import { z } from "zod";
import { restDialect } from "../dialects.ts";
import type { Engine } from "../engine.ts";
import { type GateAnswer, json } from "../exchange.ts";
import { readInput, readTarget } from "../json-target.ts";
import type { Demand } from "../policy.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import type { QueueResource } from "../resources.ts";
import type { Service } from "../service.ts";
import type { KeyDemand } from "./key-demand.ts";

const byUrl = z.looseObject({ QueueUrl: z.string() });
const byName = z.looseObject({ QueueName: z.string() });

const send = { iam: "sqs:SendMessage", key: ["kms:GenerateDataKey", "kms:Decrypt"] };
const receive = { iam: "sqs:ReceiveMessage", key: ["kms:Decrypt"] };
const remove = { iam: "sqs:DeleteMessage", key: [] };
const delay = { iam: "sqs:ChangeMessageVisibility", key: [] };

/** What each operation needs: a batch is the right of its single act. */
const operations: Readonly<Record<string, { iam: string; key: readonly string[] }>> = {
  SendMessage: send,
  SendMessageBatch: send,
  ReceiveMessage: receive,
  DeleteMessage: remove,
  DeleteMessageBatch: remove,
  ChangeMessageVisibility: delay,
  ChangeMessageVisibilityBatch: delay,
  GetQueueAttributes: { iam: "sqs:GetQueueAttributes", key: [] },
  GetQueueUrl: { iam: "sqs:GetQueueUrl", key: [] },
};

// the engine knows one account
const engineAccount = "000000000000";

type Options = {
  engine: Engine;
  queues: readonly QueueResource[];
  /** Their addresses on the engine, by name. */
  addresses: ReadonlyMap<string, string>;
  keyDemand: KeyDemand;
};

/** SQS: addresses and ARNs are those of the template, messages are the engine's. */
export function sqs({ engine, queues, addresses, keyDemand }: Options): Service {
  const find = (name: string): QueueResource => {
    const queue = queues.find((each) => each.name === name);
    if (queue) return queue;
    throw new Refusal(400, "QueueDoesNotExist", "The specified queue does not exist.");
  };

  const nameOf = (operation: string, input: unknown): string =>
    operation === "GetQueueUrl"
      ? readInput(byName, input).QueueName
      : (readInput(byUrl, input).QueueUrl.split("/").at(-1) ?? "");

  return {
    dialect: restDialect("ThrottlingException", "application/x-amz-json-1.0"),
    understand: (request) => {
      const { name, input } = readTarget(request);
      const needs = operations[name];
      if (!needs) throw unknownOperation(`sqs:${name}`);
      const queue = find(nameOf(name, input));
      const demand: Demand = { action: needs.iam, resource: queue.arn, resourcePolicy: queue.policy };
      const onEngine = { ...input, ...(name !== "GetQueueUrl" && { QueueUrl: addresses.get(queue.name) }) };
      const body = Buffer.from(JSON.stringify(onEngine));
      const address = `http://${request.headers.host}/${accountOf(queue.arn)}/${queue.name}`;
      const run = async (): Promise<GateAnswer> => {
        if (name === "GetQueueUrl") return json({ QueueUrl: address }, "application/x-amz-json-1.0");
        const answer = await engine.forward({ ...request, body });
        return name === "GetQueueAttributes" ? asInTemplate(answer, accountOf(queue.arn)) : answer;
      };
      return {
        action: name,
        resource: queue.arn,
        demands: [demand, ...keyDemand(queue.keyArn, "sqs", needs.key, { "aws:sqs:arn": queue.arn })],
        run,
      };
    },
  };
}

const accountOf = (arn: string): string => arn.split(":")[4] ?? "";

/** The attributes name the queue and its dead-letter queue by the engine's account. */
const asInTemplate = (answer: GateAnswer, account: string): GateAnswer => ({
  ...answer,
  body: Buffer.from(answer.body.toString().replaceAll(`:${engineAccount}:`, `:${account}:`)),
});

/** Makes the queues of the template exist on the engine, dead-letter queues first; gives their addresses there. */
export async function provideQueues(engine: Engine, queues: readonly QueueResource[]): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  const hasDeadLetters = ({ attributes }: QueueResource): number => Number("RedrivePolicy" in attributes);
  for (const queue of queues.toSorted((a, b) => hasDeadLetters(a) - hasDeadLetters(b))) {
    const { QueueUrl } = await engine.call("AmazonSQS.CreateQueue", { QueueName: queue.name }, created);
    const Attributes = Object.fromEntries(Object.entries(queue.attributes).flatMap(onEngine));
    await engine.call("AmazonSQS.SetQueueAttributes", { QueueUrl, Attributes }, z.unknown());
    addresses.set(queue.name, QueueUrl);
  }
  return addresses;
}

const created = z.looseObject({ QueueUrl: z.string() });

/** Encryption is judged here; a dead-letter queue is named by the engine's account. */
const onEngine = ([name, value]: [string, string]): [string, string][] =>
  name.startsWith("Kms") ? [] : [[name, value.replace(/(:sqs:[^:]+:)\d{12}/, `$1${engineAccount}`)]];
