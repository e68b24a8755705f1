import { EventSourceMapping, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { NomDeFonction } from "../fonctions.ts";
import { alarm } from "./alarm.ts";
import { LeastPrivilegeFunction, type LeastPrivilegeProps } from "./least-privilege-function.ts";

type Props = LeastPrivilegeProps & { alarmes: ITopic };

/** A function that events call: nobody sees its errors, so an alarm does. */
export function eventFunction(scope: Construct, nom: NomDeFonction, { alarmes, ...props }: Props): LambdaFunction {
  const { function: fonction } = new LeastPrivilegeFunction(scope, nom, props);
  alarm(scope, `Erreurs-${nom}`, {
    metric: fonction.metricErrors({ statistic: "Sum" }),
    threshold: 1,
    alarmDescription: `La fonction ${nom} s’est arrêtée sur une erreur.`,
    alarmes,
  });
  return fonction;
}

/** Gives the messages of a queue to a function, that says which of them are to come back. */
export function feed(scope: Construct, id: string, { queueArn }: IQueue, target: LambdaFunction): void {
  new EventSourceMapping(scope, id, {
    target,
    eventSourceArn: queueArn,
    batchSize: 10,
    reportBatchItemFailures: true,
    maxConcurrency: 10,
  });
}
