import { DECLARE, SATISFAITES, STOCK } from "./definitions.ts";
import { C1 } from "./mesures.ts";
import { COMMUNAUX, N1, N2 } from "./niveaux.ts";
import { type Frequence, type Tableau, tableau } from "./tableau.ts";

type Profil = readonly [
  id: string,
  titre: string,
  dimensions: readonly string[],
  niveaux: readonly (typeof N1)[number][],
];

// id, end of the title, dimensions, levels
const enCours: readonly Profil[] = [
  ["TAB03-01", "par ancienneté", ["anciennete"], N1],
  ["TAB03-02", "par tranche d’âge du demandeur", ["age"], N1],
  ["TAB03-03", "par nationalité du demandeur", ["nationalite"], N2],
  ["TAB03-04", "par taille du ménage", ["taille_menage"], N1],
  ["TAB03-05", "par composition familiale", ["composition_familiale"], N1],
  ["TAB03-06", "par situation professionnelle", ["situation_professionnelle"], N2],
  ["TAB03-07", "par situation familiale", ["situation_familiale"], N2],
  ["TAB03-08", "par revenus mensuels du ménage", ["revenu_mensuel"], N1],
  ["TAB03-09", "par rapport aux plafonds de ressources", ["plafond"], N1],
  ["R-10-01", "par logement actuel", ["logement_actuel"], N1],
  ["R-10-02", "par motif principal de la demande", ["motif"], N1],
  ["R-10-03", "par type de logement recherché", ["type_logement"], N1],
  ["R-10-04", "par typologie cible (taille et composition)", ["type_cible"], N2],
  ["R-10-05", "par catégorie de logement recherché", ["categorie_logement"], N2],
  [
    "R-10-06",
    "par localisation du logement actuel au regard de la commune du premier choix",
    ["localisation_relative"],
    N2,
  ],
  ["R-10-07", "par commune du premier choix", [], COMMUNAUX],
  ["R-10-09", "par revenu mensuel par unité de consommation", ["revenu_uc"], N2],
  ["R-10-10", "par quartile de ressources", ["quartile_ressources"], N2],
  ["R-10-11", "par statut DALO", ["dalo"], N2],
  ["R-10-12", "par canal de dépôt", ["canal_depot"], N2],
];

const satisfaites: readonly Profil[] = [
  ["R-12-01", "par ancienneté à la signature du bail", ["anciennete"], N1],
  ["R-12-02", "par tranche d’âge", ["age"], N2],
  ["R-12-03", "par nationalité", ["nationalite"], N2],
  ["R-12-04", "par taille du ménage", ["taille_menage"], N2],
  ["R-12-05", "par composition familiale", ["composition_familiale"], N1],
  ["R-12-06", "par situation professionnelle", ["situation_professionnelle"], N2],
  ["R-12-07", "par situation familiale", ["situation_familiale"], N2],
  ["R-12-08", "par revenus mensuels du ménage", ["revenu_mensuel"], N2],
  ["R-12-09", "par rapport aux plafonds de ressources", ["plafond"], N1],
  ["R-12-10", "par logement antérieur", ["logement_actuel"], N2],
  ["R-12-11", "par motif principal", ["motif"], N2],
  ["R-12-12", "par type de logement attribué", ["type_attribue"], N1],
  ["R-12-13", "par type recherché et type attribué", ["type_logement", "type_attribue"], N2],
  ["R-12-14", "par localisation du logement antérieur", ["localisation_relative"], N2],
  ["R-12-15", "par réservataire", ["reservataire"], N2],
  ["R-12-16", "par quartile et situation en QPV", ["quartile_ressources", "qpv"], N2],
  ["R-12-17", "par statut DALO et public prioritaire", ["dalo", "prioritaire"], N2],
  ["R-12-18", "par plafond du logement attribué (PLAI, PLUS, PLS)", ["financement"], N2],
];

const TRIMESTRIELS: readonly Frequence[] = ["M", "T", "A"];

/** Stock and satisfied demandes by each characteristic. */
export const tableauxDeProfil: readonly Tableau[] = [
  ...enCours.map(([id, fin, dimensions, niveaux]) =>
    tableau({
      id,
      titre: `Demandes en cours ${fin}`,
      population: "PS",
      dimensions,
      mesures: C1("stock"),
      ...(dimensions.length === 0 && { partout: true }),
      niveaux,
      frequences: TRIMESTRIELS,
      definition: STOCK + DECLARE,
      partie: "en-cours",
    }),
  ),
  tableau({
    id: "R-10-08",
    titre: "Demandes en cours par commune demandée, tous choix",
    population: "PS",
    dimensions: [],
    mesures: C1("choix").filter(({ genre }) => genre === "compte"),
    niveaux: COMMUNAUX,
    frequences: ["A"],
    definition: `${STOCK} Ici une demande compte dans chaque commune qu’elle nomme : ces nombres ne s’additionnent pas.`,
    additif: false,
    partout: true,
    partie: "en-cours",
  }),
  ...satisfaites.map(([id, fin, dimensions, niveaux]) =>
    tableau({
      id,
      titre: `Demandes satisfaites ${fin}`,
      population: "PT",
      dimensions,
      mesures: C1("satisfaites"),
      niveaux,
      frequences: ["A"],
      definition: SATISFAITES + DECLARE,
      partie: "satisfaites",
    }),
  ),
];
