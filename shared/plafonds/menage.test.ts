import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoriser, type Foyer } from "./menage.ts";

const unFoyer = (foyer: Partial<Foyer>): Foyer => ({
  adultes: 1,
  personnesACharge: 0,
  carteInvalidite: false,
  ...foyer,
});

const rang = (foyer: Partial<Foyer>): number => {
  const { categorie, supplements } = categoriser(unFoyer(foyer));
  return categorie + supplements;
};

const foyers: fc.Arbitrary<Foyer> = fc.record(
  {
    adultes: fc.integer({ min: 1, max: 20 }),
    personnesACharge: fc.integer({ min: 0, max: 20 }),
    carteInvalidite: fc.boolean(),
    couple: fc.record({ ages: fc.tuple(fc.integer({ min: 16, max: 99 }), fc.integer({ min: 16, max: 99 })) }),
  },
  { requiredKeys: ["adultes", "personnesACharge", "carteInvalidite"] },
);

describe("categoriser", () => {
  it("une personne seule est de catégorie 1", () => {
    expect(rang({})).toBe(1);
  });

  it("une personne seule qui a la carte invalidité est de catégorie 2", () => {
    expect(rang({ carteInvalidite: true })).toBe(2);
  });

  it("un couple dont les âges font 55 ans ou moins est un jeune ménage, de catégorie 3", () => {
    expect(rang({ adultes: 2, couple: { ages: [27, 28] } })).toBe(3);
    expect(rang({ adultes: 2, couple: { ages: [28, 28] } })).toBe(2);
  });

  it("deux adultes qui ne sont pas en couple, comme une mère et sa fille, sont de catégorie 2", () => {
    expect(rang({ adultes: 2 })).toBe(2);
  });

  it("un couple avec un enfant est de catégorie 3, jeune ou non", () => {
    expect(rang({ adultes: 2, personnesACharge: 1, couple: { ages: [22, 23] } })).toBe(3);
  });

  it.each([
    [1, 3],
    [2, 4],
    [3, 5],
    [4, 6],
  ])("un adulte seul avec %i personnes à charge est de catégorie %i", (personnesACharge, categorie) => {
    expect(rang({ personnesACharge })).toBe(categorie);
  });

  it.each([
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
  ])("%i personnes dont une a la carte invalidité sont de catégorie %i", (personnes, categorie) => {
    expect(rang({ adultes: 2, personnesACharge: personnes - 2, carteInvalidite: true })).toBe(categorie);
  });

  it("une mère et deux enfants dont un a la carte invalidité : catégorie 4, les deux règles ne s’additionnent pas", () => {
    const { categorie, etapes } = categoriser(unFoyer({ personnesACharge: 2, carteInvalidite: true }));
    expect(categorie).toBe(4);
    expect(etapes).toEqual([
      { texte: "Personnes qui vivront dans le logement", valeur: "3 personnes" },
      { texte: "Un adulte seul avec des personnes à charge compte pour deux", valeur: "comme 4 personnes" },
      {
        texte: "Une personne a la carte mobilité inclusion « invalidité » : une personne de plus",
        valeur: "comme 4 personnes",
      },
      { texte: "Ces règles ne s’additionnent pas", valeur: "comme 4 personnes" },
      { texte: "Catégorie de ménage", valeur: "4" },
    ]);
  });

  it("un jeune couple voit pourquoi il est compté comme trois personnes", () => {
    const { etapes } = categoriser(unFoyer({ adultes: 2, couple: { ages: [27, 28] } }));
    expect(etapes[1]).toEqual({
      texte: "Jeune couple sans personne à charge : 27 + 28 = 55 ans, 55 au plus",
      valeur: "comme 3 personnes",
    });
  });

  it("au-delà de six, chaque personne ajoute un supplément", () => {
    expect(categoriser(unFoyer({ personnesACharge: 6 }))).toMatchObject({ categorie: 6, supplements: 2 });
    expect(categoriser(unFoyer({ adultes: 2, personnesACharge: 23 })).etapes.at(-1)?.valeur).toBe(
      "6, et 19 personnes de plus",
    );
  });

  it("tout foyer a une catégorie, et un supplément seulement en catégorie 6", () => {
    fc.assert(
      fc.property(foyers, (foyer) => {
        const { categorie, supplements } = categoriser(foyer);
        expect(categorie).toBeGreaterThanOrEqual(1);
        expect(categorie).toBeLessThanOrEqual(6);
        expect(supplements).toBeGreaterThanOrEqual(0);
        expect(supplements === 0 || categorie === 6).toBe(true);
      }),
    );
  });

  it("une personne de plus ne fait jamais baisser la catégorie", () => {
    fc.assert(
      fc.property(foyers, (foyer) => {
        expect(rang({ ...foyer, personnesACharge: foyer.personnesACharge + 1 })).toBeGreaterThanOrEqual(rang(foyer));
        expect(rang({ ...foyer, adultes: foyer.adultes + 1 })).toBeGreaterThanOrEqual(rang(foyer));
      }),
    );
  });

  it("la carte invalidité ne fait jamais baisser la catégorie", () => {
    fc.assert(
      fc.property(foyers, (foyer) => {
        expect(rang({ ...foyer, carteInvalidite: true })).toBeGreaterThanOrEqual(
          rang({ ...foyer, carteInvalidite: false }),
        );
      }),
    );
  });

  it("la catégorie vaut le nombre de personnes, ou une de plus", () => {
    fc.assert(
      fc.property(foyers, (foyer) => {
        const personnes = foyer.adultes + foyer.personnesACharge;
        expect([personnes, personnes + 1]).toContain(rang(foyer));
      }),
    );
  });
});
