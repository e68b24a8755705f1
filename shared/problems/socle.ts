import type { Refus } from "./refus.ts";

/** What any route may answer: the envelope, the session, the service. */
export const socle = {
  "champs-invalides": {
    status: 400,
    title: "Certaines réponses sont à corriger",
    detail: "Corrigez les réponses signalées, puis recommencez. Rien de ce que vous avez saisi n’est perdu.",
  },
  "corps-illisible": {
    status: 400,
    title: "Le message reçu est illisible",
    detail: "Le corps de la requête n’est pas un objet JSON valide.",
  },
  "code-incorrect": {
    status: 400,
    title: "Ce code ne convient pas",
    detail:
      "Le code est faux, déjà utilisé ou trop ancien. Vérifiez le dernier message reçu, ou demandez un autre code.",
  },
  "identifiants-incorrects": {
    status: 400,
    title: "Adresse, mot de passe ou code incorrect",
    detail: "Vérifiez votre saisie. Après plusieurs échecs, le compte est bloqué quelques minutes.",
  },
  "session-absente": {
    status: 401,
    title: "Vous n’êtes pas connecté",
    detail: "Connectez-vous pour continuer.",
  },
  "acces-direct-refuse": {
    status: 403,
    title: "Cette adresse ne répond pas directement",
    detail: "Passez par l’adresse publique du service.",
  },
  "origine-refusee": {
    status: 403,
    title: "Cette action ne peut venir que du site",
    detail: "La requête vient d’une autre page que celles du service.",
  },
  "acces-refuse": {
    status: 403,
    title: "Cet espace n’est pas le vôtre",
    detail: "Vous êtes connecté, mais pas avec le compte qu’il faut ici. Déconnectez-vous, puis changez de compte.",
  },
  "route-introuvable": {
    status: 404,
    title: "Cette adresse n’existe pas",
    detail: "Vérifiez l’adresse demandée.",
  },
  "session-introuvable": {
    status: 404,
    title: "Cette connexion n’existe plus",
    detail: "Elle a déjà été fermée.",
  },
  "version-perimee": {
    status: 409,
    title: "Le dossier a changé entre-temps",
    detail: "Il a été modifié sur un autre appareil ou dans un autre onglet. Comparez les réponses, puis choisissez.",
  },
  "corps-trop-grand": {
    status: 413,
    title: "Le message est trop long",
    detail: "La requête dépasse 256 ko.",
  },
  "type-non-pris-en-charge": {
    status: 415,
    title: "Ce format n’est pas accepté",
    detail: "Le corps de la requête doit être en application/json.",
  },
  "trop-d-essais": {
    status: 429,
    title: "Trop d’essais",
    detail: "Attendez un peu avant de recommencer.",
  },
  "erreur-interne": {
    status: 500,
    title: "Le service a rencontré un problème",
    detail: "Ce n’est pas de votre fait. Rien de ce que vous avez saisi n’est perdu : réessayez dans un instant.",
  },
  "service-indisponible": {
    status: 503,
    title: "Le service est momentanément indisponible",
    detail: "Ce n’est pas de votre fait. Réessayez dans un instant.",
  },
} as const satisfies Record<string, Refus>;
