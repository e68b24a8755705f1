import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communeParCode, indexerCommunes } from "./communes.ts";
import { delaiAnormalementLong } from "./delais-anormalement-longs.ts";
import donnees from "./donnees/communes.json" with { type: "json" };
import { type TypeDeLogement, typesDeLogement } from "./nomenclatures.ts";

const index = indexerCommunes(donnees);
const mois = (code: string, type: TypeDeLogement) => {
  const commune = communeParCode(index, code);
  return commune && delaiAnormalementLong(commune, type)?.mois;
};

describe("delaiAnormalementLong", () => {
  it("dépend à Paris de la taille du logement, arrondissement ou ville entière", () => {
    expect([mois("75056", "T1"), mois("75113", "T3"), mois("75056", "T4")]).toEqual([72, 108, 120]);
  });

  it("est celui de Rennes Métropole, de Saint-Malo ou du reste de l’Ille-et-Vilaine", () => {
    expect([mois("35238", "T2"), mois("35238", "T5"), mois("35288", "T2"), mois("35115", "T2")]).toEqual([
      30, 24, 24, 15,
    ]);
  });

  it("est celui de Nantes Métropole, ou du reste de la Loire-Atlantique", () => {
    expect([mois("44109", "T3"), mois("44036", "T3")]).toEqual([36, 32]);
  });

  it("est celui d’Angers Loire Métropole, ou du reste du Maine-et-Loire", () => {
    expect([mois("49007", "T3"), mois("49328", "T3")]).toEqual([24, 18]);
  });

  it("n’est pas inventé quand il n’est pas connu", () => {
    expect(mois("69123", "T3")).toBeUndefined();
    expect(mois("75056", "C")).toBeUndefined();
  });

  it("dit toujours sa source, et va de 15 mois à 10 ans", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...index.communes.filter(({ departement }) => ["35", "44", "56", "75"].includes(departement))),
        fc.constantFrom(...typesDeLogement.filter(({ code }) => code !== "C")),
        (commune, { code }) => {
          const delai = delaiAnormalementLong(commune, code);
          expect(delai?.mois).toBeGreaterThanOrEqual(15);
          expect(delai?.mois).toBeLessThanOrEqual(120);
          expect(delai?.source).not.toBe("");
        },
      ),
    );
  });
});
