import { describe, expect, it } from "vitest";
import { trouverDepartements } from "./trouver-departements.ts";

describe("trouverDepartements", () => {
  it.each([
    ["29", ["29"]],
    ["finis", ["29"]],
    ["COTES D'ARMOR", ["22"]],
    ["côte-d’or", ["21"]],
    ["2a", ["2A"]],
    ["maine", ["49"]],
    ["bretagne", ["22", "29", "35", "56"]],
    ["narnia", []],
  ])("« %s »", (saisie, codes) => {
    expect([...trouverDepartements(saisie)]).toEqual(codes);
  });

  it("sans recherche, tous", () => {
    expect(trouverDepartements(" ").size).toBe(101);
  });
});
