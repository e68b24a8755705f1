import type { Tache } from "../champ.ts";

/** What the household lives on. */
export const ressources = {
  id: "ressources",
  titre: "Vos ressources",
  pages: [
    {
      id: "ressources",
      titre: "Quelles sont les ressources de votre foyer ?",
      aide: "Additionnez les ressources de toutes les personnes à loger, avant impôt prélevé à la source, sans l’aide au logement. Si elles changent d’un mois à l’autre, divisez celles de l’année par 12.",
      champs: [
        {
          nom: "ressourcesMensuelles",
          type: "montant",
          max: 100_000,
          libelle: "Ressources par mois, en euros",
          aide: "Par exemple : 1 234,56. Si vous n’avez aucune ressource, écrivez 0.",
          case: "E7 et E8",
          obligatoire: true,
          source: "cerfa 14069*05, page 7 ; CCH, R. 441-2-2 e",
        },
        {
          nom: "revenuFiscalReference",
          type: "montant",
          max: 10_000_000,
          libelle: "Revenu fiscal de référence d’il y a deux ans, en euros",
          aide: "Il est sur votre avis d’impôt. Vous pourrez le donner plus tard.",
          case: "E1",
          source: "cerfa 14069*05, cases E1 à E6",
        },
      ],
    },
  ],
} as const satisfies Tache;
