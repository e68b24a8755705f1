import { type EventPattern, Rule } from "aws-cdk-lib/aws-events";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { MonitoredQueue, type QueueProps } from "./monitored-queue.ts";

type Props = QueueProps & {
  /** By the name of their rule, the events of the default bus that come into the queue. */
  nouvelles: Readonly<Record<string, EventPattern>>;
};

/** What services tell (S3, GuardDuty, SES), kept in a queue until a function reads it: nothing is lost between them. */
export class NewsQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { nouvelles, ...props }: Props) {
    super(scope, id);
    // "Default" adds nothing to the names of what is in it
    const { queue, deadLetters } = new MonitoredQueue(this, "Default", props);
    for (const [nom, eventPattern] of Object.entries(nouvelles)) {
      const rule = new Rule(this, nom, { eventPattern });
      rule.addTarget({ bind: () => ({ arn: queue.queueArn, deadLetterConfig: { arn: deadLetters.queueArn } }) });
      for (const file of [queue, deadLetters]) file.addToResourcePolicy(depuis(rule, file));
    }
    this.queue = queue;
  }
}

const depuis = ({ ruleArn }: Rule, { queueArn }: Queue): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal("events.amazonaws.com")],
    actions: ["sqs:SendMessage"],
    resources: [queueArn],
    conditions: { ArnEquals: { "aws:SourceArn": ruleArn } },
  });
