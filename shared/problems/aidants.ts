import type { Refus } from "./refus.ts";

/** Helpers of a person: invited, at work, gone. */
export const aidants = {
  "invitation-introuvable": {
    status: 404,
    title: "Aucune invitation ne correspond à ce code",
    detail: "Vérifiez le code. Connectez-vous avec l’adresse électronique qui a reçu l’invitation.",
  },
  "invitation-expiree": {
    status: 409,
    title: "Cette invitation n’est plus valable",
    detail: "Le délai pour l’accepter est passé. La personne peut vous inviter de nouveau.",
  },
  "mandat-termine": {
    status: 409,
    title: "Cette aide est terminée",
    detail: "La date est passée, ou quelqu’un y a mis fin. Il n’y a plus rien à faire.",
  },
  "mandat-introuvable": {
    status: 404,
    title: "Cette aide n’existe pas",
    detail: "Relisez la liste : elle a peut-être changé entre-temps.",
  },
  "structure-a-rejoindre": {
    status: 409,
    title: "Cette invitation est pour un organisme",
    detail: "Inscrivez d’abord votre organisme, ou rejoignez-le, puis acceptez l’invitation.",
  },
  "structure-deja": {
    status: 409,
    title: "Vous êtes déjà d’un organisme",
    detail: "Quittez-le avant d’en inscrire ou d’en rejoindre un autre.",
  },
  "structure-introuvable": {
    status: 404,
    title: "Vous n’êtes d’aucun organisme",
    detail: "Inscrivez votre organisme, ou demandez à un collègue de vous inviter.",
  },
  "ralliement-introuvable": {
    status: 404,
    title: "Aucune invitation ne correspond à ce code",
    detail: "Vérifiez le code. Connectez-vous avec l’adresse électronique qui l’a reçu. Il est valable 14 jours.",
  },
  "reserve-au-responsable": {
    status: 403,
    title: "Seul un responsable de votre organisme peut le faire",
    detail: "Demandez à l’un des responsables, nommés dans la liste de votre équipe.",
  },
  "dernier-responsable": {
    status: 409,
    title: "Votre organisme n’aurait plus de responsable",
    detail: "Invitez d’abord un autre responsable.",
  },
  "organisme-aide-encore": {
    status: 409,
    title: "Votre organisme aide encore des personnes",
    detail:
      "Vous êtes la dernière personne de l’équipe. Cessez d’abord d’aider ces personnes, ou invitez un responsable qui prendra la suite.",
  },
  "organisme-ferme": {
    status: 409,
    title: "Cet organisme n’existe plus",
    detail: "La dernière personne de l’équipe l’a quitté. Vous pouvez l’inscrire de nouveau.",
  },
  "membre-introuvable": {
    status: 404,
    title: "Cette personne n’est pas de votre équipe",
    detail: "Relisez la liste : elle a peut-être changé entre-temps.",
  },
  "aidant-deja-nomme": {
    status: 409,
    title: "Cette personne vous aide déjà",
    detail: "Pour changer ce qu’elle peut faire, retirez-la puis invitez-la de nouveau.",
  },
  "aidants-trop-nombreux": {
    status: 409,
    title: "Vous avez déjà cinq aidants",
    detail: "Retirez un aidant pour en inviter un autre.",
  },
  "reserve-au-titulaire": {
    status: 403,
    title: "Seule la personne peut le faire",
    detail: "Des réponses protégées font partie de ce qui se signe, et vous ne pouvez pas les lire.",
  },
} as const satisfies Record<string, Refus>;
