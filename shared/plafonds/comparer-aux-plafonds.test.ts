import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparerAuxPlafonds } from "./comparer-aux-plafonds.ts";
import type { Foyer } from "./menage.ts";

const lyon = { code: "69123", departement: "69" };
const paris = { code: "75056", departement: "75" };
const bobigny = { code: "93008", departement: "93" };
const montreuil = { code: "93048", departement: "93" };
const brest = { code: "29019", departement: "29" };

type Exemple = { commune: typeof lyon; foyer: Partial<Foyer>; revenusFiscaux?: number[]; douzeDerniersMois?: number };

const comparer = ({ commune, foyer, revenusFiscaux = [30_000], ...recents }: Exemple) =>
  comparerAuxPlafonds({
    annee: 2026,
    commune,
    foyer: { adultes: 1, personnesACharge: 0, carteInvalidite: false, ...foyer },
    revenus: { revenusFiscaux, ...recents },
  });

const montants = (exemple: Exemple) =>
  Object.fromEntries(comparer(exemple).plafonds.map(({ financement, montant }) => [financement, montant]));

const verdicts = (exemple: Exemple) =>
  Object.fromEntries(comparer(exemple).plafonds.map(({ financement, respecte }) => [financement, respecte]));

describe("comparerAuxPlafonds", () => {
  it("un couple de 27 et 28 ans à Lyon", () => {
    const exemple = { commune: lyon, foyer: { adultes: 2, couple: { ages: [27, 28] } } } satisfies Exemple;
    expect(comparer(exemple).menage.categorie).toBe(3);
    expect(montants(exemple)).toMatchObject({ PLUS: 37_584, PLS: 48_859 });
  });

  it("un couple de 28 ans chacun à Lyon", () => {
    expect(montants({ commune: lyon, foyer: { adultes: 2, couple: { ages: [28, 28] } } })).toMatchObject({
      PLUS: 31_254,
    });
  });

  it("une personne seule à Paris, qui a la carte invalidité", () => {
    expect(montants({ commune: paris, foyer: { carteInvalidite: true } })).toMatchObject({ PLUS: 40_233 });
  });

  it("une mère et ses deux enfants à Bobigny, l’un a la carte invalidité", () => {
    const exemple = { commune: bobigny, foyer: { personnesACharge: 2, carteInvalidite: true } };
    expect(comparer(exemple).menage.categorie).toBe(4);
    expect(montants(exemple)).toMatchObject({ PLUS: 57_930 });
  });

  it("une personne seule avec six personnes à charge à Montreuil", () => {
    expect(montants({ commune: montreuil, foyer: { personnesACharge: 6 } })).toMatchObject({ PLUS: 103_092 });
  });

  it("une personne et sa mère codemandeuse à Brest", () => {
    expect(comparer({ commune: brest, foyer: { adultes: 2 } }).menage.categorie).toBe(2);
  });

  it("des revenus passés de 30 000 à 27 000 euros : la baisse compte", () => {
    expect(comparer({ commune: brest, foyer: {}, douzeDerniersMois: 27_000 }).revenu.montant).toBe(27_000);
  });

  it("un revenu égal au plafond le respecte, un euro de plus le dépasse", () => {
    expect(verdicts({ commune: brest, foyer: {}, revenusFiscaux: [23_403] })).toEqual({
      PLAI: false,
      PLUS: true,
      PLS: true,
    });
    expect(verdicts({ commune: brest, foyer: {}, revenusFiscaux: [23_404] })).toEqual({
      PLAI: false,
      PLUS: false,
      PLS: true,
    });
  });

  it("dit l’année et l’arrêté des plafonds, même quand ceux de l’année ne sont pas parus", () => {
    const comparaison = comparerAuxPlafonds({
      annee: 2027,
      commune: brest,
      foyer: { adultes: 1, personnesACharge: 0, carteInvalidite: false },
      revenus: { revenusFiscaux: [20_000] },
    });
    expect(comparaison).toMatchObject({ annee: 2026, arrete: "arrêté du 19 décembre 2025", zone: "autres-regions" });
    expect(comparaison.revenu.etapes[0]?.texte).toBe("Revenu fiscal de référence de 2025, pour tout le foyer");
  });

  it("qui respecte un plafond respecte les plafonds plus élevés", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(lyon, paris, bobigny, montreuil, brest, { code: "97411", departement: "974" }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 200_000 }),
        (commune, adultes, personnesACharge, revenu) => {
          const { plafonds } = comparer({ commune, foyer: { adultes, personnesACharge }, revenusFiscaux: [revenu] });
          const respectes = plafonds.map(({ respecte }) => Number(respecte));
          expect(respectes.toSorted()).toEqual(respectes);
        },
      ),
    );
  });
});
