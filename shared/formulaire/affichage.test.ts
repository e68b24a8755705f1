import { expect, it } from "vitest";
import { afficherJour, premierDuMois } from "./affichage.ts";

it("le premier du mois s’écrit en ordinal, et aucun autre jour", () => {
  expect(["2026-12-01", "2026-12-11", "2026-12-21"].map(afficherJour)).toEqual([
    "1er décembre 2026",
    "11 décembre 2026",
    "21 décembre 2026",
  ]);
  expect(premierDuMois("1 mai 2026 à 10:00")).toBe("1er mai 2026 à 10:00");
});
