import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { alarm } from "./alarm.ts";
import { MonitoredDeadLetters } from "./monitored-dead-letters.ts";

export type QueueProps = {
  cle: IKey;
  alarmes: ITopic;
  visibilityTimeout: Duration;
  /** Tries before a message is set aside. */
  essais: number;
};

/** A queue that sets aside the messages that nobody manages to handle, and says when it falls behind. */
export class MonitoredQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { cle, alarmes, visibilityTimeout, essais }: QueueProps) {
    super(scope, id);
    this.deadLetters = new MonitoredDeadLetters(this, "DeadLetters", { cle, alarmes }).queue;
    this.queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: cle,
      enforceSSL: true,
      visibilityTimeout,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: essais },
    });
    alarm(this, "Retard", {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ statistic: "Maximum" }),
      threshold: Duration.minutes(15).toSeconds(),
      alarmDescription: "Des messages attendent depuis plus d’un quart d’heure.",
      alarmes,
    });
  }
}
