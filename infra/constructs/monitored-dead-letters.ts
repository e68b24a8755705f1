import { Duration, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { alarm } from "./alarm.ts";

/** Where messages that failed wait for a person, who is told as soon as there is one. */
export class MonitoredDeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { cle, alarmes }: { cle: IKey; alarmes: ITopic }) {
    super(scope, id);
    this.queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: cle,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: "AwsSolutions-SQS3",
      reason: "It is the dead-letter queue: of a queue, or of what Lambda reads from a stream.",
    });
    alarm(this, "Echecs", {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum" }),
      threshold: 1,
      alarmDescription: "Des messages ont été mis de côté après plusieurs échecs.",
      alarmes,
    });
  }
}
