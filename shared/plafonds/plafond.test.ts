import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baremeDe, baremes } from "./baremes.ts";
import type { Categorie, Menage } from "./menage.ts";
import { type Financement, financements, plafondDe } from "./plafond.ts";
import { type Zone, zones } from "./zone.ts";

const menage = (categorie: Categorie, supplements = 0): Menage => ({ categorie, supplements, etapes: [] });

type Tableau = [Financement, number, Zone, [number, number, number, number, number, number], number];

/** Figures as published, and for PLS as the rule of the arrêté gives them. */
const tableaux: Tableau[] = [
  ["PLUS", 2024, "paris-et-limitrophes", [26044, 38925, 51025, 60921, 72482, 81562], 9089],
  ["PLUS", 2024, "ile-de-france", [26044, 38925, 46789, 56046, 66347, 74662], 8319],
  ["PLUS", 2024, "autres-regions", [22642, 30238, 36362, 43899, 51641, 58200], 6492],
  ["PLUS", 2025, "paris-et-limitrophes", [26687, 39885, 52284, 62424, 74271, 83575], 9313],
  ["PLUS", 2025, "ile-de-france", [26687, 39885, 47944, 57429, 67984, 76504], 8524],
  ["PLUS", 2025, "autres-regions", [23201, 30984, 37259, 44982, 52915, 59636], 6652],
  ["PLUS", 2026, "paris-et-limitrophes", [26920, 40233, 52740, 62968, 74919, 84304], 9394],
  ["PLUS", 2026, "ile-de-france", [26920, 40233, 48362, 57930, 68577, 77171], 8598],
  ["PLUS", 2026, "autres-regions", [23403, 31254, 37584, 45374, 53376, 60156], 6710],
  ["PLS", 2024, "paris-et-limitrophes", [33857, 50603, 66333, 79197, 94227, 106031], 11816],
  ["PLS", 2024, "ile-de-france", [33857, 50603, 60826, 72860, 86251, 97061], 10815],
  ["PLS", 2024, "autres-regions", [29435, 39309, 47271, 57069, 67133, 75660], 8440],
  ["PLS", 2025, "paris-et-limitrophes", [34693, 51851, 67969, 81151, 96552, 108648], 12107],
  ["PLS", 2025, "ile-de-france", [34693, 51851, 62327, 74658, 88379, 99455], 11081],
  ["PLS", 2025, "autres-regions", [30161, 40279, 48437, 58477, 68790, 77527], 8648],
  ["PLS", 2026, "paris-et-limitrophes", [34996, 52303, 68562, 81858, 97395, 109595], 12212],
  ["PLS", 2026, "ile-de-france", [34996, 52303, 62871, 75309, 89150, 100322], 11177],
  ["PLS", 2026, "autres-regions", [30424, 40630, 48859, 58986, 69389, 78203], 8723],
  ["PLAI", 2024, "paris-et-limitrophes", [14329, 23355, 30614, 33511, 39863, 44861], 4998],
  ["PLAI", 2024, "ile-de-france", [14329, 23355, 28074, 30824, 36493, 41064], 4573],
  ["PLAI", 2024, "autres-regions", [12452, 18143, 21818, 24276, 28404, 32010], 3569],
  ["PLAI", 2025, "paris-et-limitrophes", [14683, 23931, 31369, 34338, 40847, 45968], 5121],
  ["PLAI", 2025, "ile-de-france", [14683, 23931, 28767, 31585, 37393, 42077], 4686],
  ["PLAI", 2025, "autres-regions", [12759, 18591, 22356, 24875, 29105, 32800], 3658],
  ["PLAI", 2026, "paris-et-limitrophes", [14811, 24140, 31643, 34637, 41203, 46369], 5166],
  ["PLAI", 2026, "ile-de-france", [14811, 24140, 29018, 31861, 37719, 42444], 4727],
  ["PLAI", 2026, "autres-regions", [12870, 18753, 22551, 25092, 29359, 33086], 3690],
];

const categories: readonly Categorie[] = [1, 2, 3, 4, 5, 6];
const unFinancement = fc.constantFrom(...financements);
const uneZone = fc.constantFrom<Zone>("paris-et-limitrophes", "ile-de-france", "autres-regions", "outre-mer");
const uneAnnee = fc.constantFrom(...baremes.map(({ annee }) => annee));
const unMenage = fc.oneof(
  fc.constantFrom(...categories).map((categorie) => menage(categorie)),
  fc.integer({ min: 1, max: 30 }).map((supplements) => menage(6, supplements)),
);

