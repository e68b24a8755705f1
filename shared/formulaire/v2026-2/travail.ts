import { statutsProfessionnels } from "../../referentiel/nomenclatures.ts";
import type { Champ, Tache } from "../champ.ts";

const SOURCE = "cerfa 14069*05, page 6, cases D1 à D30 ; CCH, R. 441-2-2 d";
const SALARIES = ["D2", "D6"] as const;
const EN_POSTE = ["D2", "D3", "D4", "D5", "D6", "D7", "D8"] as const;

/** The same questions for each adult. */
const champs = [
  {
    nom: "statutProfessionnel",
    type: "choix",
    libelle: "Situation aujourd’hui",
    case: "D2 à D11",
    obligatoire: true,
    source: SOURCE,
    modalites: statutsProfessionnels,
  },
  {
    nom: "profession",
    type: "texte",
    max: 80,
    libelle: "Métier",
    case: "D1",
    quand: { champ: "statutProfessionnel", parmi: EN_POSTE },
    source: SOURCE,
  },
  {
    nom: "contratCourt",
    type: "booleen",
    libelle: "Ce travail est-il un CDD, un stage ou de l’intérim ?",
    case: "D13",
    quand: { champ: "statutProfessionnel", parmi: SALARIES },
    obligatoire: true,
    source: SOURCE,
  },
  {
    nom: "employeurSiret",
    type: "siret",
    libelle: "Numéro SIRET de l’employeur",
    aide: "14 chiffres, sur la fiche de paie. Il peut ouvrir droit à un logement d’Action Logement.",
    case: "D12",
    quand: { champ: "statutProfessionnel", parmi: SALARIES },
    source: SOURCE,
  },
  {
    nom: "communeTravail",
    type: "commune",
    libelle: "Commune de travail",
    aide: "Tapez un nom ou un code postal.",
    quand: { champ: "statutProfessionnel", parmi: EN_POSTE },
    source: SOURCE,
  },
  {
    nom: "chomageLong",
    type: "booleen",
    libelle: "Reprise d’un travail après plus d’un an de chômage",
    case: "D14",
    quand: { champ: "statutProfessionnel", parmi: EN_POSTE },
    source: "CCH, L. 441-1",
  },
  {
    nom: "chomageTermineLe",
    type: "date-passee",
    libelle: "Date de fin du chômage",
    case: "D15",
    quand: { champ: "chomageLong", parmi: [true] },
    obligatoire: true,
    source: SOURCE,
  },
] as const satisfies readonly Champ[];

/** The work of each adult. */
export const travail = {
  id: "travail",
  titre: "Travail",
  pages: [
    { id: "travail", titre: "Quel est votre travail ?", champs },
    { id: "codemandeur-travail", titre: "Travail du codemandeur", pourChaque: "codemandeurs", champs },
  ],
} as const satisfies Tache;
