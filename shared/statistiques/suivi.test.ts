import fc from "fast-check";
import { expect, it } from "vitest";
import { motifsDeRadiation, sousMotifs } from "../demande/radiation.ts";
import { modalitesDeSuivi, suiviDe } from "./suivi.ts";

const unJour = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it.each([
  ["2026-11-24", "LT1"],
  ["2025-11-25", "LT1"],
  ["2025-11-24", "1_2"],
  ["2021-11-25", "4_5"],
  ["2021-11-24", "5_10"],
  ["2016-11-24", "GE10"],
])("déposée le %s, le 24 novembre 2026 : %s", (ancienneteDepuisLe, attendue) => {
  expect(suiviDe({ ancienneteDepuisLe }, "portail", "2026-11-24").anciennete).toBe(attendue);
});

it("chaque motif de radiation a sa modalité, la réunion la sienne, et chaque sous-motif", () => {
  const codes = ["REUNIE", ...Object.values(motifsDeRadiation).map(({ code }) => code)];
  expect(codes.toSorted()).toEqual(modalitesDeSuivi.motif_radiation.map(({ code }) => code).toSorted());
  expect(Object.keys(sousMotifs).toSorted()).toEqual(
    modalitesDeSuivi.sous_motif_irrecevabilite.map(({ code }) => code).toSorted(),
  );
});

it("une radiation dit son motif, une demande en cours n’en a pas", () => {
  const radiation = { motif: "irrecevabilite", sousMotif: "IRRRES", le: "2026-10-01" } as const;
  expect(suiviDe({ ancienneteDepuisLe: "2024-01-10", radiation }, "guichet", radiation.le)).toEqual({
    anciennete: "2_3",
    canal_depot: "GUI",
    motif_radiation: "RADIRR",
    sous_motif_irrecevabilite: "IRRRES",
  });
  expect(suiviDe({ ancienneteDepuisLe: "2024-01-10" }, "portail", "2026-10-01")).not.toHaveProperty("motif_radiation");
});

it("l’ancienneté ne recule jamais", () => {
  const codes = modalitesDeSuivi.anciennete.map(({ code }) => code);
  fc.assert(
    fc.property(unJour, unJour, unJour, (...jours) => {
      const [ancienneteDepuisLe = "", avant = "", apres = ""] = jours.toSorted();
      const rangLe = (jour: string) => codes.indexOf(suiviDe({ ancienneteDepuisLe }, "portail", jour).anciennete);
      expect(rangLe(avant)).toBeLessThanOrEqual(rangLe(apres));
    }),
  );
});
