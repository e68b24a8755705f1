import { logementsActuels } from "../../referentiel/nomenclatures.ts";
import type { Tache } from "../champ.ts";

const SOURCE = "cerfa 14069*05, page 8, cases F1 à F25 ; CCH, R. 441-2-2 g";
const LOYER = ["HLM", "LP", "RS", "RHVS", "RE", "SLHT", "FONC"] as const;

/** The home of today. */
export const logementActuel = {
  id: "logement-actuel",
  titre: "Votre logement actuel",
  pages: [
    {
      id: "logement-actuel",
      titre: "Où vivez-vous aujourd’hui ?",
      champs: [
        {
          nom: "logementActuel",
          type: "choix",
          libelle: "Votre logement",
          case: "F1 à F22",
          obligatoire: true,
          source: SOURCE,
          modalites: logementsActuels,
        },
      ],
    },
    {
      id: "bailleur",
      titre: "Qui est votre bailleur social ?",
      quand: { champ: "logementActuel", parmi: ["HLM"] },
      champs: [
        {
          nom: "bailleurActuel",
          type: "texte",
          max: 120,
          libelle: "Nom du bailleur",
          aide: "Il est écrit sur votre quittance de loyer.",
          case: "F3",
          obligatoire: true,
          source: SOURCE,
        },
      ],
    },
    {
      id: "loyer",
      titre: "Combien payez-vous pour ce logement ?",
      quand: { champ: "logementActuel", parmi: LOYER },
      champs: [
        {
          nom: "loyerActuel",
          type: "montant",
          max: 20_000,
          libelle: "Loyer et charges par mois, en euros",
          aide: "Avant l’aide au logement. Par exemple : 540,50.",
          case: "F23",
          obligatoire: true,
          source: SOURCE,
        },
        {
          nom: "surfaceActuelle",
          type: "entier",
          min: 1,
          max: 999,
          libelle: "Surface en mètres carrés",
          aide: "Si vous la connaissez.",
          case: "F23",
          source: SOURCE,
        },
      ],
    },
  ],
} as const satisfies Tache;
