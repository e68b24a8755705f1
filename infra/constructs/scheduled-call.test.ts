import { App, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Key } from "aws-cdk-lib/aws-kms";
import { Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import { describe, it } from "vitest";
import { ScheduledCall } from "./scheduled-call.ts";

function synthetiser(): Template {
  const stack = new Stack(new App(), "Essai", { env: { region: "eu-west-3" } });
  const fonction = new LambdaFunction(stack, "Cycle", {
    runtime: Runtime.NODEJS_24_X,
    handler: "index.handler",
    code: Code.fromInline("exports.handler = () => {}"),
  });
  const alarmes = new Topic(stack, "Alarmes");
  new ScheduledCall(stack, "Quotidien", {
    fonction,
    quand: "cron(15 3 * * ? *)",
    cle: new Key(stack, "Cle"),
    alarmes,
  });
  return Template.fromStack(stack);
}

const nomDe = (modele: Template, type: string): string => Object.keys(modele.findResources(type))[0] ?? "";

describe("un appel planifié", () => {
  const modele = synthetiser();

  it("est fait à l’heure de Paris, réessayé, puis mis de côté", () => {
    modele.hasResourceProperties("AWS::Scheduler::Schedule", {
      ScheduleExpression: "cron(15 3 * * ? *)",
      ScheduleExpressionTimezone: "Europe/Paris",
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Input: '{"prevuLe":"<aws.scheduler.scheduled-time>"}',
        RetryPolicy: { MaximumEventAgeInSeconds: 21_600, MaximumRetryAttempts: 20 },
        DeadLetterConfig: { Arn: { "Fn::GetAtt": [nomDe(modele, "AWS::SQS::Queue"), "Arn"] } },
      },
    });
  });

  it("ne peut appeler que sa fonction", () => {
    modele.hasResourceProperties("AWS::IAM::Role", {
      AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: "scheduler.amazonaws.com" } }] },
      Policies: [
        {
          PolicyDocument: {
            Statement: [
              {
                Action: "lambda:InvokeFunction",
                Resource: { "Fn::GetAtt": [nomDe(modele, "AWS::Lambda::Function"), "Arn"] },
              },
              { Action: "sqs:SendMessage" },
              { Action: ["kms:Decrypt", "kms:GenerateDataKey"] },
            ],
          },
        },
      ],
    });
  });
});
