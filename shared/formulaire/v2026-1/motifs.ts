import { motifsDeDemande } from "../../referentiel/nomenclatures.ts";
import type { Tache } from "../champ.ts";

/** Why another home. */
export const motifs = {
  id: "motifs",
  titre: "Vos raisons",
  pages: [
    {
      id: "motifs",
      titre: "Pourquoi demandez-vous un logement ?",
      aide: "Choisissez une à trois raisons, de la plus importante à la moins importante.",
      champs: [
        {
          nom: "motifs",
          type: "liste-ordonnee",
          max: 3,
          libelle: "Vos raisons, dans l’ordre",
          case: "F26 à F47",
          obligatoire: true,
          source: "cerfa 14069*05, page 8 ; CCH, R. 441-2-2 f",
          modalites: motifsDeDemande,
        },
      ],
    },
  ],
} as const satisfies Tache;
