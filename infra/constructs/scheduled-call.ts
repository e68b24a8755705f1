import { Duration, Stack } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { MonitoredDeadLetters } from "./monitored-dead-letters.ts";

type Props = {
  fonction: IFunction;
  /** `cron(15 3 * * ? *)`, by the clocks of Paris. */
  quand: string;
  /** What the function is told besides the hour. */
  entree?: Record<string, string>;
  /** Declared, and called by nobody. */
  suspendu?: boolean;
  cle: IKey;
  alarmes: ITopic;
};

/**
 * Calls a function at the hours of Paris. The function receives `{ prevuLe }`, the instant at which it was to be
 * called; a call that could not be made is tried again for six hours, then set aside.
 */
export class ScheduledCall extends Construct {
  constructor(scope: Construct, id: string, { fonction, quand, entree, suspendu = false, cle, alarmes }: Props) {
    super(scope, id);
    const { queue } = new MonitoredDeadLetters(this, "Manques", { cle, alarmes });
    new CfnSchedule(this, "Schedule", {
      scheduleExpression: quand,
      scheduleExpressionTimezone: "Europe/Paris",
      flexibleTimeWindow: { mode: "OFF" },
      ...(suspendu && { state: "DISABLED" }),
      target: {
        arn: fonction.functionArn,
        roleArn: this.role(fonction, queue, cle).roleArn,
        input: JSON.stringify({ prevuLe: "<aws.scheduler.scheduled-time>", ...entree }),
        retryPolicy: { maximumEventAgeInSeconds: Duration.hours(6).toSeconds(), maximumRetryAttempts: 20 },
        deadLetterConfig: { arn: queue.queueArn },
      },
    });
  }

  private role({ functionArn }: IFunction, { queueArn }: IQueue, { keyArn }: IKey): Role {
    const { account, region } = Stack.of(this);
    const statements = [
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [functionArn] }),
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [queueArn] }),
      new PolicyStatement({
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: [keyArn],
        conditions: { StringEquals: { "kms:ViaService": `sqs.${region}.amazonaws.com` } },
      }),
    ];
    return new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": account } },
      }),
      inlinePolicies: { appel: new PolicyDocument({ statements }) },
    });
  }
}
