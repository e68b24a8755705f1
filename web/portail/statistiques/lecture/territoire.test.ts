import { expect, it } from "vitest";
import { adresseDuTerritoire, FRANCE, lireTerritoire } from "./territoire.ts";

it("une adresse nomme un territoire, et un territoire son adresse", () => {
  for (const territoire of [
    { niveau: "REG", code: "11" },
    { niveau: "DEP", code: "2A" },
    { niveau: "DEP", code: "976" },
    { niveau: "EPCI", code: "200046977" },
    { niveau: "COM", code: "01205" },
  ] as const) {
    const [, , segment = "", code = ""] = adresseDuTerritoire(territoire).split("/");
    expect(lireTerritoire(segment, code)).toEqual(territoire);
  }
  expect(adresseDuTerritoire(FRANCE)).toBe("/statistiques");
});

it("un niveau, une région ou un département qui n’existent pas ne nomment rien", () => {
  expect([lireTerritoire("pays", "FR"), lireTerritoire("region", "99"), lireTerritoire("departement", "20")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
