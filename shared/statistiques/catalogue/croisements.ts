import { DECLARE, SATISFAITES, STOCK } from "./definitions.ts";
import { compte, croisees, part } from "./mesures.ts";
import { N3, N4 } from "./niveaux.ts";
import { type Tableau, tableau } from "./tableau.ts";

const croisements = [
  ["R-16-01", "Revenus × motif × type de logement recherché", ["revenu_mensuel", "motif_8", "type_logement"], N3],
  ["R-16-02", "Rapport aux plafonds × composition familiale", ["plafond", "composition_familiale"], N4],
  ["R-16-03", "Composition familiale × type de logement recherché", ["composition_familiale", "type_logement"], N4],
  ["R-16-04", "Ancienneté × composition familiale", ["anciennete", "composition_familiale"], N4],
  ["R-16-05", "Motif × logement actuel", ["motif", "logement_actuel"], N3],
  ["R-16-06", "Âge × revenus mensuels", ["age_6", "revenu_mensuel"], N4],
] as const;

/** Crossings of characteristics, and of places. */
export const tableauxCroises: readonly Tableau[] = [
  ...croisements.map(([id, titre, dimensions, niveaux]) =>
    tableau({
      id,
      titre,
      population: "PS",
      dimensions,
      mesures: croisees("stock"),
      niveaux,
      frequences: ["M", "A"],
      definition: STOCK + DECLARE,
      partie: "en-cours",
    }),
  ),
  tableau({
    id: "R-16-07",
    titre: "Revenus × motif × type : demandes satisfaites",
    population: "PT",
    dimensions: ["revenu_mensuel", "motif_8", "type_logement"],
    mesures: croisees("satisfaites"),
    niveaux: N3,
    frequences: ["A"],
    definition: SATISFAITES + DECLARE,
    partie: "satisfaites",
  }),
  tableau({
    id: "R-16-08",
    titre: "Commune de résidence × commune du premier choix",
    population: "PS",
    dimensions: ["epci_residence"],
    mesures: [compte("nb_demandes", "Demandes", "stock"), part("nb_demandes")],
    niveaux: ["EPCI"],
    frequences: ["A"],
    definition: `${STOCK} Par couple d’EPCI : celui du premier choix est le territoire, celui de la résidence la modalité ; un couple absent compte moins de dix demandes, ou aiderait à en retrouver un qui en compte moins.`,
    additif: false,
    partie: "en-cours",
  }),
];
