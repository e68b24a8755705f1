import { personnesDe } from "../formulaire/personnes.ts";
import type { FaitOuiNon } from "./fait.ts";
import { aPourMotif, enfantsMineurs, estSuroccupe, seDitDans, vitDans } from "./lectures.ts";

/**
 * Publics of CCH, L. 441-1. The letters move with each law: only the identifiers are kept. `objectif` is not a
 * priority: an objective of the conventions of attribution (L. 441-1, 35th paragraph).
 */
export type PublicPrioritaire = FaitOuiNon & { rang: "dalo" | "prioritaire" | "objectif" };

const ETAT_DU_LOGEMENT = ["NON_DECENT", "INSALUBRE_DANGEREUX", "IMPROPRE_HABITATION"] as const;

/** As the law is relayed by service-public and the notice 51423 of the form; presumed by the boxes of the form. */
export const publicsPrioritaires: readonly PublicPrioritaire[] = [
  {
    id: "dalo",
    rang: "dalo",
    nature: "oui-non",
    libelle: "Reconnu prioritaire et à loger d’urgence par la commission de médiation (DALO)",
    champs: [],
    pieces: [],
    enregistre: true,
    lire: (_dites, { dalo }) => dalo,
  },
  {
    id: "handicap",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "En situation de handicap, ou avec une personne à charge qui l’est",
    champs: ["logementAdapte", "personnesHandicapees"],
    pieces: ["HANDICAP"],
    sensible: true,
    lire: ({ logementAdapte }) => logementAdapte === true,
  },
  {
    id: "act",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Sort d’un appartement de coordination thérapeutique",
    champs: [],
    pieces: ["LOGEMENT_ACTUEL"],
    sensible: true,
  },
  {
    id: "mal_loge_defavorise",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Mal logé ou défavorisé, avec des difficultés particulières pour se loger",
    champs: [],
    pieces: [],
  },
  {
    id: "heberge_transition",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Hébergé ou logé pour un temps dans un établissement ou un logement de transition",
    champs: ["logementActuel"],
    pieces: ["LOGEMENT_ACTUEL", "SANS_LOGEMENT"],
    // boxes F7, F12 and F15
    lire: (dites) => vitDans(dites, "SH", "CDEFCM", "SLHT", "RHVS", "RS"),
  },
  {
    id: "reprise_activite",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Reprend un travail après un chômage de longue durée",
    champs: ["statutProfessionnel", "chomageLong", "codemandeurs"],
    pieces: ["ARE", "SALAIRES_3_MOIS"],
    lire: (dites) => [dites, ...personnesDe(dites, "codemandeurs")].some(({ chomageLong }) => chomageLong === true),
  },
  {
    id: "habitat_indigne",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Exposé à un habitat indigne",
    champs: ["motifs"],
    pieces: ETAT_DU_LOGEMENT,
    lire: (dites) => aPourMotif(dites, "03"),
  },
  {
    id: "violences_couple",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Violences au sein du couple",
    champs: [],
    pieces: ["VIOLENCES"],
    sensible: true,
  },
  {
    id: "mariage_force",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Menacé de mariage forcé",
    champs: [],
    pieces: ["VIOLENCES"],
    sensible: true,
  },
  {
    id: "viol_agression_domicile",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Victime de viol ou d’agression sexuelle à son domicile ou à ses abords",
    champs: [],
    pieces: ["VIOLENCES"],
    sensible: true,
  },
  {
    id: "sortie_prostitution",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Engagé dans un parcours de sortie de la prostitution",
    champs: [],
    pieces: [],
    sensible: true,
  },
  {
    id: "traite_proxenetisme",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Victime de traite des êtres humains ou de proxénétisme",
    champs: [],
    pieces: [],
    sensible: true,
  },
  {
    id: "mineur_suroccupation",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "A un enfant mineur à charge, dans un logement suroccupé ou non décent",
    champs: ["personnesACharge", "surfaceActuelle", "occupants", "motifs"],
    pieces: ["LOGEMENT_ACTUEL", ...ETAT_DU_LOGEMENT],
    lire: (dites, { aujourdhui }) =>
      enfantsMineurs(dites, aujourdhui) > 0 && (estSuroccupe(dites) || aPourMotif(dites, "03")),
  },
  {
    id: "sans_logement",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Sans logement, ou hébergé chez quelqu’un",
    champs: ["logementActuel"],
    pieces: ["SANS_LOGEMENT", "LOGEMENT_ACTUEL"],
    lire: (dites) => vitDans(dites, "SD", "CP", "CPE"),
  },
  {
    id: "menace_expulsion",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Menacé d’expulsion sans relogement",
    champs: ["motifs"],
    pieces: ["EXPULSION"],
    lire: (dites) => aPourMotif(dites, "05"),
  },
  {
    id: "ase",
    rang: "prioritaire",
    nature: "oui-non",
    libelle: "Suivi par l’aide sociale à l’enfance, ou sorti depuis moins de trois ans",
    champs: ["autresSituations"],
    pieces: ["ASE"],
    lire: (dites) => seDitDans(dites, "ase"),
  },
  {
    id: "sapeur_pompier_volontaire",
    // box F47; no source that was read says its rank in the law
    rang: "objectif",
    nature: "oui-non",
    libelle: "Sapeur-pompier volontaire",
    champs: ["autresSituations"],
    pieces: ["SPV"],
    lire: (dites) => seDitDans(dites, "pompier"),
  },
  {
    id: "travailleur_essentiel",
    rang: "objectif",
    nature: "oui-non",
    libelle: "Travaille dans un secteur essentiel, sans télétravail possible",
    champs: [],
    pieces: ["SALAIRES_3_MOIS"],
  },
];
