import { App, Duration, Stack } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { Key } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { describe, expect, it } from "vitest";
import { NewsQueue } from "./news-queue.ts";

function synthetiser(): Template {
  const stack = new Stack(new App(), "Essai", { env: { region: "eu-west-3" } });
  new NewsQueue(stack, "Inspection", {
    cle: new Key(stack, "Cle"),
    alarmes: new Topic(stack, "Alarmes"),
    visibilityTimeout: Duration.seconds(180),
    essais: 5,
    nouvelles: {
      Depots: { source: ["aws.s3"], detailType: ["Object Created"] },
      Verdicts: { source: ["aws.guardduty"] },
    },
  });
  return Template.fromStack(stack);
}

describe("une file de nouvelles", () => {
  const modele = synthetiser();
  const regles = Object.keys(modele.findResources("AWS::Events::Rule"));

  it("reçoit par chacune de ses règles, du bus par défaut", () => {
    modele.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: { source: ["aws.s3"], "detail-type": ["Object Created"] },
      EventBusName: Match.absent(),
      State: "ENABLED",
    });
    expect(regles).toHaveLength(2);
  });

  it("met de côté ce qui n’a pu être remis", () => {
    for (const { Properties } of Object.values(modele.findResources("AWS::Events::Rule")))
      expect(Properties.Targets).toEqual([
        {
          Id: "Target0",
          Arn: { "Fn::GetAtt": [expect.stringMatching(/^InspectionQueue/u), "Arn"] },
          DeadLetterConfig: { Arn: { "Fn::GetAtt": [expect.stringMatching(/^InspectionDeadLetters/u), "Arn"] } },
        },
      ]);
  });

  it("n’admet que ces règles, et leur seul envoi", () => {
    for (const { Properties } of Object.values(modele.findResources("AWS::SQS::QueuePolicy"))) {
      const [, ...admises] = Properties.PolicyDocument.Statement;
      expect(admises).toEqual(
        regles.map((regle) => ({
          Effect: "Allow",
          Principal: { Service: "events.amazonaws.com" },
          Action: "sqs:SendMessage",
          Resource: expect.anything(),
          Condition: { ArnEquals: { "aws:SourceArn": { "Fn::GetAtt": [regle, "Arn"] } } },
        })),
      );
    }
  });
});
