import { expect, it } from "vitest";
import { plusTard } from "./plus-tard.ts";

it.each([
  ["2026-11-30", "jour", "2026-12-01"],
  ["2026-03-28", "jour", "2026-03-29"],
  ["2027-01-31", "mois", "2027-02-28"],
  ["2026-12-15", "mois", "2027-01-15"],
  ["2028-02-29", "annee", "2029-02-28"],
  ["2026-11-24", "annee", "2027-11-24"],
] as const)("%s, %s plus tard : %s", (date, avance, attendu) => {
  expect(plusTard(date, avance)).toBe(attendu);
});
