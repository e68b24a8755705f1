import { beforeAll, describe, expect, it } from "vitest";
import { attaquer } from "../../../shared/statistiques/protection/attaque/attaquer.ts";
import type { Cellule } from "../../../shared/statistiques/protection/attaque/cellules.ts";
import type { Partage } from "../../../shared/statistiques/protection/attaque/sommes.ts";
import type { CleTerritoire, Croisement, Famille, Lieu } from "../../../shared/statistiques/protection/famille.ts";
import { proteger } from "../../../shared/statistiques/protection/proteger.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { publiees } from "../../../test/une-famille.ts";
import { ouvrirSolveur } from "./highs.ts";

let solveur: Solveur;
beforeAll(async () => {
  solveur = await ouvrirSolveur();
});

const DEPARTEMENTS = ["1", "2", "3", "4"] as const;
const departement = (code: string): CleTerritoire => `DEP-${code}`;
const lieux: Lieu[] = DEPARTEMENTS.map((code) => ({ code, chaines: [[departement(code), "REG-R", "FR-FR"]] }));
const partages: Partage[] = [
  { parent: "FR-FR", enfants: ["REG-R"] },
  { parent: "REG-R", enfants: DEPARTEMENTS.map(departement) },
];
const dimension = (nom: string, ...codes: string[]) => ({ nom, modalites: codes.map((code) => ({ code })) });

/** By département: those with an income, then those who do not tell it, each by the two modalities of `avec`. */
function revenus(avec: string, effectifs: readonly (readonly [number, number, number, number])[]): Croisement {
  const cases = [
    ["LT500", "1"],
    ["LT500", "2"],
    ["NR", "1"],
    ["NR", "2"],
  ];
  return {
    population: "PS",
    date: "2022-12-31",
    dimensions: ["revenu_uc", avec],
    niveaux: ["FR", "REG", "DEP"],
    feuilles: effectifs.flatMap((nombres, rang) =>
      nombres.map((effectif, place) => ({
        lieu: DEPARTEMENTS[rang] ?? "",
        modalites: cases[place] ?? [],
        effectif,
      })),
    ),
  };
}

describe("ce que les tableaux d’une édition disent ensemble", () => {
  it("le reste de deux tableaux qui ne montrent pas les mêmes départements est protégé", () => {
    // the first leaves départements 2 and 3 aside, the second 1 and 3: both together leave 3 alone, and its nine
    const famille: Famille = {
      lieux,
      dimensions: [dimension("revenu_uc", "LT500", "NR"), dimension("age", "1", "2"), dimension("dalo", "1", "2")],
      croisements: [
        revenus("age", [
          [50, 50, 25, 25],
          [95, 5, 25, 25],
          [50, 50, 5, 4],
          [100, 100, 50, 50],
        ]),
        revenus("dalo", [
          [95, 5, 25, 25],
          [50, 50, 25, 25],
          [50, 50, 4, 5],
          [100, 100, 50, 50],
        ]),
      ],
    };
    const { percees, incoherences } = attaquer(publiees(proteger(famille, solveur)), partages, solveur);
    expect({ percees, incoherences }).toEqual({ percees: [], incoherences: [] });
  });

  it("un petit total mensuel se cache à côté d’un autre, sans que rien d’autre se taise", () => {
    const nouvelles = [4, 30, 200, 300];
    const famille: Famille = {
      lieux,
      dimensions: [],
      croisements: [
        {
          population: "nouvelles",
          date: "2026-10-31",
          dimensions: [],
          niveaux: ["FR", "REG", "DEP"],
          feuilles: nouvelles.map((effectif, rang) => ({ lieu: DEPARTEMENTS[rang] ?? "", modalites: [], effectif })),
        },
      ],
    };
    const protection = proteger(famille, solveur);
    const { percees } = attaquer(publiees(protection), partages, solveur);
    expect(percees).toEqual([]);
    const masques = [...protection.entrees].filter(([, { statut }]) => statut === "c").map(([nom]) => nom);
    expect(masques.sort()).toEqual(["nouvelles|2026-10-31|DEP-1|", "nouvelles|2026-10-31|DEP-2|"]);
  });

  it("qui change de département dans sa région n’en est pas parti", () => {
    const venues = (territoire: string, valeur: number): Cellule => ({
      ...{ population: "bilan", date: "2022-01-01/2022-12-31", territoire, predicat: ["poste=ME"], valeur },
      ...{ secrete: false, source: { edition: "2023-01 1.0.0", tableau: "R-11-06" } },
    });
    const cellules = [venues("REG-R", 20), ...DEPARTEMENTS.map((code) => venues(departement(code), 30))];
    expect(attaquer(cellules, partages, solveur).incoherences).toEqual([]);
  });

  it("plusieurs réponses comptées ensemble ne sont pas une réponse de plus", () => {
    const cellule = (predicat: readonly string[], valeur: number): Cellule => ({
      population: "stock",
      date: "2022-12-31",
      territoire: "FR-FR",
      predicat,
      valeur,
      secrete: false,
      source: { edition: "2023-01 1.0.0", tableau: "R-18-03" },
    });
    const cellules = [
      cellule([], 100),
      cellule(["anciennete=LT1"], 60),
      cellule(["anciennete=1_2"], 40),
      cellule(["anciennete=1_2|LT1"], 100),
    ];
    expect(attaquer(cellules, partages, solveur).incoherences).toEqual([]);
  });
});
