import { situationsFamiliales } from "../../referentiel/nomenclatures.ts";
import type { Tache } from "../champ.ts";

const SOURCE = "cerfa 14069*05, pages 2 à 5 ; CCH, R. 441-2-2 c";

/** Who will live in the home. */
export const foyer = {
  id: "foyer",
  titre: "Votre foyer",
  pages: [
    {
      id: "situation-familiale",
      titre: "Quelle est votre situation familiale ?",
      champs: [
        {
          nom: "situationFamiliale",
          type: "choix",
          libelle: "Vous êtes",
          obligatoire: true,
          source: SOURCE,
          modalites: situationsFamiliales,
        },
      ],
    },
    {
      id: "composition",
      titre: "Qui vivra dans le logement ?",
      aide: "Comptez-vous, et comptez les enfants en garde alternée.",
      champs: [
        {
          nom: "nombreAdultes",
          type: "entier",
          min: 1,
          max: 20,
          libelle: "Nombre d’adultes, vous compris",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "nombreEnfants",
          type: "entier",
          min: 0,
          max: 20,
          libelle: "Nombre d’enfants ou de personnes à charge",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "enfantANaitre",
          type: "booleen",
          libelle: "Attendez-vous un enfant ?",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "personnesALoger",
          type: "entier",
          min: 1,
          max: 40,
          libelle: "Nombre de personnes à loger",
          case: "G2",
          obligatoire: true,
          source: "cerfa 14069*05, case G2 ; CCH, L. 442-12",
        },
      ],
    },
  ],
} as const satisfies Tache;
