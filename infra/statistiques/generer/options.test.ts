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
  [["--fin", "demain"], "--fin attend un jour"],
  [["--fin", "2026-02-30"], "--fin attend un jour"],
  [["--preset", "lune"], "--preset attend l’un de"],
  [["--demande", "5"], "l’option --demande n’existe pas"],
])("%j ne se devine pas", (args, raison) => {
  expect(() => lireOptions(args)).toThrow(raison);
});
