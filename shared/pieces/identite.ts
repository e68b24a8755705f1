import type { Piece } from "./piece.ts";

const HORS_UE = "vous avez une autre nationalité : un seul de ces titres, en cours de validité";

const titre = <C extends string>(code: C, libelle: string) =>
  ({ code, libelle, quand: HORS_UE, accepte: "Les deux côtés du titre.", source: "notice" }) as const;

/** Identity and, for a foreigner, right of residence: the only thing asked for in order to register. */
export const piecesDIdentite = [
  {
    code: "IDENTITE_FR",
    libelle: "Carte nationale d’identité ou passeport, même périmé",
    quand: "vous êtes français",
    accepte: "Les deux côtés de la carte, ou la page du passeport qui porte votre photo.",
    source: "notice",
  },
  {
    code: "IDENTITE_UE_EEE_CH",
    libelle: "Pièce d’identité en cours de validité",
    quand: "vous êtes citoyen de l’Union européenne, de l’Espace économique européen ou de la Suisse",
    source: "notice",
  },
  titre("TS_RESIDENT", "Carte de résident"),
  titre("TS_RESIDENT_PERMANENT", "Carte de résident permanent"),
  titre("TS_RLD_UE", "Carte de résident portant la mention « résident de longue durée – UE »"),
  titre("TS_PLURIANNUELLE", "Carte de séjour pluriannuelle"),
  titre("TS_TALENT", "Carte de séjour portant la mention « passeport talent »"),
  titre("TS_TEMPORAIRE", "Carte de séjour temporaire"),
  titre("TS_CERTIFICAT_ALGERIEN", "Certificat de résidence de ressortissant algérien"),
  titre("TS_RECEPISSE_RENOUVELLEMENT", "Récépissé de demande de renouvellement de l’un des titres précédents"),
  titre(
    "TS_RECEPISSE_PROTECTION",
    "Récépissé valant autorisation de séjour : réfugié, protection subsidiaire ou apatride",
  ),
  titre(
    "TS_RECEPISSE_REUNIFICATION",
    "Récépissé de demande de carte de résident du conjoint d’un réfugié (réunification familiale)",
  ),
  titre(
    "TS_ANEF",
    "Attestation de prolongation d’instruction ou de décision favorable, délivrée par le téléservice des étrangers",
  ),
  titre("TS_ANDORRE", "Titre de séjour andorran, ou de membre de la famille d’un Andorran"),
  titre("TS_MONACO", "Passeport monégasque portant une mention consulaire valant autorisation de séjour"),
  titre("TS_VLS_TS", "Visa de long séjour valant titre de séjour, validé"),
  titre("TS_APS_L425_4", "Autorisation provisoire de séjour (article L. 425-4 du code des étrangers)"),
  titre("TS_APS_PROTECTION_TEMPORAIRE", "Autorisation provisoire de séjour au titre de la protection temporaire"),
] as const satisfies readonly Piece[];
