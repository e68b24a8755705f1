import type { Refus } from "./refus.ts";

/** Homes, candidatures, commissions, offers, leases. */
export const attribution = {
  "candidature-deja-presentee": {
    status: 409,
    title: "Cette demande est déjà candidate pour ce logement",
    detail: "Elle a déjà été présentée : retrouvez-la dans la liste des candidatures.",
  },
  "candidature-introuvable": {
    status: 404,
    title: "Cette demande n’est pas candidate pour ce logement",
    detail: "Elle n’a pas été présentée, ou la commission a déjà décidé.",
  },
  "proposition-introuvable": {
    status: 404,
    title: "Cette proposition n’attend pas de réponse",
    detail: "Vous avez déjà répondu, ou le logement n’est plus proposé.",
  },
  "proposition-expiree": {
    status: 409,
    title: "Le délai pour répondre est passé",
    detail: "Votre réponse n’est pas enregistrée. Écrivez au guichet qui suit votre demande.",
  },
  "delai-de-reponse-trop-court": {
    status: 409,
    title: "Le délai pour répondre est trop court",
    detail: "La loi laisse au moins dix jours à la personne pour répondre (CCH, R. 441-10).",
  },
  "commune-introuvable": {
    status: 404,
    title: "Cette commune n’est pas dans votre territoire",
    detail: "Vérifiez la commune du logement, ou changez de poste.",
  },
  "logement-introuvable": {
    status: 404,
    title: "Ce logement n’existe pas",
    detail: "Retrouvez vos logements dans votre liste.",
  },
  "logement-deja-decide": {
    status: 409,
    title: "La commission a déjà décidé pour ce logement",
    detail: "Une autre décision vient d’être enregistrée. La vôtre ne l’est pas : relisez le logement.",
  },
  "logement-deja-loue": {
    status: 409,
    title: "Ce logement n’est plus à louer",
    detail: "Le bail est signé, ou le bailleur l’a retiré. Rien de plus ne peut être décidé.",
  },
  "logement-non-accepte": {
    status: 409,
    title: "La personne n’a pas accepté ce logement",
    detail: "Le bail se signe après l’accord de la personne, donné dans son espace ou à un guichet.",
  },
  "logement-change": {
    status: 409,
    title: "Ce logement a changé entre-temps",
    detail: "Un autre agent vient de le modifier. Relisez-le, puis recommencez.",
  },
  "seance-introuvable": {
    status: 404,
    title: "Cette séance n’existe pas",
    detail: "Retrouvez les séances de votre commission dans votre liste.",
  },
  "seance-sans-composition": {
    status: 409,
    title: "La composition de la séance n’est pas dite",
    detail: "Dites d’abord qui siège, en quelle qualité, et qui est là : la page des séances le demande.",
  },
  "quorum-non-atteint": {
    status: 409,
    title: "Le quorum n’est pas atteint",
    detail:
      "Trop peu de membres qui votent sont là : la commission ne peut rien décider. Corrigez les présents, ou inscrivez le logement à une autre séance.",
  },
  "seance-deja-tenue": {
    status: 409,
    title: "Cette séance a déjà décidé",
    detail: "Ceux qui siégeaient ne changent plus après la première décision.",
  },
  "trop-peu-de-candidats": {
    status: 409,
    title: "Trois candidatures au moins",
    detail:
      "La commission examine au moins trois demandes pour un logement, sauf exception à préciser (CCH, R. 441-3).",
  },
} as const satisfies Record<string, Refus>;
