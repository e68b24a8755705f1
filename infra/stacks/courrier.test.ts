import { describe, expect, it } from "vitest";
import { deType, gabarits } from "../gabarits.ts";

const courrier = gabarits().get("SneCourrier");
const regles = deType(courrier, "AWS::Events::Rule").map(({ Properties }) => Properties.EventPattern);
const horaires = deType(courrier, "AWS::Scheduler::Schedule").map(({ Properties }) => Properties);
const sources = deType(courrier, "AWS::Lambda::EventSourceMapping").map(({ Properties }) => Properties);

describe("les nouvelles des envois", () => {
  it("sont ce que deviennent les courriels, sans dire s’ils ont été ouverts", () => {
    const courriels = JSON.stringify(regles.find((regle) => JSON.stringify(regle).includes("aws.ses")));
    for (const dite of ["Delivered", "Bounced", "Complaint Received", "Rejected", "Delivery Delayed"])
      expect(courriels).toContain(`Email ${dite}`);
    expect(courriels).not.toMatch(/Opened|Clicked/u);
  });

  it("sont les fichiers de preuves, et aucun autre du seau", () => {
    expect(JSON.stringify(regles.find((regle) => JSON.stringify(regle).includes("aws.s3")))).toContain(
      '{"prefix":"preuves/"}',
    );
  });

  it("rendent à la file les seules qui ont échoué", () => {
    expect(sources.map(({ FunctionResponseTypes }) => FunctionResponseTypes)).toEqual([["ReportBatchItemFailures"]]);
  });
});

it("les lettres s’impriment chaque matin, à l’heure de Paris", () => {
  expect(horaires).toMatchObject([
    { ScheduleExpression: "cron(30 6 * * ? *)", ScheduleExpressionTimezone: "Europe/Paris" },
  ]);
});

it("les fichiers de lettres s’effacent quand elles sont postées et prouvées depuis longtemps", () => {
  const seaux = deType(gabarits().get("SneDonnees"), "AWS::S3::Bucket");
  const regles = seaux.map(({ Properties }) => JSON.stringify(Properties.LifecycleConfiguration));
  expect(regles.filter((regle) => regle.includes('"ExpirationInDays":90'))).toHaveLength(1);
});
