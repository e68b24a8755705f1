import { describe, expect, it } from "vitest";
import { readExpression } from "./expression.ts";

const apres = (expression: string, instant: string): string =>
  new Date(readExpression(expression)(Date.parse(instant))).toISOString();

describe("une planification", () => {
  it.each([
    ["chaque jour, à l’heure d’hiver", "cron(15 3 * * ? *)", "2026-11-24T10:00:00Z", "2026-11-25T02:15:00.000Z"],
    ["chaque jour, à l’heure d’été", "cron(15 3 * * ? *)", "2026-07-01T00:00:00Z", "2026-07-01T01:15:00.000Z"],
    ["la nuit où l’heure avance", "cron(15 3 * * ? *)", "2026-03-28T12:00:00Z", "2026-03-29T01:15:00.000Z"],
    ["jamais deux fois au même instant", "cron(15 3 * * ? *)", "2026-11-25T02:15:00Z", "2026-11-26T02:15:00.000Z"],
    ["le premier du mois", "cron(0 6 1 * ? *)", "2026-11-24T10:00:00Z", "2026-12-01T05:00:00.000Z"],
    ["les jours de semaine", "cron(0 8 ? * MON-FRI *)", "2026-11-27T12:00:00Z", "2026-11-30T07:00:00.000Z"],
    ["tous les quarts d’heure", "cron(0/15 * * * ? *)", "2026-11-24T10:16:00Z", "2026-11-24T10:30:00.000Z"],
    ["le 29 février", "cron(0 12 29 2 ? *)", "2026-11-24T10:00:00Z", "2028-02-29T11:00:00.000Z"],
    ["toutes les cinq minutes", "rate(5 minutes)", "2026-11-24T10:01:00Z", "2026-11-24T10:05:00.000Z"],
    ["toutes les heures", "rate(1 hour)", "2026-11-24T10:00:00Z", "2026-11-24T11:00:00.000Z"],
  ])("%s", (_, expression, instant, attendu) => {
    expect(apres(expression, instant)).toBe(attendu);
  });

  it.each(["cron(15 3 * *)", "cron(75 3 * * ? *)", "cron(0 3 L * ? *)", "at(2026-11-24T10:00:00)", "rate(0 minutes)"])(
    "qui n’est pas connue est dite : %s",
    (expression) => {
      expect(() => readExpression(expression)).toThrow(/n’est pas connue? ici/u);
    },
  );
});
