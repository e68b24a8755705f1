import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { drawCredentials } from "../credentials.ts";
import { checkPattern } from "../flow/event-pattern.ts";
import { queueUrl } from "../flow/queue-url.ts";
import type { Gate } from "../gate/gate.ts";
import { onClock } from "../on-clock.ts";
import type { Assembly } from "../template/assembly.ts";
import type { Resource } from "../template/resource-type.ts";
import { rule } from "../template/resources/events.ts";
import type { Envelope } from "./bus-event.ts";
import type { Route } from "./open-bus.ts";

type Rule = Resource<ReturnType<typeof rule.properties.parse>>;
type Target = Rule["properties"]["Targets"][number];

type Surroundings = {
  assembly: Assembly;
  gate: Pick<Gate, "url" | "addPrincipal">;
  shift: SharedArrayBuffer;
  report(error: unknown): void;
};

/** EventBridge has no role here: queues and keys let it in by their own policies, for the sake of this rule. */
function clientOf({ region, accountId, name }: Rule, { gate, shift }: Surroundings): SQSClient {
  const source = `arn:aws:events:${region}:${accountId}:rule/${name}`;
  const credentials = drawCredentials(source);
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const service = { name: "events.amazonaws.com", source };
  gate.addPrincipal(accessKeyId, { secretAccessKey, sessionToken, roleArn: service.name, statements: [], service });
  return onClock(new SQSClient({ endpoint: gate.url, region, credentials }), shift);
}

function sendTo({ Arn, DeadLetterConfig }: Target, sqs: SQSClient, { assembly, report }: Surroundings) {
  const put = async (arn: string, event: Envelope): Promise<void> => {
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(assembly, arn), MessageBody: JSON.stringify(event) }));
  };
  return async (event: Envelope): Promise<void> => {
    try {
      await put(Arn, event);
    } catch (error) {
      report(error);
      if (DeadLetterConfig) await put(DeadLetterConfig.Arn, event);
    }
  };
}

function routesOf(declared: Rule, surroundings: Surroundings): Route[] {
  const { EventPattern: pattern, Targets } = declared.properties;
  checkPattern(pattern);
  const sqs = clientOf(declared, surroundings);
  return Targets.map((target) => ({ pattern, send: sendTo(target, sqs, surroundings) }));
}

/** Every rule of the templates that is in force. */
export const ruleRoutes = (surroundings: Surroundings): Route[] =>
  surroundings.assembly
    .all(rule)
    .filter(({ properties }) => properties.State === "ENABLED")
    .flatMap((declared) => routesOf(declared, surroundings));
