import type { Refus } from "./refus.ts";

/** Pièces justificatives. */
export const pieces = {
  "dossier-introuvable": {
    status: 404,
    title: "Aucune demande ne correspond",
    detail: "Vérifiez le numéro unique, ou retrouvez vos demandes dans votre espace.",
  },
  "piece-introuvable": {
    status: 404,
    title: "Cette pièce n’existe pas",
    detail: "Elle a peut-être été retirée. Retrouvez vos pièces dans votre espace.",
  },
  "piece-non-demandee": {
    status: 409,
    title: "Cette pièce ne vous est pas demandée",
    detail: "Rien de ce que vous avez répondu ne la rend utile. Vous n’avez pas à la donner.",
  },
  "pieces-trop-lourdes": {
    status: 409,
    title: "Vos pièces dépassent 100 Mo",
    detail: "Envoyez des photos plus légères, ou retirez une pièce qui n’est pas encore vérifiée.",
  },
  "pieces-trop-nombreuses": {
    status: 409,
    title: "Trop de pièces ont été envoyées",
    detail: "Adressez-vous à un guichet pour donner les suivantes.",
  },
  "piece-deja-verifiee": {
    status: 409,
    title: "Cette pièce est déjà vérifiée",
    detail: "Vous pouvez la remplacer, pas la retirer.",
  },
  "piece-pas-encore-lisible": {
    status: 409,
    title: "Cette pièce ne peut pas être ouverte",
    detail: "Elle n’est pas encore vérifiée, ou elle a été refusée. Rien n’est perdu.",
  },
  "piece-remplacee": {
    status: 409,
    title: "Cette pièce a été remplacée",
    detail: "Une plus récente est dans le dossier : c’est elle qu’il faut regarder.",
  },
  "piece-deja-examinee": {
    status: 409,
    title: "Cette pièce a déjà été regardée",
    detail: "Relisez ce qui en a été dit ; pour le changer, dites que vous corrigez.",
  },
} as const satisfies Record<string, Refus>;
