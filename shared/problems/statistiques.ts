import type { Refus } from "./refus.ts";

/** Published figures. */
export const statistiques = {
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
