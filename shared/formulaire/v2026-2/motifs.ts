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
    {
      id: "situations-protegees",
      titre: "Une situation difficile dont vous voulez parler ?",
      aide: "Vous pouvez ne pas répondre. La loi donne une priorité à ces situations. En danger immédiat : 17 ou 112. Violences dans le couple : 3919, gratuit et anonyme.",
      champs: [
        {
          nom: "situationsProtegees",
          type: "choix-multiple",
          libelle: "Ce qui vous concerne, vous ou une personne à loger",
          case: "H1",
          sensible: true,
          discret: true,
          source: "CCH, L. 441-1 ; cerfa 14069*05, case H1",
          modalites: [
            { code: "violences-couple", libelle: "Violences dans le couple, ou menace de mariage forcé" },
            { code: "violences-sexuelles", libelle: "Viol ou agression sexuelle à la maison ou à proximité" },
            { code: "sortie-prostitution", libelle: "Parcours de sortie de la prostitution" },
            { code: "traite", libelle: "Traite des êtres humains ou proxénétisme" },
          ],
        },
      ],
    },
    {
      id: "autres-situations",
      titre: "Êtes-vous dans une de ces situations ?",
      aide: "Si aucune ne vous concerne, continuez.",
      champs: [
        {
          nom: "autresSituations",
          type: "choix-multiple",
          libelle: "Votre situation",
          case: "F46, F47 et H1",
          source: "CCH, L. 441-1 ; cerfa 14069*05, page 8",
          modalites: [
            { code: "ase", libelle: "Suivi par l’aide sociale à l’enfance, ou sorti depuis moins de 3 ans" },
            { code: "pompier", libelle: "Sapeur-pompier volontaire" },
            { code: "habitat-mobile", libelle: "Vit dans un habitat mobile" },
            { code: "sans-avis-impot", libelle: "N’a pas d’avis d’impôt" },
          ],
        },
      ],
    },
  ],
} as const satisfies Tache;
