import { expect, it } from "vitest";
import { estSiren, estSiret, lireSiret } from "./siret.ts";

it("la clé d’un SIRET et d’un SIREN est vérifiée", () => {
  expect(estSiren("552100554")).toBe(true);
  expect(estSiren("552100555")).toBe(false);
  expect(estSiret("73282932000074")).toBe(true);
  expect(estSiret("73282932000075")).toBe(false);
  expect(estSiret("732829320")).toBe(false);
});

it("un établissement de La Poste a sa propre règle", () => {
  expect(estSiret("35600000000048")).toBe(true);
});

it("les espaces d’une fiche de paie sont pardonnés", () => {
  expect(estSiret(lireSiret("732 829 320 00074"))).toBe(true);
});
