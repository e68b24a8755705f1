import type { Refus } from "./refus.ts";

/** An agent on files: searching, reading, the counter, identities, instruction. */
export const guichet = {
  "lieu-introuvable": {
    status: 404,
    title: "Ce lieu n’est pas dans votre périmètre",
    detail: "Choisissez une commune ou une intercommunalité du territoire de votre guichet.",
  },
  "vue-introuvable": {
    status: 404,
    title: "Cette vue n’existe pas",
    detail: "Elle a peut-être déjà été effacée. Seule la personne qui l’a enregistrée peut l’effacer.",
  },
  "curseur-invalide": {
    status: 400,
    title: "Cette page de la liste n’existe plus",
    detail: "L’adresse a changé en route, ou elle vient d’une autre liste. Reprenez au début de la liste.",
  },
  "dossier-change-entre-temps": {
    status: 409,
    title: "Quelqu’un a changé les mêmes réponses",
    detail: "Gardez les vôtres ou les siennes, réponse par réponse, puis enregistrez de nouveau.",
  },
  "raison-a-dire": {
    status: 409,
    title: "Dites pourquoi vous ouvrez ce dossier",
    detail: "Il n’est pas dans votre travail en cours. La personne verra cette consultation et sa raison.",
  },
  "requete-deja-ouverte": {
    status: 409,
    title: "Une chose est déjà demandée à cette personne",
    detail: "Une seule à la fois : attendez sa réponse, ou closez ce qui est demandé.",
  },
  "piece-deja-donnee": {
    status: 409,
    title: "Ce document est déjà dans le dossier",
    detail: "Un document lisible et à jour ne se demande pas deux fois (CCH, R. 441-2-4-1).",
  },
  "fait-deja-confirme": {
    status: 409,
    title: "Ce fait est déjà confirmé",
    detail: "Retirez d’abord la confirmation qui existe, puis confirmez de nouveau.",
  },
  "dalo-deja-enregistre": {
    status: 409,
    title: "La reconnaissance DALO est déjà enregistrée",
    detail: "Retirez d’abord celle qui est enregistrée, si elle est fausse.",
  },
  "dalo-absent": {
    status: 409,
    title: "Aucune reconnaissance DALO n’est enregistrée",
    detail: "Il n’y a rien à retirer.",
  },
  "reunion-impossible": {
    status: 409,
    title: "Ces deux demandes ne peuvent pas être réunies",
    detail: "Elles le sont déjà, ou l’une des deux est arrêtée.",
  },
  "reunion-absente": {
    status: 409,
    title: "Ces deux demandes ne sont pas réunies",
    detail: "La réunion a déjà été annulée.",
  },
  "identite-deja-verifiee": {
    status: 409,
    title: "Cette identité est déjà celle d’une autre demande",
    detail: "Une personne n’a qu’une demande par territoire. Comparez les deux demandes, puis réunissez-les.",
  },
  "commune-hors-du-guichet": {
    status: 404,
    title: "Votre guichet n’enregistre pas de demande pour ces communes",
    detail: "Les communes demandées doivent être dans le territoire de votre guichet.",
  },
} as const satisfies Record<string, Refus>;
