import { expect, it } from "vitest";
import { lireOptions, parDefaut } from "./options.ts";

it("ce qui n’est pas dit est celui du pays entier, ou du préréglage", () => {
  expect(lireOptions([])).toEqual(parDefaut);
  expect(lireOptions(["--preset", "idf-2023-01"])).toMatchObject({ demandes: 785_987, fin: "2022-12-31" });
  expect(lireOptions(["--demandes", "5000", "--fin", "2026-01-31"])).toMatchObject({
    demandes: 5000,
    fin: "2026-01-31",
  });
});

it.each([
  [["--demandes", "beaucoup"], "--demandes attend un nombre entier"],
  [["--demandes", "0"], "--demandes attend un nombre entier, à partir de 1, pas « 0 »"],
  [["--fin", "demain"], "--fin attend un jour"],
  [["--fin", "2026-02-30"], "--fin attend un jour"],
  [["--fin", "2060-01-01"], "--fin va de 2000-01-01 à 2039-12-31, pas « 2060-01-01 »"],
  [["--fin", "1900-01-01"], "--fin va de 2000-01-01 à 2039-12-31, pas « 1900-01-01 »"],
  [["--annees", "300"], "--annees va jusqu’à 30, pas « 300 »"],
  [["--demandes", "-5"], "l’option --demandes attend une valeur, pas « -5 »"],
  [["--preset", "lune"], "--preset attend l’un de"],
  [["--demande", "5"], "l’option --demande n’existe pas"],
])("%j ne se devine pas", (args, raison) => {
  expect(() => lireOptions(args)).toThrow(raison);
});
