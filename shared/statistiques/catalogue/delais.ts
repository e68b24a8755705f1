import { ANCIENNETE, DELAI, STOCK, TENSION } from "./definitions.ts";
import { compte, duree, parmi, part, taux, tension } from "./mesures.ts";
import { N1, N2, N4 } from "./niveaux.ts";
import { type Tableau, tableau } from "./tableau.ts";

const n = (base: "satisfaites" | "stock") => compte("n", "Nombre de demandes", base);

const parDimension = [
  ["R-13-02", "Délai d’attribution par type de logement attribué", "type_attribue"],
  ["R-13-03", "Délai d’attribution par composition familiale", "composition_familiale"],
  ["R-13-04", "Délai d’attribution par rapport aux plafonds", "plafond"],
] as const;

const tensions = [
  ["R-14-01", "Tension", [], N1],
  ["R-14-02", "Tension par typologie cible", ["type_cible_en_tension"], N2],
  ["R-14-03", "Tension par type de logement recherché", ["type_en_tension"], N2],
  ["R-14-04", "Tension par composition familiale", ["composition_familiale"], N2],
  ["R-14-05", "Tension par rapport aux plafonds", ["plafond"], N2],
  ["R-14-06", "Tension par revenu par unité de consommation", ["revenu_uc"], N4],
] as const;

/** How long, and how many for one. */
export const tableauxDesDelais: readonly Tableau[] = [
  tableau({
    id: "R-13-01",
    titre: "Délai d’attribution : ensemble",
    population: "PT",
    dimensions: [],
    mesures: [
      n("satisfaites"),
      duree("satisfaites", "mediane"),
      duree("satisfaites", "moyenne"),
      duree("satisfaites", "p25"),
      duree("satisfaites", "p75"),
      compte("moins_1_an", "Satisfaites en moins d’un an", "satisfaites", {
        dont: [parmi("delai_attribution", "LT1")],
      }),
      taux("part_moins_1_an", "Part en moins d’un an (%)", { de: "moins_1_an", sur: "n" }),
      compte("hors_premier_choix", "Logées hors de la commune du premier choix", "satisfaites", {
        dont: [parmi("au_premier_choix", "NON")],
      }),
      taux("part_hors_premier_choix", "Part hors du premier choix (%)", { de: "hors_premier_choix", sur: "n" }),
    ],
    niveaux: N1,
    frequences: ["A"],
    definition: DELAI,
    partie: "satisfaites",
  }),
  ...parDimension.map(([id, titre, dimension]) =>
    tableau({
      id,
      titre,
      population: "PT",
      dimensions: [dimension],
      mesures: [n("satisfaites"), duree("satisfaites", "mediane"), duree("satisfaites", "moyenne")],
      niveaux: N2,
      frequences: ["A"],
      definition: DELAI,
      partie: "satisfaites",
    }),
  ),
  tableau({
    id: "R-13-05",
    titre: "Délai d’attribution par tranche",
    population: "PT",
    dimensions: ["delai_attribution"],
    mesures: [compte("effectif", "Demandes satisfaites", "satisfaites"), part("effectif")],
    niveaux: N1,
    frequences: ["A"],
    definition: DELAI,
    partie: "satisfaites",
  }),
  tableau({
    id: "R-13-06",
    titre: "Demandes en cours au-delà du délai anormalement long",
    population: "PS",
    dimensions: [],
    mesures: [
      { genre: "seuil", code: "seuil_mois", libelle: "Seuil (mois)", unite: "mois" },
      compte("effectif", "Demandes au-delà du délai", "stock", { dont: [parmi("delai_depasse", "OUI")] }),
      compte("connues", "Demandes dont le délai est connu", "stock", { dont: [parmi("delai_depasse", "OUI", "NON")] }),
      taux("part", "Part (%)", { de: "effectif", sur: "connues" }),
    ],
    niveaux: N2,
    frequences: ["A"],
    definition: `${STOCK} Délai anormalement long : nombre de mois fixé par le préfet, par territoire et parfois par type de logement. Aucune liste nationale ouverte n’existe : seules comptent les demandes dont le délai est connu, et leur nombre est publié.`,
    partie: "en-cours",
  }),
  tableau({
    id: "R-13-07",
    titre: "Ancienneté du stock : indicateurs",
    population: "PS",
    dimensions: [],
    mesures: [
      n("stock"),
      duree("stock", "mediane"),
      duree("stock", "moyenne"),
      compte("5_ans_et_plus", "Demandes de 5 ans et plus", "stock", { dont: [parmi("anciennete", "5_10", "GE10")] }),
      taux("part_5_ans_et_plus", "Part de 5 ans et plus (%)", { de: "5_ans_et_plus", sur: "n" }),
    ],
    niveaux: N1,
    frequences: ["M", "A"],
    definition: ANCIENNETE,
    partie: "en-cours",
  }),
  ...tensions.map(([id, titre, dimensions, niveaux]) =>
    tableau({
      id,
      titre,
      population: ["PS", "PT"],
      dimensions,
      ...(id === "R-14-01" && { partout: true }),
      mesures: [
        ...tension,
        ...(id === "R-14-02"
          ? [{ genre: "ecart", code: "desequilibre", libelle: "Déséquilibre", unite: "ratio", de: "tension" } as const]
          : []),
      ],
      niveaux,
      frequences: ["A"],
      definition: TENSION,
      partie: "satisfaites",
    }),
  ),
];
