import { ressourcesRecues } from "../../referentiel/nomenclatures.ts";
import type { Champ, Tache } from "../champ.ts";

const SOURCE = "cerfa 14069*05, page 7, cases E1 à E9 ; CCH, R. 441-2-2 e";

const PAR_MOIS =
  "En euros par mois, avant impôt prélevé à la source, sans l’aide au logement. Si le montant change d’un mois à l’autre, divisez celui de l’année par 12. S’il n’y a aucune ressource, continuez sans rien écrire.";

/** Tax income of an adult, and what comes in each month. */
const champs = [
  {
    nom: "ressourcesMensuelles",
    type: "montants",
    max: 100_000,
    libelle: "Ressources de chaque mois",
    aide: PAR_MOIS,
    case: "E7",
    source: SOURCE,
    modalites: ressourcesRecues,
  },
  {
    nom: "revenuFiscalN2",
    type: "montant",
    max: 10_000_000,
    libelle: "Revenu fiscal de référence d’il y a deux ans, en euros",
    aide: "Il est sur l’avis d’impôt. Vous pourrez le donner plus tard.",
    case: "E1 et E4",
    source: SOURCE,
  },
  {
    nom: "revenuFiscalN1",
    type: "montant",
    max: 10_000_000,
    libelle: "Revenu fiscal de référence de l’an dernier, en euros",
    aide: "Si vous avez déjà cet avis.",
    case: "E2 et E5",
    source: SOURCE,
  },
] as const satisfies readonly Champ[];

/** What the household lives on. */
export const ressources = {
  id: "ressources",
  titre: "Ressources",
  pages: [
    { id: "ressources", titre: "Quelles sont vos ressources ?", champs },
    { id: "codemandeur-ressources", titre: "Ressources du codemandeur", pourChaque: "codemandeurs", champs },
    {
      id: "ressources-autres",
      titre: "Ressources et charges du foyer",
      champs: [
        {
          nom: "ressourcesACharge",
          type: "montants",
          max: 100_000,
          libelle: "Ressources de chaque mois des personnes à charge",
          aide: PAR_MOIS,
          case: "E8",
          quand: { nonVide: "personnesACharge" },
          source: SOURCE,
          modalites: ressourcesRecues,
        },
        {
          nom: "pensionVersee",
          type: "montant",
          max: 20_000,
          libelle: "Pensions alimentaires que vous versez, en euros par mois",
          aide: "Si vous n’en versez pas, écrivez 0.",
          case: "E9",
          obligatoire: true,
          source: SOURCE,
        },
      ],
    },
  ],
} as const satisfies Tache;
