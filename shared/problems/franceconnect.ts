import type { Refus } from "./refus.ts";

/** The way in by FranceConnect: each says what happened, and what to do next. */
export const franceconnect = {
  "franceconnect-refuse": {
    status: 400,
    title: "Vous n’avez pas donné votre accord à FranceConnect",
    detail:
      "Aucune information ne nous a été transmise. Vous pouvez recommencer, ou vous connecter avec un code reçu par e-mail ou par SMS.",
  },
  "franceconnect-expire": {
    status: 400,
    title: "Cette connexion avec FranceConnect n’est plus valable",
    detail:
      "Elle a déjà servi, elle date de plus de 10 minutes, ou elle a commencé dans un autre navigateur. Recommencez avec le bouton FranceConnect.",
  },
  "franceconnect-insuffisant": {
    status: 403,
    title: "FranceConnect ne nous a pas donné une identité assez sûre",
    detail: "Recommencez avec un autre compte de FranceConnect, ou connectez-vous avec un code.",
  },
  "identite-deja-liee": {
    status: 409,
    title: "Cette identité ouvre déjà un autre espace",
    detail:
      "Une identité de FranceConnect n’ouvre qu’un espace. Déconnectez-vous, puis entrez avec le bouton FranceConnect pour retrouver cet espace.",
  },
  "compte-deja-lie": {
    status: 409,
    title: "Votre espace est déjà relié à une autre identité",
    detail: "Un espace n’est relié qu’à une identité de FranceConnect. Adressez-vous à un guichet si c’est une erreur.",
  },
  "contact-deja-pris": {
    status: 409,
    title: "Ce contact ouvre déjà un autre espace",
    detail:
      "Donnez un autre contact. Ou déconnectez-vous, entrez dans l’autre espace avec ce contact, puis reliez-le à FranceConnect.",
  },
  "contact-deja-confirme": {
    status: 409,
    title: "Votre espace a déjà un contact de ce genre",
    detail: "Un espace a au plus une adresse e-mail et un numéro de mobile.",
  },
  "franceconnect-indisponible": {
    status: 503,
    title: "FranceConnect ne répond pas",
    detail:
      "Ce n’est pas de votre fait. Réessayez dans quelques minutes, ou connectez-vous avec un code reçu par e-mail ou par SMS.",
  },
} as const satisfies Record<string, Refus>;
