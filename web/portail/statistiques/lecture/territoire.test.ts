import { expect, it } from "vitest";
import { adresseDuTerritoire, auDessusDe, FRANCE, lireTerritoire } from "./territoire.ts";

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

it("un code se tape aussi en minuscules, et se lit comme il s’écrit", () => {
  expect(lireTerritoire("departement", "2a")).toEqual({ niveau: "DEP", code: "2A" });
  expect(lireTerritoire("commune", "2b033")).toEqual({ niveau: "COM", code: "2B033" });
});

it("un niveau, une région ou un département qui n’existent pas ne nomment rien", () => {
  expect([lireTerritoire("pays", "FR"), lireTerritoire("region", "99"), lireTerritoire("departement", "20")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it("ce qui ne peut pas être un code de son niveau ne nomme rien non plus", () => {
  for (const [segment, code] of [
    ["epci", "69123"],
    ["commune", "200046977"],
    ["commune", "lyon"],
    ["arrondissement", "6938"],
  ] as const)
    expect([code, lireTerritoire(segment, code)]).toEqual([code, undefined]);
});

const nomsAutour = (...question: Parameters<typeof auDessusDe>) =>
  auDessusDe(...question).map(({ niveau, code }) => `${niveau}-${code}`);

it("un territoire se compare à ceux qui le contiennent, et à la France", () => {
  expect(nomsAutour({ niveau: "COM", code: "69123" }, ["69"])).toEqual(["DEP-69", "REG-84", "FR-FR"]);
  expect(nomsAutour({ niveau: "DEP", code: "69" }, ["69"])).toEqual(["REG-84", "FR-FR"]);
  expect(nomsAutour({ niveau: "REG", code: "84" }, [])).toEqual(["FR-FR"]);
  expect(nomsAutour(FRANCE, [])).toEqual([]);
});

it("un EPCI à cheval sur deux départements, de deux régions, se compare à tous", () => {
  const redon = { niveau: "EPCI", code: "243500741" } as const;
  expect(nomsAutour(redon, ["35", "44"])).toEqual(["DEP-35", "DEP-44", "REG-53", "REG-52", "FR-FR"]);
});

it("un EPT se compare à la Métropole du Grand Paris et à l’Île-de-France", () => {
  expect(nomsAutour({ niveau: "EPT", code: "200057875" }, [])).toEqual(["EPCI-200054781", "REG-11", "FR-FR"]);
});
