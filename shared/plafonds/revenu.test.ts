import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retenirRevenu } from "./revenu.ts";

const montants = fc.integer({ min: 0, max: 20_000_000 }).map((centimes) => centimes / 100);

describe("retenirRevenu", () => {
  it("sans autre revenu, le revenu fiscal de référence compte", () => {
    expect(retenirRevenu({ revenusFiscaux: [30_000] }, 2026).montant).toBe(30_000);
  });

  it("les revenus de chaque avis d’impôt s’additionnent, au centime près", () => {
    expect(retenirRevenu({ revenusFiscaux: [0.1, 0.2, 12_345.67] }, 2026).montant).toBe(12_345.97);
  });

  it("une baisse d’exactement 10 % sur douze mois compte", () => {
    expect(retenirRevenu({ revenusFiscaux: [30_000], douzeDerniersMois: 27_000 }, 2026).montant).toBe(27_000);
  });

  it("une baisse d’un centime de moins ne compte pas", () => {
    expect(retenirRevenu({ revenusFiscaux: [30_000], douzeDerniersMois: 27_000.01 }, 2026).montant).toBe(30_000);
  });

  it("le plus favorable des deux revenus récents compte", () => {
    const revenus = { revenusFiscaux: [30_000], derniereAnnee: 24_000, douzeDerniersMois: 26_000 };
    expect(retenirRevenu(revenus, 2026).montant).toBe(24_000);
  });

  it("un revenu récent plus élevé ne compte jamais", () => {
    expect(retenirRevenu({ revenusFiscaux: [0], derniereAnnee: 9_000 }, 2026).montant).toBe(0);
  });

  it("le calcul se lit ligne par ligne, avec les années", () => {
    const { etapes } = retenirRevenu(
      { revenusFiscaux: [18_000, 12_000], derniereAnnee: 29_000, douzeDerniersMois: 27_000 },
      2026,
    );
    expect(etapes.map(({ texte, valeur }) => `${texte} = ${valeur}`.replace(/\s/gu, " "))).toEqual([
      "Avis d’impôt n° 1 = 18 000 €",
      "Avis d’impôt n° 2 = 12 000 €",
      "Revenu fiscal de référence de 2024, pour tout le foyer = 30 000 €",
      "Revenus de 2025 (-3,3 %) : moins de 10 % de baisse, ils ne comptent pas = 29 000 €",
      "Revenus des douze derniers mois (-10 %) : en baisse de 10 % ou plus, ils peuvent compter = 27 000 €",
      "Revenu comparé aux plafonds = 27 000 €",
    ]);
  });

  it("déclarer un revenu récent ne fait jamais monter le revenu retenu", () => {
    fc.assert(
      fc.property(
        fc.array(montants, { minLength: 1, maxLength: 5 }),
        montants,
        montants,
        (revenusFiscaux, derniereAnnee, douzeDerniersMois) => {
          const sans = retenirRevenu({ revenusFiscaux }, 2026).montant;
          const avec = retenirRevenu({ revenusFiscaux, derniereAnnee, douzeDerniersMois }, 2026).montant;
          expect(avec).toBeLessThanOrEqual(sans);
          expect(avec === sans || avec === Math.min(derniereAnnee, douzeDerniersMois)).toBe(true);
        },
      ),
    );
  });
});
