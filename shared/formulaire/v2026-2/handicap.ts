import { handicap as codes } from "../../referentiel/handicap.ts";
import type { Tache } from "../champ.ts";

const SOURCE = "cerfa 14069*05, complément handicap ; interface d’échange v02.01";

/** Disability or loss of autonomy of someone to house: what the home must allow. */
export const handicap = {
  id: "handicap",
  titre: "Handicap et perte d’autonomie",
  pages: [
    {
      id: "handicap",
      titre: "Quelqu’un a-t-il besoin d’un logement adapté ?",
      aide: "En raison d’un handicap ou d’une perte d’autonomie. Ces réponses servent à proposer un logement où cette personne pourra vivre.",
      champs: [
        {
          nom: "logementAdapte",
          type: "booleen",
          libelle: "Une personne à loger est dans ce cas",
          case: "C1",
          obligatoire: true,
          sensible: true,
          source: SOURCE,
        },
      ],
    },
    {
      id: "personnes-handicapees",
      titre: "Qui a besoin d’un logement adapté ?",
      quand: { champ: "logementAdapte", parmi: [true] },
      champs: [
        {
          nom: "personnesHandicapees",
          type: "personnes",
          max: 12,
          singulier: "personne",
          ajout: "Ajouter une personne",
          libelle: "Personnes concernées",
          case: "C1",
          obligatoire: true,
          sensible: true,
          source: SOURCE,
        },
      ],
    },
    {
      id: "besoins",
      titre: "Besoins dans le logement",
      pourChaque: "personnesHandicapees",
      quand: { champ: "logementAdapte", parmi: [true] },
      champs: [
        {
          nom: "prenoms",
          type: "texte",
          genre: "nom",
          max: 80,
          libelle: "Prénom de cette personne",
          obligatoire: true,
          sensible: true,
          source: SOURCE,
        },
        {
          nom: "etat",
          type: "choix",
          libelle: "Son état de santé est",
          sensible: true,
          source: SOURCE,
          modalites: codes.etat,
        },
        {
          nom: "marches",
          type: "choix",
          libelle: "Monter des marches",
          obligatoire: true,
          sensible: true,
          source: SOURCE,
          modalites: codes.marches,
        },
        {
          nom: "motricite",
          type: "choix-multiple",
          libelle: "Difficultés de mouvement",
          sensible: true,
          source: SOURCE,
          modalites: codes.natureMoteur,
        },
        {
          nom: "sens",
          type: "choix-multiple",
          libelle: "Difficultés d’audition ou de vue",
          sensible: true,
          source: SOURCE,
          modalites: codes.natureSensoriel,
        },
        {
          nom: "aides",
          type: "choix-multiple",
          libelle: "Aides techniques utilisées",
          sensible: true,
          source: SOURCE,
          modalites: codes.aideTechnique,
        },
        {
          nom: "equipements",
          type: "choix-multiple",
          libelle: "Équipements nécessaires",
          sensible: true,
          source: SOURCE,
          modalites: codes.equipement,
        },
        {
          nom: "carteInvalidite",
          type: "booleen",
          libelle: "Cette personne a-t-elle une carte mobilité inclusion « invalidité » ?",
          aide: "Elle peut relever le plafond de ressources.",
          obligatoire: true,
          sensible: true,
          source: "Arrêté du 29 juillet 1987",
        },
      ],
    },
  ],
} as const satisfies Tache;
