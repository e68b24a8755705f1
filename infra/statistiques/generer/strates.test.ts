import { describe, expect, it } from "vitest";
import { departementsFranciliens } from "../donnees/regions.ts";
import { lireOptions } from "./options.ts";
import { stratifier } from "./strates.ts";
import { survivre } from "./survies.ts";

const somme = (nombres: readonly number[]): number => nombres.reduce((cumul, nombre) => cumul + nombre, 0);

describe("l’Île-de-France de l’édition de janvier 2023", () => {
  const pays = survivre(lireOptions(["--preset", "idf-2023-01"]));
  const strates = stratifier(pays);
  const enCours = strates.filter(({ issue }) => issue === "V");

  it("a 785 987 demandes en cours, dont 299 766 de moins d’un an", () => {
    expect(somme(enCours.map(({ nombre }) => nombre))).toBe(785_987);
    const nouvelles = enCours.filter(({ depot }) => depot.debut === "2022-01-01");
    expect(somme(nouvelles.map(({ nombre }) => nombre))).toBe(299_766);
  });

  it.each(departementsFranciliens)("retrouve le département $code", ({ code, stock, nouvelles, attributions }) => {
    const siennes = enCours.filter(({ departement }) => departement === code);
    expect(somme(siennes.map(({ nombre }) => nombre))).toBe(stock);
    const recentes = siennes.filter(({ depot }) => depot.debut === "2022-01-01");
    expect(somme(recentes.map(({ nombre }) => nombre))).toBe(nouvelles);
    const baux = strates.filter(
      ({ departement, issue, sortie }) => departement === code && issue === "A" && sortie?.fin === "2022-12-31",
    );
    expect(somme(baux.map(({ nombre }) => nombre))).toBe(attributions);
  });
});

describe("le pays entier", () => {
  it("a les demandes que l’on demande, et celles que chaque année a publiées", () => {
    const pays = survivre(lireOptions(["--demandes", "2900000"]));
    const le = (jour: string): number =>
      somme(pays.departements.flatMap(({ vivantes }) => vivantes[pays.fins.indexOf(jour)] ?? []));
    expect(le("2026-10-31")).toBe(2_900_000);
    expect(le("2022-12-31")).toBe(2_423_000);
    expect(le("2021-12-31")).toBe(2_255_700);
  });

  it("ne rend personne à une année passée", () => {
    for (const { vivantes } of survivre(lireOptions(["--demandes", "30000"])).departements)
      for (const [rang, apres] of vivantes.entries())
        for (const [cohorte, avant] of (vivantes[rang - 1] ?? []).entries())
          if (avant > 0) expect(apres[cohorte]).toBeLessThanOrEqual(avant);
  });
});
