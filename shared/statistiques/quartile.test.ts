import { expect, it } from "vitest";
import donnees from "../referentiel/donnees/quartiles.json" with { type: "json" };
import { quartileDeRessources } from "./quartile.ts";

const PARIS = "200054781";

it.each([
  [0, "Q1"],
  [12_082.99, "Q1"],
  [12_083, "Q2"],
  [17_796, "Q3"],
  [23_556, "Q4"],
])("à Paris en 2026, %f € par unité : %s", (parUnite, attendu) => {
  expect(quartileDeRessources(parUnite, PARIS, 2026)).toBe(attendu);
});

it("les seuils sont ceux de l’année, ou les derniers parus", () => {
  expect(quartileDeRessources(12_050, PARIS, 2025)).toBe("Q2");
  expect(quartileDeRessources(12_050, PARIS, 2028)).toBe("Q1");
  expect(quartileDeRessources(12_050, PARIS, 2023)).toBe("NR");
});

it("un territoire sans seuil n’est pas concerné", () => {
  expect(quartileDeRessources(9_000, "200000000", 2026)).toBe("HORS");
  expect(quartileDeRessources(9_000, undefined, 2026)).toBe("HORS");
});

it("chaque ligne a trois seuils croissants par année, ou rien", () => {
  for (const ligne of donnees.seuils) {
    const [siren, ...annees] = ligne.split("|");
    expect(siren).toMatch(/^\d{9}$/u);
    expect(annees).toHaveLength(donnees.annees.length);
    for (const seuils of annees.filter((lus) => lus !== "").map((lus) => lus.split(" ").map(Number)))
      expect([seuils.length, seuils]).toEqual([3, seuils.toSorted((a, b) => a - b)]);
  }
});
