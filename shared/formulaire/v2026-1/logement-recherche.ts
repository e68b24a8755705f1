import { categoriesDeLogement, typesDeLogement } from "../../referentiel/nomenclatures.ts";
import type { Tache } from "../champ.ts";

const SOURCE = "cerfa 14069*05, page 9 ; CCH, R. 441-2-2 h et i";

/** The home wished, and where. */
export const logementRecherche = {
  id: "logement-recherche",
  titre: "Le logement que vous cherchez",
  pages: [
    {
      id: "logement-recherche",
      titre: "Quel logement cherchez-vous ?",
      champs: [
        {
          nom: "categorieLogement",
          type: "choix",
          libelle: "Appartement ou maison",
          obligatoire: true,
          source: SOURCE,
          modalites: categoriesDeLogement,
        },
        {
          nom: "typesLogement",
          type: "choix-multiple",
          libelle: "Taille du logement",
          aide: "Comptez les chambres et le séjour, sans la cuisine ni la salle de bains. Plusieurs réponses possibles.",
          case: "G1",
          obligatoire: true,
          source: SOURCE,
          modalites: typesDeLogement,
        },
      ],
    },
    {
      id: "communes",
      titre: "Dans quelles communes cherchez-vous ?",
      aide: "Une à huit communes, de la préférée à la moins préférée, toutes dans le même département ou toutes en Île-de-France. À Paris, Lyon et Marseille, vous pouvez choisir un arrondissement.",
      champs: [
        {
          nom: "communes",
          type: "communes",
          max: 8,
          libelle: "Vos communes, dans l’ordre",
          case: "G3",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "demandeElargie",
          type: "booleen",
          libelle: "Acceptez-vous aussi des communes ou quartiers proches ?",
          obligatoire: true,
          source: SOURCE,
        },
      ],
    },
  ],
} as const satisfies Tache;
