import { ASSOCIATIONS, STOCK } from "./definitions.ts";
import { compte, parmi, taux } from "./mesures.ts";
import { N1, N2, N4 } from "./niveaux.ts";
import { type Mesure, type Tableau, tableau } from "./tableau.ts";

const evolution: Mesure = {
  ...taux("evolution_1_an", "Évolution sur un an (%)", { de: "stock", sur: "stock_1_an_avant" }),
  evolution: true,
};

const dansLeTemps = (["T", "A", "M"] as const).map((rythme) => ({
  rythme,
  mesures: [
    compte("nb_demandes", "Demandes", "stocks", { parMutation: true, dont: [parmi("rythme", rythme)] }),
    taux("part_mutation", "Part des mutations (%)", { de: "nb_demandes", deMutation: "MUT", sur: "nb_demandes" }),
  ],
}));

const HISTORIQUES = {
  T: { id: "TAB02-01", titre: "Évolution du stock des demandes actives sur les 4 derniers trimestres", niveaux: N2 },
  A: {
    id: "TAB02-02",
    titre: "Évolution annuelle du nombre de demandes actives sur les 3 dernières années",
    niveaux: N1,
  },
  M: {
    id: "TAB02-03",
    titre: "Évolution mensuelle du nombre de demandes actives sur les 12 derniers mois",
    niveaux: N4,
  },
} as const;

/** Stock and history. */
export const tableauxDuStock: readonly Tableau[] = [
  tableau({
    id: "TAB01-01",
    titre: "Évolution du stock des demandes",
    population: "PS",
    dimensions: [],
    mesures: [
      compte("stock", "Demandes en cours", "stock"),
      compte("dont_nouvelles", "dont nouvelles (moins d’un an)", "stock", { dont: [parmi("anciennete", "LT1")] }),
      compte("dont_renouvelees", "dont renouvelées", "stock", { dont: [parmi("renouvelee", "OUI")] }),
      compte("dont_mutation", "dont mutation", "stock", { dont: [parmi("mutation", "MUT")] }),
      compte("stock_1_an_avant", "Demandes en cours un an avant", "stock_avant"),
      evolution,
    ],
    niveaux: N1,
    partout: true,
    frequences: ["M", "A"],
    definition: STOCK,
    partie: "en-cours",
  }),
  tableau({
    id: "TAB01-02",
    titre: "Évolution du stock des demandes des associations",
    population: "PA",
    dimensions: [],
    mesures: [
      compte("stock", "Demandes en cours", "associations"),
      compte("dont_nouvelles", "dont nouvelles (moins d’un an)", "associations", {
        dont: [parmi("anciennete", "LT1")],
      }),
      compte("stock_1_an_avant", "Demandes en cours un an avant", "associations_avant"),
      evolution,
    ],
    niveaux: N4,
    frequences: ["M", "A"],
    definition: ASSOCIATIONS,
    partie: "en-cours",
  }),
  ...dansLeTemps.map(({ rythme, mesures }) =>
    tableau({
      ...HISTORIQUES[rythme],
      ...(rythme === "A" && { partout: true }),
      population: "PS",
      dimensions: ["date"],
      mesures,
      frequences: [rythme],
      definition: `${STOCK} Chaque date est comptée comme elle était connue à son extraction.`,
      partie: "en-cours",
    }),
  ),
];
