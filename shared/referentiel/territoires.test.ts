import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexerCommunes } from "./communes.ts";
import communes from "./donnees/communes.json" with { type: "json" };
import departements from "./donnees/departements.json" with { type: "json" };
import {
  commissionDeMediation,
  communeVoulue,
  departementsDuTerritoire,
  libelleDuTerritoire,
  territoireDuDepartement,
} from "./territoires.ts";

const index = indexerCommunes(communes);
const codes = departements.map(({ code }) => code);

describe("le territoire d’une demande", () => {
  it.each(["75", "77", "78", "91", "92", "93", "94", "95"])("est l’Île-de-France pour le %s", (departement) => {
    expect(territoireDuDepartement(departement)).toBe("111");
  });

  it.each([
    ["13", "013"],
    ["2A", "02A"],
    ["974", "974"],
  ])("est ailleurs le département : %s donne %s", (departement, territoire) => {
    expect(territoireDuDepartement(departement)).toBe(territoire);
  });

  it("il y en a 94, qui rassemblent les 101 départements sans en partager aucun", () => {
    const territoires = [...new Set(codes.map(territoireDuDepartement))];
    expect(territoires).toHaveLength(94);
    expect(territoires.flatMap(departementsDuTerritoire).sort()).toEqual([...codes].sort());
  });

  it("toute commune en a un, que le numéro unique sait écrire", () => {
    fc.assert(
      fc.property(fc.constantFrom(...index.parCode.keys()), (code) => {
        expect(communeVoulue(index, code)?.territoire).toMatch(/^(\d{3}|02[AB])$/);
      }),
    );
  });

  it("est celui de la commune d’aujourd’hui quand elle a changé de département", () => {
    expect(communeVoulue(index, "02285")?.territoire).toBe("059");
  });

  it("une commune inconnue n’en a pas", () => {
    expect(communeVoulue(index, "99999")).toBeUndefined();
  });
});

describe("libelleDuTerritoire", () => {
  it.each([
    ["111", "Île-de-France"],
    ["069", "Rhône (69)"],
    ["02A", "Corse-du-Sud (2A)"],
    ["974", "La Réunion (974)"],
  ])("%s se lit « %s »", (territoire, libelle) => {
    expect(libelleDuTerritoire(territoire)).toBe(libelle);
  });
});

describe("commissionDeMediation", () => {
  it.each([
    ["01", "Commission de médiation DALO, préfecture de l’Ain, Bourg-en-Bresse"],
    ["69", "Commission de médiation DALO, préfecture du Rhône, Lyon"],
    ["95", "Commission de médiation DALO, préfecture du Val-d’Oise, Cergy"],
    ["974", "Commission de médiation DALO, préfecture de La Réunion, Saint-Denis"],
  ])("du %s : « %s »", (departement, attendu) => {
    expect(commissionDeMediation(departement)).toBe(attendu);
  });

  it("est connue pour chaque département", () => {
    expect(codes.filter((code) => !/préfecture .+, .+/.test(commissionDeMediation(code) ?? ""))).toEqual([]);
  });
});
