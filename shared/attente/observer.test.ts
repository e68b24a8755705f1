import { describe, expect, it } from "vitest";
import { estimer } from "./estimer.ts";
import { ensemble, fenetreDe, observer, type Vie } from "./observer.ts";

const fenetre = fenetreDe("2025-12-31");
const AUCUN = { aRisque: 0, loges: 0, partis: 0 };
const ATTEND = { aRisque: 1, loges: 0, partis: 0 };

const vue = (vie: Partial<Vie>) => {
  const { deposeeLe = "2023-02-01", ...dite } = vie;
  return observer({ deposeeLe, depuis: deposeeLe, ...dite }, fenetre);
};

describe("ce que l’on voit d’une demande en trois ans", () => {
  it("regarde du 1er janvier 2023 au 31 décembre 2025", () => {
    expect(fenetre).toEqual({ du: "2023-01-01", au: "2025-12-31" });
  });

  it("logée au dixième mois, elle a attendu six mois, et reçu son logement avant le douzième", () => {
    const comptes = vue({ sortie: { le: "2023-11-15", issue: "loge" } });
    expect(comptes.slice(0, 3)).toEqual([ATTEND, { aRisque: 1, loges: 1, partis: 0 }, AUCUN]);
  });

  it("déjà ancienne quand on commence à regarder, elle n’entre qu’à la classe qui suit", () => {
    expect(vue({ deposeeLe: "2021-05-01" }).map(({ aRisque }) => aRisque)).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it("avec l’ancienneté d’une autre, elle n’est vue que depuis son propre dépôt", () => {
    const comptes = vue({ deposeeLe: "2023-02-01", depuis: "2022-10-01" });
    expect(comptes.slice(0, 3)).toEqual([AUCUN, ATTEND, ATTEND]);
  });

  it("une classe que l’on ne voit pas jusqu’au bout ne compte pas, même pour qui en est sorti", () => {
    const encore = vue({ deposeeLe: "2025-03-01" });
    const sortie = vue({ deposeeLe: "2025-03-01", sortie: { le: "2025-10-01", issue: "parti" } });
    expect(sortie).toEqual(encore);
    expect(encore.slice(0, 2)).toEqual([ATTEND, AUCUN]);
  });

  it("réunie à une autre demande, elle n’est ni logée ni partie", () => {
    expect(vue({ sortie: { le: "2023-11-15", issue: "perdu" } }).slice(0, 2)).toEqual([ATTEND, AUCUN]);
  });
});

describe("sur cent ménages", () => {
  it("tous vus : autant sont logés qu’on en compte, et les trois parts font cent", () => {
    const vies = Array.from({ length: 100 }, (_, rang): Vie => {
      const deposee = { deposeeLe: "2023-02-01", depuis: "2023-02-01" };
      if (rang < 20) return { ...deposee, sortie: { le: "2023-03-01", issue: "loge" } };
      return rang < 50 ? { ...deposee, sortie: { le: "2024-03-01", issue: "parti" } } : deposee;
    });
    const horizons = estimer(ensemble(vies, fenetre));
    expect(horizons[0]).toMatchObject({ mois: 6, loges: { sur100: 20 }, partis: { sur100: 0 }, attendent: 80 });
    expect(horizons[2]).toMatchObject({ mois: 24, loges: { sur100: 20 }, partis: { sur100: 30 }, attendent: 50 });
    for (const { loges, partis, attendent } of horizons) {
      expect(loges.sur100 + partis.sur100 + attendent).toBe(100);
      expect(loges.de).toBeLessThanOrEqual(loges.sur100);
      expect(loges.a).toBeGreaterThanOrEqual(loges.sur100);
    }
  });

  it("l’estimation s’arrête avant la première classe que l’on ne montre pas", () => {
    const vu = { aRisque: 1000, loges: 20, partis: 40 };
    expect(estimer([vu, vu, undefined, vu]).map(({ mois }) => mois)).toEqual([6, 12]);
  });
});
