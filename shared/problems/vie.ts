import type { Refus } from "./refus.ts";

/** After the number: renewal, withdrawal, radiation, what proves that someone was told. */
export const vie = {
  "demande-introuvable": {
    status: 404,
    title: "Aucune demande ne porte ce numéro",
    detail: "Vérifiez le numéro unique, ou retrouvez vos demandes dans votre espace.",
  },
  "lettre-introuvable": {
    status: 404,
    title: "Aucune lettre ne porte cette référence",
    detail: "Recopiez la référence imprimée au bas de la lettre, jusqu’aux deux derniers chiffres.",
  },
  "demande-arretee": {
    status: 409,
    title: "Cette demande est arrêtée",
    detail: "Votre espace dit pourquoi, et ce que vous pouvez encore faire.",
  },
  "demande-en-cours": {
    status: 409,
    title: "Cette demande n’est pas arrêtée",
    detail: "Elle suit son cours : il n’y a rien à reprendre.",
  },
  "renouvellement-pas-ouvert": {
    status: 409,
    title: "Il est trop tôt pour renouveler",
    detail: "Nous vous écrirons quand ce sera possible. Vous pouvez déjà modifier votre demande.",
  },
  "preuve-incoherente": {
    status: 409,
    title: "Cette date ne convient pas",
    detail: "Une preuve ne peut être ni antérieure à la lettre, ni à venir.",
  },
  "restauration-impossible": {
    status: 409,
    title: "Cette demande ne peut plus être rétablie",
    detail: "Le délai pour revenir sur un retrait est passé, ou la demande s’est arrêtée pour une autre raison.",
  },
  "reactivation-impossible": {
    status: 409,
    title: "Cette demande ne peut plus être reprise",
    detail: "Le délai est passé, ou la raison de l’arrêt ne le permet pas. Vous pouvez déposer une nouvelle demande.",
  },
  "reactivation-deja-demandee": {
    status: 409,
    title: "Vous avez déjà demandé à reprendre cette demande",
    detail: "Le gestionnaire de votre territoire va vous répondre.",
  },
  "reactivation-non-demandee": {
    status: 409,
    title: "Personne n’a demandé à reprendre cette demande",
    detail: "La personne doit d’abord demander la reprise, dans son espace ou à un guichet.",
  },
  "avis-deja-emis": {
    status: 409,
    title: "Cet avis est déjà parti",
    detail: "Il n’y a rien à envoyer de nouveau.",
  },
  "avertissement-absent": {
    status: 409,
    title: "Aucun avertissement n’attend de réponse",
    detail: "Il a été levé, ou la personne a répondu.",
  },
  "radiation-sans-preuve": {
    status: 409,
    title: "Cette demande ne peut pas encore être radiée",
    detail: "Il faut la preuve que la personne a reçu l’avis, puis un mois de délai.",
  },
  "requete-absente": {
    status: 409,
    title: "Rien n’est demandé",
    detail: "Ce qui était demandé est répondu, ou le guichet l’a clos.",
  },
  "requete-sans-reponse": {
    status: 409,
    title: "Le document demandé n’est pas encore donné",
    detail: "Donnez-le d’abord depuis « Mes documents », puis prévenez le guichet.",
  },
} as const satisfies Record<string, Refus>;
