import { describe, expect, it } from "vitest";
import { deType, gabarits } from "../gabarits.ts";

const pieces = gabarits().get("SnePieces");
const jetables = gabarits({ env: "dev" }).get("SnePieces");

describe("l’inspection des pièces", () => {
  it("apprend de S3 et de GuardDuty ce qui arrive dans le seul seau des pièces", () => {
    const regles = deType(pieces, "AWS::Events::Rule").map(({ Properties }) => Properties.EventPattern);
    const nom = { "Fn::ImportValue": expect.stringContaining("PiecesBucket") };
    expect(regles).toEqual(
      expect.arrayContaining([
        { source: ["aws.s3"], "detail-type": ["Object Created"], detail: { bucket: { name: [nom] } } },
        {
          source: ["aws.guardduty"],
          "detail-type": ["GuardDuty Malware Protection Object Scan Result"],
          detail: { s3ObjectDetails: { bucketName: [nom] } },
        },
      ]),
    );
    expect(regles).toHaveLength(2);
  });

  it("lit un fichier à la fois, et le rend à la file si elle en meurt", () => {
    expect(deType(pieces, "AWS::Lambda::EventSourceMapping")).toMatchObject([
      { Properties: { BatchSize: 1, FunctionResponseTypes: ["ReportBatchItemFailures"] } },
    ]);
    expect(deType(pieces, "AWS::SQS::Queue").filter(({ Properties }) => Properties.RedrivePolicy)).toMatchObject([
      { Properties: { VisibilityTimeout: 360, RedrivePolicy: { maxReceiveCount: 5 } } },
    ]);
  });

  it("est rattrapée tous les quarts d’heure, et chaque jour dans une copie jetable", () => {
    const quand = (gabarit: typeof pieces) =>
      deType(gabarit, "AWS::Scheduler::Schedule").map(({ Properties }) => Properties.ScheduleExpression);
    expect(quand(pieces)).toEqual(["rate(15 minutes)"]);
    expect(quand(jetables)).toEqual(["cron(10 6 * * ? *)"]);
  });

  it("a une alarme pour chaque fonction et chaque file", () => {
    const metriques = deType(pieces, "AWS::CloudWatch::Alarm").map(({ Properties }) => Properties.MetricName);
    expect(metriques.filter((nom) => nom === "Errors")).toHaveLength(2);
    expect(metriques).toContain("ApproximateAgeOfOldestMessage");
  });
});
