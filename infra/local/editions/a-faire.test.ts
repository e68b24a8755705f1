import { expect, it } from "vitest";
import { editionsAFaire } from "./a-faire.ts";

const noms = (combien: number) => editionsAFaire("2026-11-29", combien).map(({ edition }) => edition);

it("la dernière édition d’abord, puis l’Île-de-France, l’annuelle, et de mois en mois en arrière", () => {
  expect(noms(6)).toEqual(["2026-10", "idf-2023-01", "2026-01", "2026-09", "2026-08", "2026-07"]);
  expect(noms(0)).toEqual([]);
});

it("aucune deux fois, et pas plus de deux ans en arrière", () => {
  const toutes = noms(100);
  expect(new Set(toutes).size).toBe(toutes.length);
  expect(toutes.at(-1)).toBe("2024-11");
});
