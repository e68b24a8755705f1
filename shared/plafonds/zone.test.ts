import { describe, expect, it } from "vitest";
import { communeParCode, indexerCommunes } from "../referentiel/communes.ts";
import donnees from "../referentiel/donnees/communes.json" with { type: "json" };
import { communesLimitrophes } from "./communes-limitrophes.ts";
import { type Zone, zoneDe } from "./zone.ts";

const index = indexerCommunes(donnees);

describe("zoneDe", () => {
  it.each<[string, string, Zone]>([
    ["Paris", "75056", "paris-et-limitrophes"],
    ["Paris 1er", "75101", "paris-et-limitrophes"],
    ["Paris 20e", "75120", "paris-et-limitrophes"],
    ["Boulogne-Billancourt", "92012", "paris-et-limitrophes"],
    ["Pierrefitte-sur-Seine, réunie à Saint-Denis en 2025", "93059", "paris-et-limitrophes"],
    ["Bobigny", "93008", "ile-de-france"],
    ["Versailles", "78646", "ile-de-france"],
    ["Lyon 3e", "69383", "autres-regions"],
    ["Brest", "29019", "autres-regions"],
    ["Ajaccio", "2A004", "autres-regions"],
    ["Fort-de-France", "97209", "outre-mer"],
    ["Mamoudzou", "97611", "outre-mer"],
  ])("%s", (_nom, code, zone) => {
    const commune = communeParCode(index, code);
    expect(commune && zoneDe(commune)).toBe(zone);
  });

  it("Saint-Martin a les plafonds d’outre-mer", () => {
    expect(zoneDe({ code: "97801", departement: "978" })).toBe("outre-mer");
  });

  it("les 29 communes qui touchent Paris portent leur nom du code officiel", () => {
    expect(communesLimitrophes.size).toBe(29);
    for (const [code, nom] of communesLimitrophes) expect(communeParCode(index, code)).toMatchObject({ code, nom });
  });

  it("les plafonds d’Île-de-France valent dans toutes ses communes, et là seulement", () => {
    const franciliens = new Set(["75", "77", "78", "91", "92", "93", "94", "95"]);
    for (const commune of index.communes)
      expect(["paris-et-limitrophes", "ile-de-france"].includes(zoneDe(commune))).toBe(
        franciliens.has(commune.departement),
      );
  });
});
