import type { Refus } from "./refus.ts";

/** Published figures. */
export const statistiques = {
  "question-invalide": {
    status: 400,
    title: "Cette question ne peut pas être lue",
    detail: "Chaque paramètre à corriger est dans « champs », avec ce qui ne va pas. Rien n’a été lu.",
  },
  "trop-de-questions": {
    status: 429,
    title: "Trop de questions en une minute",
    detail:
      "L’en-tête Retry-After dit dans combien de secondes revenir. Pour tout lire, prenez les fichiers de l’édition : ils ne sont pas comptés.",
  },
  "tableau-introuvable": {
    status: 404,
    title: "Ce tableau n’existe pas",
    detail: "La liste des tableaux est à l’adresse /api/statistiques/v1/tableaux.",
  },
  "edition-introuvable": {
    status: 404,
    title: "Cette édition n’est pas publiée, ou n’a pas ce tableau",
    detail: "La liste des éditions est à l’adresse /api/statistiques/v1/editions.",
  },
  "attente-non-publiee": {
    status: 404,
    title: "Les durées d’attente ne sont pas encore publiées",
    detail: "Elles paraissent chaque année, avec l’édition de janvier des statistiques.",
  },
} as const satisfies Record<string, Refus>;