describe("plafondDe", () => {
  it.each(tableaux)("%s %i, %s : tous les montants du tableau", (financement, annee, zone, montants, supplement) => {
    const bareme = baremeDe(annee);
    const lus = categories.map((categorie) => plafondDe(financement, bareme, zone, menage(categorie)).montant);
    expect(lus).toEqual(montants);
    expect(plafondDe(financement, bareme, zone, menage(6, 2)).montant).toBe(montants[5] + 2 * supplement);
  });

  it("outre-mer, les plafonds sont ceux des autres régions : LLTS 67,5 %, LLS 90 %, PLS 130 %", () => {
    const plafonds = financements.map((financement) => plafondDe(financement, baremeDe(2026), "outre-mer", menage(1)));
    expect(plafonds.map(({ sigle, montant }) => [sigle, montant])).toEqual([
      ["LLTS", 15797],
      ["LLS", 21063],
      ["PLS", 30424],
    ]);
  });

  it("outre-mer, un demi-euro s’arrondit à l’euro supérieur, comme dans les tableaux de 2018", () => {
    const bareme = baremeDe(2026);
    const avec = {
      ...bareme.PLUS["autres-regions"],
      categories: { 1: 20304, 2: 27114, 3: 32607, 4: 39364, 5: 46308, 6: 52189 },
    };
    const en2018 = { ...bareme, PLUS: { ...bareme.PLUS, "autres-regions": avec } };
    const lus = (financement: Financement) =>
      categories.map((categorie) => plafondDe(financement, en2018, "outre-mer", menage(categorie)).montant);
    expect(lus("PLUS")).toEqual([18274, 24403, 29346, 35428, 41677, 46970]);
    expect(lus("PLAI")).toEqual([13705, 18302, 22010, 26571, 31258, 35228]);
  });

  it("une famille de huit à Paris : le calcul se lit ligne par ligne", () => {
    const { etapes } = plafondDe("PLS", baremeDe(2026), "paris-et-limitrophes", menage(6, 2));
    expect(etapes.map(({ texte, valeur }) => `${texte} = ${valeur}`.replace(/\s/gu, " "))).toEqual([
      "Catégorie 6, Paris et communes limitrophes, 2026 : PLUS, 84 304 € × 1,3 = 109 595 €",
      "Au-delà de six personnes : 2 × 12 212 € = 24 424 €",
      "Plafond PLS = 134 019 €",
    ]);
  });

  it("un montant que nous n’avons pas lu dans l’arrêté est dit estimé", () => {
    expect(plafondDe("PLAI", baremeDe(2026), "autres-regions", menage(1)).estime).toBe(true);
    expect(plafondDe("PLAI", baremeDe(2025), "ile-de-france", menage(4)).estime).toBe(false);
    expect(plafondDe("PLAI", baremeDe(2025), "ile-de-france", menage(5)).estime).toBe(true);
    expect(plafondDe("PLAI", baremeDe(2026), "outre-mer", menage(6, 1)).estime).toBe(false);
    expect(plafondDe("PLS", baremeDe(2026), "ile-de-france", menage(6, 3)).estime).toBe(false);
  });

  it("le plus social a toujours le plafond le plus bas", () => {
    fc.assert(
      fc.property(uneAnnee, uneZone, unMenage, (annee, zone, foyer) => {
        const montants = financements.map(
          (financement) => plafondDe(financement, baremeDe(annee), zone, foyer).montant,
        );
        expect(montants.toSorted((a, b) => a - b)).toEqual(montants);
      }),
    );
  });

  it("la catégorie suivante a toujours un plafond plus élevé", () => {
    fc.assert(
      fc.property(
        unFinancement,
        uneAnnee,
        uneZone,
        fc.constantFrom<Categorie>(1, 2, 3, 4, 5),
        (financement, annee, zone, categorie) => {
          const suivante = categories[categorie] ?? 6;
          const lire = (foyer: Menage) => plafondDe(financement, baremeDe(annee), zone, foyer).montant;
          expect(lire(menage(suivante))).toBeGreaterThan(lire(menage(categorie)));
        },
      ),
    );
  });

  it("d’une année à la suivante aucun plafond ne baisse", () => {
    fc.assert(
      fc.property(unFinancement, uneZone, unMenage, (financement, zone, foyer) => {
        const [apres, pendant, avant] = baremes.map((bareme) => plafondDe(financement, bareme, zone, foyer).montant);
        expect(apres).toBeGreaterThan(pendant ?? 0);
        expect(pendant).toBeGreaterThan(avant ?? 0);
      }),
    );
  });

  it("chaque montant est un nombre entier d’euros, expliqué en entier", () => {
    fc.assert(
      fc.property(unFinancement, uneAnnee, uneZone, unMenage, (financement, annee, zone, foyer) => {
        const { montant, etapes } = plafondDe(financement, baremeDe(annee), zone, foyer);
        expect(Number.isInteger(montant)).toBe(true);
        expect(etapes).toHaveLength(foyer.supplements > 0 ? 3 : 2);
        expect(etapes[0]?.texte).toContain(zones[zone]);
      }),
    );
  });
});
