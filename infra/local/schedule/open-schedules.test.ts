import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { movableClock } from "../clock.ts";
import { drawCredentials, type RoleCredentials } from "../credentials.ts";
import type { Statement } from "../gate/policy-document.ts";
import type { Outcome } from "../lambda/invocation.ts";
import { openAssembly } from "../template/assembly.ts";
import { template } from "../template/template.ts";
import { openSchedules } from "./open-schedules.ts";

const dossier = mkdtempSync(join(tmpdir(), "sne-planification-"));
afterAll(() => rmSync(dossier, { recursive: true }));

const roleArn = "arn:aws:iam::000000000000:role/Sne-Role";
const fonction = "arn:aws:lambda:eu-west-3:000000000000:function:Sne-Cycle";

const quotidien = (Input: string) =>
  template.parse({
    Resources: {
      Quotidien: {
        Type: "AWS::Scheduler::Schedule",
        Properties: {
          ScheduleExpression: "cron(15 3 * * ? *)",
          ScheduleExpressionTimezone: "Europe/Paris",
          FlexibleTimeWindow: { Mode: "OFF" },
          Target: { Arn: fonction, RoleArn: roleArn, Input },
        },
      },
    },
  });

const appeler: Statement = { Effect: "Allow", Action: ["lambda:InvokeFunction"], Resource: [fonction] };

function rolesAvec(...statements: Statement[]): RoleCredentials {
  const credentials = drawCredentials(roleArn);
  const { secretAccessKey } = credentials;
  return { of: () => credentials, principals: { [credentials.accessKeyId]: { secretAccessKey, roleArn, statements } } };
}

type Essai = { debut?: string; entree?: string; roles?: RoleCredentials; reponse?: Outcome; path?: string };

function planifier({
  debut = "2026-11-24T11:00:00Z",
  entree = '{"prevuLe":"<aws.scheduler.scheduled-time>"}',
  roles = rolesAvec(appeler),
  reponse = { payload: "null" },
  path = join(dossier, `${Math.random()}.json`),
}: Essai = {}) {
  const appels: unknown[] = [];
  const refus: unknown[] = [];
  const clock = movableClock(Date.parse(debut));
  const stacks = [{ name: "Sne", region: "eu-west-3", template: quotidien(entree), assets: new Map<string, string>() }];
  const assembly = openAssembly({ stacks, accountId: "000000000000", secret: () => "", streamArn: () => "" });
  const invoke = async (evenement: unknown): Promise<Outcome> => {
    appels.push(evenement);
    return reponse;
  };
  const rien = async (): Promise<void> => undefined;
  const cycle = { name: "Sne-Cycle", arn: fonction, invoke, killBusy: rien, close: rien };
  const functions = new Map([["cycle", cycle]]);
  const report = (erreur: unknown): void => void refus.push(erreur);
  return { appels, refus, clock, path, schedules: openSchedules({ assembly, functions, roles, clock, path, report }) };
}

describe("un appel planifié", () => {
  it("n’est fait que lorsque son heure est passée, et dit quelle heure c’était", async () => {
    const { appels, clock, schedules } = planifier();
    await schedules.callDue();
    expect(appels).toEqual([]);
    clock.moveTo(Date.parse("2026-11-25T02:15:01Z"));
    await Promise.all([schedules.callDue(), schedules.callDue()]);
    expect(appels).toEqual([{ prevuLe: "2026-11-25T02:15:00Z" }]);
    expect(new Date(schedules.next()).toISOString()).toBe("2026-11-26T02:15:00.000Z");
  });

  it("échoué, est refait deux fois, puis signalé", async () => {
    const { appels, refus, clock, schedules } = planifier({
      reponse: { error: { errorType: "E", errorMessage: "m" } },
    });
    clock.moveTo(Date.parse("2026-11-25T02:15:01Z"));
    await schedules.callDue();
    expect([appels.length, refus]).toEqual([3, [expect.objectContaining({ message: "Sne-Cycle : E, m" })]]);
  });

  it("n’est pas fait sans le droit d’appeler", async () => {
    const { appels, refus, clock, schedules } = planifier({ roles: rolesAvec() });
    clock.moveTo(Date.parse("2026-11-25T02:15:01Z"));
    await schedules.callDue();
    expect([appels, refus]).toMatchObject([[], [{ name: "AccessDeniedException" }]]);
  });

  it("que le suivant remplace n’est fait que le dernier jour d’un voyage ; les autres, chaque jour", async () => {
    const [remplace, autre] = [
      planifier({ entree: '{"prevuLe":"<aws.scheduler.scheduled-time>","mode":"nuit"}' }),
      planifier(),
    ];
    for (const { clock, schedules } of [remplace, autre])
      for (const jour of ["25", "26", "27"]) {
        clock.moveTo(Date.parse(`2026-11-${jour}T11:00:00Z`));
        await schedules.callDue(Date.parse("2026-11-27T11:00:00Z"));
      }
    expect(remplace.appels).toEqual([{ prevuLe: "2026-11-27T02:15:00Z", mode: "nuit" }]);
    expect(autre.appels).toHaveLength(3);
  });

  it("manqué pendant un arrêt de plusieurs jours, est fait une fois", async () => {
    const { path } = planifier();
    const { appels, schedules } = planifier({ path, debut: "2026-11-28T11:00:00Z" });
    await schedules.callDue();
    expect(appels).toEqual([{ prevuLe: "2026-11-28T02:15:00Z" }]);
  });
});
