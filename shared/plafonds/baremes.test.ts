import { describe, expect, it } from "vitest";
import { baremeDe, baremes, type ZoneDeMetropole } from "./baremes.ts";
import type { Categorie } from "./menage.ts";

const zones: readonly ZoneDeMetropole[] = ["paris-et-limitrophes", "ile-de-france", "autres-regions"];
const categories: readonly Categorie[] = [1, 2, 3, 4, 5, 6];

const montants = (annee: number, table: "PLUS" | "PLAI", zone: ZoneDeMetropole): number[] => {
  const { categories: parCategorie, supplement } = baremeDe(annee)[table][zone];
  return [...categories.map((categorie) => parCategorie[categorie]), supplement];
};

const relever = (anciens: number[], de: number[], a: number[]): number[] =>
  anciens.map((montant, rang) => (montant * (a[rang] ?? 0)) / (de[rang] ?? 1));

describe("baremes", () => {
  it("du plus récent au plus ancien, une année chacun", () => {
    expect(baremes.map(({ annee }) => annee)).toEqual([2026, 2025, 2024]);
  });

  it("avant la parution de l’arrêté, les derniers plafonds connus valent encore", () => {
    expect(baremeDe(2027).annee).toBe(2026);
  });

  it("une année antérieure aux tableaux prend les plus anciens", () => {
    expect(baremeDe(1970).annee).toBe(2024);
  });

  it.each(zones)("les plafonds PLAI de 2026 sont ceux de 2025, relevés comme ceux du PLUS (%s)", (zone) => {
    const attendus = relever(montants(2025, "PLAI", zone), montants(2025, "PLUS", zone), montants(2026, "PLUS", zone));
    expect(montants(2026, "PLAI", zone)).toEqual(attendus.map(Math.round));
  });

  it.each(zones)("ceux de 2025 s’écartent de moins de deux euros de ceux de 2024 relevés de même (%s)", (zone) => {
    const attendus = relever(montants(2024, "PLAI", zone), montants(2024, "PLUS", zone), montants(2025, "PLUS", zone));
    montants(2025, "PLAI", zone).forEach((montant, rang) => {
      expect(Math.abs(montant - (attendus[rang] ?? 0))).toBeLessThan(2);
    });
  });

  it.each([
    [2025, 2024, 0.0247],
    [2026, 2025, 0.0087],
  ])("les plafonds PLUS de %i suivent l’indice des loyers du troisième trimestre", (annee, avant, hausse) => {
    for (const zone of zones)
      montants(annee, "PLUS", zone).forEach((montant, rang) => {
        const attendu = (montants(avant, "PLUS", zone)[rang] ?? 0) * (1 + hausse);
        expect(Math.abs(montant - attendu)).toBeLessThan(5);
      });
  });
});
