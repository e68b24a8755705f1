import type { Critere, Grille, Groupe } from "../grille.ts";

const LYON = "200046977";
const PROVENANCE =
  "Grille de démonstration, dans la forme de celle de la Métropole de Lyon ; sauf l’expulsion, le parent seul et le taux d’effort, ses points sont inventés.";

const publics: readonly Critere[] = [
  { id: "dalo", libelle: "Reconnu DALO", fait: "dalo", points: 30 },
  { id: "expulsion", libelle: "Menacé d’expulsion", fait: "menace_expulsion", points: 20 },
  { id: "sans-logement", libelle: "Sans logement ou hébergé chez quelqu’un", fait: "sans_logement", points: 15 },
  { id: "transition", libelle: "En hébergement ou en logement de transition", fait: "heberge_transition", points: 15 },
  { id: "indigne", libelle: "Habitat indigne", fait: "habitat_indigne", points: 15 },
  { id: "handicap", libelle: "Handicap", fait: "handicap", points: 10 },
  { id: "violences", libelle: "Violences dans le couple", fait: "violences_couple", points: 20, exigePreuve: true },
  {
    id: "difficultes",
    libelle: "Difficultés attestées par un travailleur social",
    fait: "mal_loge_defavorise",
    points: 10,
    exigePreuve: true,
  },
  { id: "ase", libelle: "Sorti de l’aide sociale à l’enfance", fait: "ase", points: 10 },
  { id: "reprise", libelle: "Reprise d’un travail", fait: "reprise_activite", points: 5 },
];

const situation: Groupe = {
  id: "situation",
  libelle: "Votre situation",
  regle: "somme",
  criteres: [
    { id: "parent-seul", libelle: "Parent seul", fait: "parent_isole", points: 5 },
    {
      id: "effort",
      libelle: "Loyer trop lourd : 35 % des ressources ou plus",
      fait: "taux_effort",
      auMoins: 35,
      points: 10,
    },
    { id: "suroccupation", libelle: "Logement suroccupé", fait: "suroccupation", points: 8 },
    { id: "travail", libelle: "Travaille dans la métropole", fait: "travaille_ici", points: 5 },
  ],
};

const duTemps = (parAn: number): Groupe => ({
  id: "temps",
  libelle: "Votre demande dans le temps",
  regle: "somme",
  criteres: [
    {
      id: "anciennete",
      libelle: "Ancienneté de la demande",
      fait: "anciennete",
      paliers: [1, 2, 3, 4, 5].map((annees) => ({ des: 12 * annees, points: parAn * annees })),
    },
    {
      id: "refus",
      libelle: "Logements adaptés refusés sans motif",
      fait: "refus_injustifies",
      parUnite: -5,
      auPlus: 2,
    },
  ],
});

/** In the shape of that of the Métropole de Lyon: two grids where all adds up, without a cap. */
export const lyon: readonly Grille[] = [
  {
    id: "demo-lyon",
    nom: "Métropole de Lyon",
    perimetre: { epci: [LYON] },
    sortes: ["premiere-demande"],
    provenance: PROVENANCE,
    versions: [
      {
        version: "2024",
        du: "2024-01-01",
        groupes: [
          { id: "publics", libelle: "Publics prioritaires", regle: "somme", criteres: publics },
          situation,
          duTemps(2),
        ],
      },
    ],
  },
  {
    id: "demo-lyon-mutation",
    nom: "Métropole de Lyon, changement de logement social",
    perimetre: { epci: [LYON] },
    sortes: ["mutation"],
    provenance: PROVENANCE,
    versions: [
      {
        version: "2024",
        du: "2024-01-01",
        groupes: [
          {
            id: "mutation",
            libelle: "Votre logement social actuel",
            regle: "somme",
            criteres: [
              { id: "demolition", libelle: "Logement qui va être démoli", fait: "demolition", points: 30 },
              { id: "trop-grand", libelle: "Logement trop grand", fait: "logement_trop_grand", points: 15 },
              { id: "suroccupation", libelle: "Logement suroccupé", fait: "suroccupation", points: 15 },
              { id: "handicap", libelle: "Handicap", fait: "handicap", points: 15 },
              {
                id: "violences",
                libelle: "Violences dans le couple",
                fait: "violences_couple",
                points: 20,
                exigePreuve: true,
              },
            ],
          },
          duTemps(3),
        ],
      },
    ],
  },
];
