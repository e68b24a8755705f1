import { describe, expect, it } from "vitest";
import { deType, gabarits } from "../gabarits.ts";

const pile = gabarits().get("SneStatistiques");
const jetable = gabarits({ env: "dev" }).get("SneStatistiques");
const appels = (gabarit: typeof pile) =>
  deType(gabarit, "AWS::Scheduler::Schedule").map(({ Properties }) => [
    Properties.ScheduleExpression,
    Properties.State ?? "ENABLED",
  ]);

describe("les statistiques", () => {
  it("se rangent la nuit, se comptent ensuite, et se publient chaque matin où une édition est due", () => {
    expect(appels(pile)).toEqual([
      ["cron(30 2 * * ? *)", "ENABLED"],
      ["cron(30 3 * * ? *)", "ENABLED"],
      ["cron(45 3 8,15,22 * ? *)", "ENABLED"],
      ["cron(0 5 * * ? *)", "ENABLED"],
    ]);
  });

  it("d’une copie jetable ne se publient pas d’elles-mêmes", () => {
    expect(appels(jetable).at(-1)).toEqual(["cron(0 5 * * ? *)", "DISABLED"]);
  });

  it("se publient avec tout ce que Lambda donne, et le moteur de calcul est pour sa machine", () => {
    const publient = deType(pile, "AWS::Lambda::Function").filter(({ Properties }) => Properties.MemorySize === 10240);
    // it, and the two steps of an edition of a year that count and that write
    expect(publient).toHaveLength(3);
    for (const { Properties } of publient)
      expect(Properties).toMatchObject({
        Timeout: 900,
        Architectures: ["x86_64"],
        EphemeralStorage: { Size: 10_240 },
      });
  });

  it("n’essaient pas deux fois de suite ce qui a échoué : la nuit d’après le reprend", () => {
    const configs = deType(pile, "AWS::Lambda::EventInvokeConfig");
    expect(configs.map(({ Properties }) => Properties.MaximumRetryAttempts)).toEqual([0, 0]);
  });

  it("chaque fonction a son alarme, et ce qui est refusé aussi", () => {
    const noms = deType(pile, "AWS::CloudWatch::Alarm").map(({ Properties }) => Properties.MetricName);
    expect(noms.filter((nom) => nom === "Errors")).toHaveLength(2);
    expect(noms).toEqual(expect.arrayContaining(["illisibles", "refuses", "enRetard"]));
  });
});

describe("l’édition d’une année", () => {
  const [machine] = deType(pile, "AWS::StepFunctions::StateMachine");
  const ecrite = JSON.stringify(machine?.Properties.DefinitionString);

  it("se fait par branches, dont chacune est reprise quand elle échoue, et ce qui échoue pour de bon alarme", () => {
    expect(ecrite.match(/States\.ALL/gu)).toHaveLength(3);
    expect(ecrite).toContain('MaxConcurrency\\":20');
    const noms = deType(pile, "AWS::CloudWatch::Alarm").map(({ Properties }) => Properties.MetricName);
    expect(noms).toEqual(expect.arrayContaining(["ExecutionsFailed", "ExecutionsTimedOut"]));
  });
});
