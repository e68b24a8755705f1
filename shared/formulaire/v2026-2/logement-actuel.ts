import { logementsActuels, typesDeLogement } from "../../referentiel/nomenclatures.ts";
import type { Tache } from "../champ.ts";

const SOURCE = "cerfa 14069*05, page 8, cases F1 à F25 ; CCH, R. 441-2-2 g";
const LOYER = ["HLM", "LP", "RS", "RHVS", "RE", "SLHT", "FONC"] as const;
const SURFACE = ["HLM", "LP", "RS", "RE", "SLHT", "CPE", "CP", "LTG", "FONC", "POCC"] as const;

/** The home of today. */
export const logementActuel = {
  id: "logement-actuel",
  titre: "Logement actuel",
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
        {
          nom: "bailleurSiren",
          type: "siren",
          libelle: "Numéro SIREN du bailleur",
          aide: "9 chiffres, si vous le trouvez sur la quittance.",
          case: "F4",
          source: SOURCE,
        },
      ],
    },
    {
      id: "description",
      titre: "Comment est ce logement ?",
      quand: { champ: "logementActuel", parmi: SURFACE },
      champs: [
        {
          nom: "typeActuel",
          type: "choix",
          libelle: "Taille",
          aide: "Comptez les chambres et le séjour.",
          case: "F23",
          obligatoire: true,
          source: SOURCE,
          modalites: typesDeLogement,
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
        {
          nom: "occupants",
          type: "entier",
          min: 1,
          max: 40,
          libelle: "Nombre de personnes qui y vivent",
          case: "F23",
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
          nom: "aideAuLogement",
          type: "montant",
          max: 5_000,
          libelle: "Aide au logement par mois, en euros",
          aide: "APL ou allocation logement. Si vous n’en avez pas, écrivez 0.",
          case: "F25",
          obligatoire: true,
          source: SOURCE,
        },
      ],
    },
    {
      id: "proprietaire",
      titre: "Êtes-vous propriétaire d’un autre logement ?",
      aide: "Ne comptez pas les parts en indivision ou en société civile.",
      champs: [
        {
          nom: "proprietaireAilleurs",
          type: "booleen",
          libelle: "Vous ou une personne à loger possédez un autre logement",
          case: "F48 et F49",
          obligatoire: true,
          source: SOURCE,
        },
      ],
    },
  ],
} as const satisfies Tache;
