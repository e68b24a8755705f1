import { Alarm, type AlarmProps, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

type Props = Pick<AlarmProps, "metric" | "threshold" | "alarmDescription"> & { alarmes: ITopic };

/** Tells the topic when the metric reaches the threshold once; silence is good news. */
export function alarm(scope: Construct, id: string, { alarmes, ...props }: Props): Alarm {
  const alarme = new Alarm(scope, id, {
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    ...props,
  });
  alarme.addAlarmAction(new SnsAction(alarmes));
  return alarme;
}
