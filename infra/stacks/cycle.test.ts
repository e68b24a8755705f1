import { describe, expect, it } from "vitest";
import * as z from "zod";
import { deType, gabarits } from "../gabarits.ts";

const cycle = gabarits().get("SneCycle");
const horaires = deType(cycle, "AWS::Scheduler::Schedule").map(({ Properties }) => Properties);
const alarmes = deType(cycle, "AWS::CloudWatch::Alarm").map(({ Properties }) => Properties);

const accord = z.object({ Action: z.union([z.string(), z.array(z.string())]), Condition: z.json().optional() });
const politiques = z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(accord) }) }));

/** Partitions of which the function may do this. */
const partitionsDe = (action: string): string[] =>
  deType(cycle, "AWS::IAM::Role")
    .flatMap(({ Properties }) => politiques.parse(Properties.Policies))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Action }) => [Action].flat().includes(action))
    .flatMap(({ Condition }) => [...JSON.stringify(Condition ?? {}).matchAll(/"([A-Z]+)#\*"/gu)])
    .map(([, partition = ""]) => partition);

describe("le cycle de vie", () => {
  it("passe deux fois par nuit, à l’heure de Paris, puis compte ce qui vient ; les comptes d’agents s’éteignent entre-temps", () => {
    expect(horaires.map(({ ScheduleExpression }) => ScheduleExpression)).toEqual([
      "cron(0 2,4 * * ? *)",
      "cron(0 6 * * ? *)",
      "cron(30 3 * * ? *)",
    ]);
    for (const { ScheduleExpressionTimezone } of horaires) expect(ScheduleExpressionTimezone).toBe("Europe/Paris");
  });

  it("ne se relance pas de lui-même : un passage a ses plafonds, le suivant reprend ce qui reste", () => {
    expect(deType(cycle, "AWS::Lambda::EventInvokeConfig")).toMatchObject([
      { Properties: { MaximumRetryAttempts: 0 } },
    ]);
  });

  it("met de côté l’appel qui n’a pu être fait", () => {
    for (const { Target } of horaires) expect(Target).toMatchObject({ DeadLetterConfig: { Arn: expect.anything() } });
  });

  it("prévient quand une demande échoue, et quand un plafond ou un interrupteur l’arrête", () => {
    expect(alarmes.map(({ MetricName }) => MetricName)).toEqual(expect.arrayContaining(["Errors", "plafonnees"]));
  });

  it("n’ouvre aucune enveloppe", () => {
    expect(JSON.stringify(cycle)).not.toContain("CleSensible");
  });

  it("écrit l’état d’une demande et ce qui le prouve, et l’agent dont le compte s’éteint ; du verrou, n’efface que le sien", () => {
    expect(partitionsDe("dynamodb:UpdateItem").toSorted()).toEqual(["AGENT", "COMPTE", "COMPTE", "DEMANDE", "REPERE"]);
    expect(partitionsDe("dynamodb:PutItem").toSorted()).toEqual([
      "AGENT",
      "ATTESTATION",
      "DEMANDE",
      "FAITS",
      "PURGE",
      "VIES",
    ]);
  });
});
