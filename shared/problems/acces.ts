import type { Refus } from "./refus.ts";

/** Joining, posts and accounts of agents. */
export const acces = {
  "habilitation-absente": {
    status: 403,
    title: "Vous n’êtes pas habilité aujourd’hui",
    detail:
      "Votre compte n’a pas d’habilitation en cours, ou sa certification a pris fin. Le responsable de votre organisme peut la renouveler.",
  },
  "poste-introuvable": {
    status: 404,
    title: "Vous n’avez pas ce poste",
    detail: "Il a pris fin, ou il n’est pas à vous. Choisissez l’un des postes proposés.",
  },
  "acces-introuvable": {
    status: 404,
    title: "Aucune demande d’accès ne correspond",
    detail: "Vérifiez le code de suivi, tel qu’il est dans le courriel reçu.",
  },
  "guichet-introuvable": {
    status: 404,
    title: "Aucun guichet ne correspond",
    detail: "Vérifiez le code du guichet.",
  },
  "agent-introuvable": {
    status: 404,
    title: "Aucun agent ne correspond",
    detail: "Cette personne ne travaille pas, ou plus, pour ce guichet.",
  },
  "acces-deja-decide": {
    status: 409,
    title: "Cette demande d’accès est déjà décidée",
    detail: "Relisez-la : elle a été approuvée ou refusée.",
  },
  "acces-a-corriger": {
    status: 409,
    title: "Cette demande d’accès attend une correction",
    detail: "L’organisme doit d’abord renvoyer sa fiche.",
  },
  "refus-d-acces-interdit": {
    status: 409,
    title: "Cet organisme ne peut pas être refusé",
    detail:
      "La loi l’oblige à enregistrer les demandes. Sans convention, le préfet fixe les conditions par arrêté : enregistrez-les pour ouvrir le guichet.",
  },
  "fondement-incoherent": {
    status: 409,
    title: "Ce fondement ne va pas avec la fiche",
    detail: "Une convention que l’organisme a signée, ou l’arrêté du préfet quand il ne l’a pas signée.",
  },
  "organisme-deja-inscrit": {
    status: 409,
    title: "Cet organisme a déjà un guichet dans ce territoire",
    detail: "Le responsable du guichet peut y habiliter d’autres agents.",
  },
  "habilitation-a-un-autre": {
    status: 409,
    title: "Vous ne pouvez pas vous habiliter vous-même",
    detail: "Une autre personne doit le faire : le responsable pour les agents, le gestionnaire pour le responsable.",
  },
} as const satisfies Record<string, Refus>;
